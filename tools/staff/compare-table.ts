/** One line of the comparison: what the records ask for, and what the product has. */
export interface Line { what: string; expected: number | string; found: number | string }

export const differs = ({ expected, found }: Line): boolean => expected !== found;

/** The comparison as a table for people; a line that differs is marked. */
export function tableOf(lines: readonly Line[]): string {
  const cells = [['', 'records say', 'product has', ''], ...lines.map((line) => [line.what, String(line.expected), String(line.found), differs(line) ? '<- differs' : ''])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map(([what = '', expected = '', found = '', mark = '']) => `  ${what.padEnd(widths[0] ?? 0)}  ${expected.padStart(widths[1] ?? 0)}  ${found.padStart(widths[2] ?? 0)}  ${mark}`.trimEnd()).join('\n');
}
