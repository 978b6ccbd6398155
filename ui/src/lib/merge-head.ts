interface Page { items: { id: string }[]; next?: string | null | undefined }

/**
 * What a fresh first page says about the rows on the screen: changed ones are put in place, gone ones leave, and new ones are only named,
 * so that nothing moves under the reader. Rows past the fresh page's reach stay as they are, also when one of them has moved to its head.
 */
export function mergeHead<P extends Page, D extends { pages: P[] }>(shown: D & { pages: P[] }, head: P): { pages: D; fresh: string[] } {
  const rows = shown.pages.flatMap((page) => page.items);
  const known = new Set(rows.map((row) => row.id));
  const byId = new Map(head.items.map((row) => [row.id, row]));
  const reach = head.next ? rows.slice(0, head.items.length).findLastIndex((row) => byId.has(row.id)) + 1 : rows.length;
  const within = new Set(rows.slice(0, reach).map((row) => row.id));
  const merged = shown.pages.map((page) => ({ ...page, items: page.items.filter((row) => byId.has(row.id) || !within.has(row.id)).map((row) => byId.get(row.id) ?? row) }));
  return { pages: { ...shown, pages: merged }, fresh: head.items.map((row) => row.id).filter((id) => !known.has(id)) };
}
