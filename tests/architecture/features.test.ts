import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { featureRows, holdsTitle } from '../../tools/gates/features-table';

const rows = featureRows(readFileSync(join(projectRoot, 'docs', 'features.md'), 'utf8'));

test('the table has rows, each number once, each with a test file', () => {
  const numbers = rows.map((row) => row.number);
  expect(numbers.length).toBeGreaterThan(0);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(rows.filter((row) => row.tests.length === 0).map((row) => row.number)).toEqual([]);
});

test('every named test file exists and holds a title that begins with the number', () => {
  const wrong = rows.flatMap(({ number, tests }) => tests.flatMap((file) => {
    const path = join(projectRoot, file);
    if (!existsSync(path)) return [`${number}: ${file} does not exist`];
    return holdsTitle(readFileSync(path, 'utf8'), number) ? [] : [`${number}: ${file} has no title "F${number.padStart(3, '0')} …"`];
  }));
  expect(wrong).toEqual([]);
});

test('the reader of the table and of titles', () => {
  expect(featureRows('| number | promise |\n| --- | --- |\n| 73 | shows | `/inbox` | `a.test.ts` and `b.test.ts` |'))
    .toEqual([{ number: '73', promise: 'shows', tests: ['a.test.ts', 'b.test.ts'] }]);
  expect(holdsTitle("test('F073 shows', () => {})", '73')).toBe(true);
  expect(holdsTitle("test.each([1])('F073 shows %s', () => {})", '73')).toBe(true);
  expect(holdsTitle("test('F0730 shows', () => {})", '73')).toBe(false);
  expect(holdsTitle('// F073 is shown elsewhere', '73')).toBe(false);
});
