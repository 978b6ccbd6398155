/** Rows as a job keeps them, whatever file they came from: one JSON array a line, the first item being the number that the spreadsheet shows. A cell that a spreadsheet would compute is `null`. */
export type KeptCells = readonly (string | null)[];
export const keptRow = (row: number, cells: KeptCells): string => `${JSON.stringify([row, ...cells])}\n`;

/** One after the other, without holding all of them as objects. */
export function* keptRows(content: Buffer): Generator<{ row: number; cells: KeptCells }> {
  for (let at = 0; at < content.length;) {
    const end = content.indexOf(0x0A, at);
    const [row, ...cells] = JSON.parse(content.toString('utf8', at, end === -1 ? content.length : end)) as [number, ...KeptCells];
    yield { row, cells };
    if (end === -1) return;
    at = end + 1;
  }
}
