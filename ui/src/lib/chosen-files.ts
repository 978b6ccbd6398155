import { openPages, pageId } from './open-pages';

/** A file that somebody chose for a place and that has not arrived there yet. */
export interface ChosenFile { key: string; file: File }
interface Kept extends ChosenFile { owner: string; place: string; at: number; /** Which page sends it. */ page: string }

const name = 'files';
/** As long as the server keeps what waits. */
const longestMs = 7 * 24 * 60 * 60_000;

const answerOf = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing'));
});

let opened: Promise<IDBDatabase> | null = null;
function database(): Promise<IDBDatabase> {
  if (opened) return opened;
  const request = indexedDB.open('zamen-chosen-files', 1);
  request.onupgradeneeded = () => { request.result.createObjectStore(name, { keyPath: 'key' }); };
  return opened = answerOf(request);
}

/** A browser without room, or that keeps nothing: then a file is there as long as its page is. */
async function tried<T>(act: (store: IDBObjectStore) => IDBRequest<T>, mode: IDBTransactionMode): Promise<T | null> {
  try {
    return await answerOf(act((await database()).transaction(name, mode).objectStore(name)));
  } catch {
    return null;
  }
}

/** What was chosen and is on its way outlives a reload: the browser keeps it for its owner and place until it has arrived. */
export const chosenFiles = {
  keep: (chosen: ChosenFile, owner: string, place: string) => tried((store) => store.put({ ...chosen, owner, place, at: Date.now(), page: pageId } satisfies Kept), 'readwrite'),
  forget: (key: string) => tried((store) => store.delete(key), 'readwrite'),
  forgetAll: () => tried((store) => store.clear(), 'readwrite'),
  /** Those that no other page is sending, the first chosen first; from now on this page sends them. */
  async takeOver(owner: string, place: string): Promise<ChosenFile[]> {
    const all = await tried((store) => store.getAll() as IDBRequest<Kept[]>, 'readonly') ?? [];
    for (const { key } of all.filter(({ at }) => at < Date.now() - longestMs)) void chosenFiles.forget(key);
    const here = all.filter((one) => one.owner === owner && one.place === place && one.at >= Date.now() - longestMs);
    if (here.length === 0) return [];
    const isOpen = await openPages();
    const left = here.filter(({ page }) => page === pageId || !isOpen(page)).sort((one, other) => one.at - other.at);
    for (const { key, file } of left) void chosenFiles.keep({ key, file }, owner, place);
    return left.map(({ key, file }) => ({ key, file }));
  },
};
