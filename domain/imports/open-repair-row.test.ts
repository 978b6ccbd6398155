import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { createRequest } from '../../contracts/requests';
import { checkOpenRepairCsv, csvOptions } from './open-repair-csv';
import { asIntake, readOpenRepairRow, type CsvRecord } from './open-repair-row';

const today = '2026-11-22';
const content = readFileSync(join(__dirname, 'fixtures', 'open-repair.csv'));
const records = parse(content, csvOptions) as unknown as CsvRecord[];
const read = (index: number) => readOpenRepairRow(records[index] ?? {}, today);

test('the fixture has the columns of the standard', async () => {
  await expect(checkOpenRepairCsv(content)).resolves.toEqual({ ok: true, value: { total: 12 } });
});

test('a row becomes an intake of what the file says, and of nothing else', () => {
  expect(read(0)).toEqual({ ok: true, value: {
    externalId: 'demo_1', customer: 'Mending Club Tehran', itemText: 'Kettle', brandText: 'Pars Khazar', words: 'Does not boil; the "on" lamp stays dark', reportedOn: '2019-03-02',
  } });
  expect(read(1)).toMatchObject({ value: { brandText: null, words: 'چراغ روشن نمی‌شود\nکلید آن لق است' } });
  const row = read(0);
  expect(row.ok && asIntake(row.value)).not.toHaveProperty('serial');
});

test('an empty problem falls back to the words of the category, never to words of ours', () => {
  expect(read(2)).toMatchObject({ ok: true, value: { customer: 'Reparatur-Café Köln', words: 'Toaster ~ two slots' } });
});

test('impossible years and ages are no part of an intake; an empty date is none', () => {
  expect(read(4)).toMatchObject({ ok: true, value: { externalId: 'demo_5', reportedOn: '2020-02-29' } });
  expect(read(10)).toMatchObject({ ok: true, value: { brandText: 'Hewlett, Packard', words: 'Feeds three sheets at once [31m', reportedOn: null } });
});

test.each([
  [3, 'import.row-date', { date: '2019-13-45' }], [11, 'import.row-date', { date: '2999-01-01' }], [6, 'import.row-id', {}], [7, 'import.row-device', {}], [8, 'import.row-customer', {}], [9, 'import.row-short', {}],
])('row %i is refused with %s', (index, code, params) => {
  expect(read(index)).toEqual({ ok: false, error: { code, params } });
});

test('long texts are cut at the limit without breaking a character', () => {
  const long = readOpenRepairRow({ ...records[0], problem: '🔌'.repeat(3_000), brand: 'x'.repeat(300), id: 'y'.repeat(101) }, today);
  expect(long).toEqual({ ok: false, error: { code: 'import.row-invalid', params: { fields: ['externalId'] } } });
  const kept = readOpenRepairRow({ ...records[0], problem: '🔌'.repeat(3_000), brand: 'x'.repeat(300) }, today);
  if (!kept.ok) throw new Error(kept.error.code);
  expect(kept.value.words).toBe(`${'🔌'.repeat(1_999)}…`);
  expect(kept.value.brandText).toHaveLength(100);
});

test('whatever a row holds, the answer is an error or something the public intake takes', () => {
  const columns = ['id', 'product_category', 'partner_product_category', 'brand', 'group_identifier', 'event_date', 'problem'];
  const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\u0000', '2020-02-30', '2020-02-28', 'demo', '\uD800'), fc.constant(undefined));
  fc.assert(fc.property(fc.record(Object.fromEntries(columns.map((column) => [column, odd]))), (record) => {
    const row = readOpenRepairRow(record as CsvRecord, today);
    if (row.ok) expect(createRequest.safeParse(asIntake(row.value)).success && !JSON.stringify(row.value).includes('\\u0000')).toBe(true);
  }), { numRuns: 100, seed: jest.getSeed() });
});
