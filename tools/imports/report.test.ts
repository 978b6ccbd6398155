import type { ImportJob } from '../../contracts/imports';
import en from '../../contracts/messages/en/errors.json';
import fa from '../../contracts/messages/fa/errors.json';
import { parseImportOptions } from './options';
import { textOf } from '../../platform/message-text';
import { exitCodeOf, progressLine, rowLine } from './report';

const job: ImportJob = { id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', kind: 'requests', file: 'x.csv', state: 'done', mode: 'run', total: 12, done: 5, known: 0, changed: 0, failed: 7, preview: null, createdAt: '2026-11-22T08:00:00.000Z', finishedAt: null, errors: [] };

test('a bad row is named with its row, its code and why, in both languages', () => {
  expect(rowLine({ row: 5, code: 'import.row-date', params: { date: '2019-13-45' }, faults: [] }, 'en')).toBe('row 5: import.row-date: “2019-13-45” is no day on which a device can have been brought.');
  expect(textOf('import.row-duplicate', { first: 2 }, 'fa')).toContain('۲');
  expect(textOf('import.columns', { missing: ['id', 'problem'] }, 'en')).toBe('Columns are missing in the file: id, problem');
  expect(textOf('no.such', {}, 'fa')).toBe('no.such');
});

test('every code of a row has a text in both languages', () => {
  for (const code of ['short', 'id', 'duplicate', 'device', 'customer', 'date', 'invalid']) {
    expect(en).toHaveProperty([`import.row-${code}`]);
    expect(fa).toHaveProperty([`import.row-${code}`]);
  }
});

test('the exit says whether every row is in', () => {
  expect([exitCodeOf(job), exitCodeOf({ ...job, failed: 0 }), exitCodeOf({ ...job, state: 'cancelled' }), exitCodeOf({ ...job, state: 'failed' })]).toEqual([2, 0, 1, 1]);
  expect([progressLine(job), progressLine({ ...job, failed: 0, total: null }), progressLine({ ...job, known: 2 })]).toEqual(['12 of 12 rows, 7 bad', '5 of ? rows', '12 of 12 rows, 2 known from before, 7 bad']);
});

test('a file is wanted, and the rest has defaults', () => {
  expect(parseImportOptions(['a.csv', '--url', 'http://localhost:4000/'])).toMatchObject({ file: 'a.csv', url: 'http://localhost:4000', login: 'reception', language: 'en' });
  expect(() => parseImportOptions([])).toThrow('One file is wanted');
  expect(() => parseImportOptions(['a.csv', '--language', 'de'])).toThrow('fa or en');
  expect(() => parseImportOptions(['a.csv', '--nonsense'])).toThrow(/usage/);
});
