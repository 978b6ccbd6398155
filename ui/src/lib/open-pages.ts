const name = (id: string): string => `zamen.page.${id}`;

/** Of this page alone, for as long as it is loaded: what a tab keeps for its whole life would be copied when the tab is doubled. */
export const pageId = newPageId();

function newPageId(): string {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Held until the page ends, however it ends.
  if ('locks' in navigator) void navigator.locks.request(name(id), () => new Promise<void>(() => undefined)).catch(() => undefined);
  return id;
}

/** Says of a page whether it is loaded still. Without locks (no secure address) nobody can know: then none counts as loaded. */
export async function openPages(): Promise<(id: string) => boolean> {
  if (!('locks' in navigator)) return (id) => id === pageId;
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = new Set([...held, ...pending].map((lock) => lock.name));
  return (id) => id === pageId || names.has(name(id));
}
