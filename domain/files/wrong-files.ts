import type { FieldError } from '../../contracts/errors';
import { isTakenBy, type FileWidget } from '../../contracts/files';
import type { Tx } from '../shared/unit-of-work';
import type { FileStore } from './ports';

/** A file at its place in what is sent; `takes`: null where nothing was asked for. */
export interface PlacedFile { path: string; id: string; takes: FileWidget | null }

/**
 * What is wrong with the files of what is sent, which are held until it is written. Each has to be one of this request (null: brought at intake), of a kind that its field takes,
 * there once, and as long as it waits this person's own; else its place is told (`field.file`, `field.file-kind`), and nothing of whose it is.
 */
export async function wrongFiles(store: Pick<FileStore, 'usable'>, tx: Tx, given: readonly PlacedFile[], { requestId, by }: { requestId: string | null; by: string }): Promise<FieldError[]> {
  if (given.length === 0) return [];
  const found = await store.usable(tx, { ids: given.map(({ id }) => id), requestId, by });
  const kinds = new Map(found.map(({ id, kind }) => [id, kind]));
  return given.flatMap(({ path, id, takes }): FieldError[] => {
    const kind = kinds.get(id);
    // Whatever is given twice is there for the first of them alone.
    kinds.delete(id);
    if (kind === undefined || takes === null) return [{ path, code: 'field.file' }];
    return isTakenBy(takes, kind) ? [] : [{ path, code: 'field.file-kind' }];
  });
}
