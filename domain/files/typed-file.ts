import { ok, refuse, type Result } from '../../contracts/errors';
import { fileKindOf, thumbnailLimit, type FileKindName } from '../../contracts/files';
import { extensionOf, fileNameOf } from '../shared/file-name';
import type { Cleaned, KindOfContent, NewFile } from './ports';

export interface GivenFile { id: string; name: string; content: Buffer; thumbnail: Buffer | null }
export type TypedFile = Pick<NewFile, 'id' | 'name' | 'kind' | 'content' | 'thumbnail'>;
interface Typing { kindOf: KindOfContent; cleaned: Cleaned }

/**
 * A file as it is kept: of the kind that its content says, called as that ends, without what it tells of where it was taken. Refusals: `file.kind`
 * (not kept here), `file.macros`, `file.lying` (its name says another kind), `file.thumbnail`.
 */
export async function typedFile(typing: Typing, { id, name, content, thumbnail }: GivenFile): Promise<Result<TypedFile>> {
  const typed = await typeOf(typing.kindOf, { name, content });
  if (!typed.ok) return typed;
  const small = thumbnail === null ? null : await thumbnailOf(typing, thumbnail);
  if (thumbnail !== null && small === null) return refuse('file.thumbnail');
  return ok({ id, ...typed.value, content: typing.cleaned(typed.value.kind, content), thumbnail: small });
}

/** The kind by the content, and the name as it is kept: with an end that belongs to the kind. */
async function typeOf(kindOf: KindOfContent, { name: given, content }: Pick<GivenFile, 'name' | 'content'>): Promise<Result<{ kind: FileKindName; name: string }>> {
  const found = await kindOf(content);
  if (found === null) return refuse('file.kind');
  if (found === 'macros') return refuse('file.macros');
  // A name that begins with a dot is hidden where it is saved.
  const name = fileNameOf(given).replace(/^[.\s]+/u, '') || 'file';
  const claimed = extensionOf(name);
  // Text says nothing of itself: it is CSV when it is called so.
  const kind = found === 'text' && claimed === 'csv' ? 'csv' : found;
  const { extensions } = fileKindOf(kind);
  if (claimed === null) return ok({ kind, name: `${name.replace(/\.+$/u, '')}.${extensions[0]!}` });
  return extensions.includes(claimed) ? ok({ kind, name }) : refuse('file.lying', { claimed, is: extensions[0]! });
}

async function thumbnailOf({ kindOf, cleaned }: Typing, content: Buffer): Promise<{ type: 'image/jpeg' | 'image/webp'; content: Buffer } | null> {
  if (content.length > thumbnailLimit) return null;
  const kind = await kindOf(content);
  return kind === 'jpeg' || kind === 'webp' ? { type: `image/${kind}`, content: cleaned(kind, content) } : null;
}
