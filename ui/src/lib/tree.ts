export interface TreeRow<T> { item: T; depth: number; /** Whether anything stands below it. */ parent: boolean }

/** Rows below what they belong to, each group in the given order. What belongs to something that is not among them stands at the top. */
export function treeRows<T>(items: readonly T[], of: (item: T) => { id: string; parentId: string | null }): TreeRow<T>[] {
  const known = new Set(items.map((item) => of(item).id));
  const children = new Map<string | null, T[]>();
  for (const item of items) {
    const { parentId } = of(item);
    const key = parentId !== null && known.has(parentId) ? parentId : null;
    const group = children.get(key);
    if (group) group.push(item); else children.set(key, [item]);
  }
  const below = (key: string | null, depth: number): TreeRow<T>[] => (children.get(key) ?? []).flatMap((item) => [{ item, depth, parent: children.has(of(item).id) }, ...below(of(item).id, depth + 1)]);
  return below(null, 0);
}

/** The rows of the tree in which something fits, with all that they stand below, so that each is seen where it is. */
export function fittingRows<T>(rows: readonly TreeRow<T>[], fits: (item: T) => boolean): TreeRow<T>[] {
  const kept: TreeRow<T>[] = [];
  // From the end: the depth of what has to be shown above the row that was kept last.
  let above = -1;
  for (const row of rows.toReversed()) {
    if (row.depth !== above && !fits(row.item)) continue;
    kept.push(row);
    above = row.depth - 1;
  }
  return kept.toReversed();
}

/** What something may stand below: neither itself nor what stands below it; of what is out of use only what it stands below already. */
export function placesFor<T extends { id: string; parentId: string | null; active: boolean }>(items: readonly T[], of: Pick<T, 'id' | 'parentId'> | null): TreeRow<T>[] {
  const rows = treeRows(items, (item) => item);
  const at = rows.findIndex(({ item }) => item.id === of?.id);
  const end = at === -1 ? -1 : rows.findIndex((row, index) => index > at && row.depth <= rows[at]!.depth);
  return rows.filter(({ item }, index) => (item.active || item.id === of?.parentId) && (at === -1 || index < at || (end !== -1 && index >= end)));
}

/** Rows without those that stand below a closed one. */
export function openRows<T>(rows: readonly TreeRow<T>[], isClosed: (item: T) => boolean): TreeRow<T>[] {
  let within: number | null = null;
  return rows.filter((row) => {
    if (within !== null && row.depth > within) return false;
    within = isClosed(row.item) ? row.depth : null;
    return true;
  });
}
