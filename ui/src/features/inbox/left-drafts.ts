import type { Values } from '../forms/form-schema';

/** The last words of one page, until the server has them: they outlive a reload, a lost network and an ended session. */
export interface KeptDraft { at: string; values: Values; /** The server's draft that they went on from. */ basedOn: string | null }
export interface LeftDraft extends KeptDraft { key: string }

/** Drafts below `base` whose page is not open any more, the newest first. */
export function leftDrafts(storage: Pick<Storage, 'length' | 'key' | 'getItem'>, base: string, isOpen: (pageId: string) => boolean): LeftDraft[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys
    // Without a page's name it is of a version that kept one draft for all tabs.
    .filter((key): key is string => key !== null && (key === base || (key.startsWith(`${base}.`) && !isOpen(key.slice(base.length + 1)))))
    .flatMap((key) => draftIn(key, storage.getItem(key)) ?? [])
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

function draftIn(key: string, json: string | null): LeftDraft | null {
  try {
    const { at, values, basedOn = null } = JSON.parse(json ?? '{}') as Partial<KeptDraft>;
    return typeof at === 'string' && typeof values === 'object' && values !== null ? { key, at, values, basedOn } : null;
  } catch {
    return null;
  }
}
