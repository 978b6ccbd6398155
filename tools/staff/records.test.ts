import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepairColumns } from '../../contracts/imports';
import { csvOf, readRecords, stratified } from './records';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'zamen-records-')); });
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (text: string): string => { const file = join(folder, 'r.csv'); writeFileSync(file, text); return file; };

const row = (id: string, status: string, problem = 'p') => `${id},us,USA,Toaster,Toaster,1,Acme,2010,5,${status},,Group,2022-01-01,"${problem}"`;

test('records keep commas, quotes and line breaks, an id counts once, an odd status is Unknown', () => {
  const records = readRecords(fileOf([openRepairColumns.join(','), row('a', 'Fixed', 'says ""no"", twice\nand stops'), row('a', 'Fixed'), row('b', 'Broken')].join('\n')));
  expect(records.map(({ id, status }) => [id, status])).toEqual([['a', 'Fixed'], ['b', 'Unknown']]);
  expect(records[0]?.columns.problem).toBe('says "no", twice\nand stops');
  expect(readRecords(fileOf(csvOf(records)))).toEqual(records);
});

test('a file of something else is refused in one sentence', () => {
  expect(() => readRecords(fileOf('a,b\n1,2\n'))).toThrow('not an Open Repair CSV');
});

test('a sample holds each status in its share, the same for the same seed', () => {
  const text = [openRepairColumns.join(','), ...Array.from({ length: 1000 }, (_, index) => row(`r${index}`, index < 500 ? 'Fixed' : index < 800 ? 'Repairable' : index < 999 ? 'End of life' : 'Unknown'))].join('\n');
  const records = readRecords(fileOf(text));
  const sample = stratified(records, 100, 1);
  const shares = Object.fromEntries(['Fixed', 'Repairable', 'End of life', 'Unknown'].map((status) => [status, sample.filter((record) => record.status === status).length]));
  expect(sample).toHaveLength(100);
  expect(shares).toMatchObject({ 'Fixed': 50, 'Repairable': 30, 'Unknown': 1 });
  expect(stratified(records, 100, 1)).toEqual(sample);
  expect(stratified(records, 100, 2)).not.toEqual(sample);
  expect(stratified(records, 5000, 1)).toHaveLength(1000);
});
