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
  if (found) {
    const kind = Object.hasOwn(kinds, found.mime) ? kinds[found.mime]! : null;
    return (kind === 'docx' || kind === 'xlsx') && hasMacros(content) ? 'macros' : kind;
  }
  return isText(content) ? 'text' : null;
};

const [entryMark, nameLengthAt, nameAt] = [Buffer.from('PK\u0001\u0002', 'latin1'), 28, 46];

/** By the names in its directory: programs of an office file lie in parts of these names, whatever it says that it is. */
function hasMacros(content: Buffer): boolean {
  for (let at = content.indexOf(entryMark); at >= 0 && at + nameAt <= content.length; at = content.indexOf(entryMark, at + 1)) {
    const name = content.toString('latin1', at + nameAt, at + nameAt + content.readUInt16LE(at + nameLengthAt));
    if (/vbaProject|(^|\/)macrosheets\//i.test(name)) return true;
  }
  return false;
}

/** UTF-8 without what no text holds, and nothing that a program would take for a page or a script by its beginning. */
function isText(content: Buffer): boolean {
  let text: string;
  try { text = new TextDecoder('utf-8', { fatal: true }).decode(content); } catch { return false; }
  return !/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/u.test(text) && !/^\s*(<|#!|%!|MZ)/u.test(text);
}
