import { fileTypeFromBuffer } from 'file-type/core';
import type { FileKindName } from '../contracts/files';
import type { KindOfContent } from '../domain/files/ports';

/** Types as the library names them. */
const kinds: Readonly<Record<string, FileKindName>> = {
  'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp', 'image/heic': 'heic', 'image/heif': 'heic', 'application/pdf': 'pdf', 'video/mp4': 'mp4', 'video/x-m4v': 'mp4', 'video/quicktime': 'mov',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** By the first bytes, as programs that open it go; what has no such mark is text when all of it reads as text. */
export const kindOfContent: KindOfContent = async (content) => {
  if (content.length === 0) return null;
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return Object.hasOwn(kinds, found.mime) ? kinds[found.mime]! : null;
  return isText(content) ? 'text' : null;
};

/** UTF-8 without what no text holds, and nothing that a program would take for a page or a script by its beginning. */
function isText(content: Buffer): boolean {
  let text: string;
  try { text = new TextDecoder('utf-8', { fatal: true }).decode(content); } catch { return false; }
  return !/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/u.test(text) && !/^\s*(<|#!|%!|MZ)/u.test(text);
}
