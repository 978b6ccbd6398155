/** Rows that are drawn beyond what is seen, on each side: a key that is held down does not outrun them. */
const spare = 8;

/** Where each row begins, and where the last one ends. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  for (const height of heights) offsets.push(offsets.at(-1)! + height);
  return offsets;
}

/** The first row that begins behind `at`. */
function firstBehind(offsets: readonly number[], at: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows `from` up to, without, `to` are drawn. */
export function windowOf(offsets: readonly number[], { top, height }: { top: number; height: number }): { from: number; to: number } {
  const rows = offsets.length - 1;
  return { from: Math.max(0, Math.min(rows, firstBehind(offsets, top) - 1) - spare), to: Math.min(rows, firstBehind(offsets, top + height) + spare) };
}
