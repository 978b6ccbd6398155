import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { openRepairColumns } from '../../contracts/imports';
import { csvOptions } from '../../domain/imports/open-repair-csv';
import { SentenceError } from '../../platform/sentence-error';
import { shuffled } from './lots';
import { repairStatuses, type RepairStatus } from './plan';

/** One row of an Open Repair file, with the status that decides where it ends. */
export interface CsvRecord { id: string; status: RepairStatus; columns: Record<string, string> }

/** Every record that has an id, once, in the order of the file; a status that nobody knows counts as Unknown. */
export function readRecords(file: string): CsvRecord[] {
  const rows = parse(readFileSync(file), { ...csvOptions }) as unknown as Record<string, string>[];
  if (rows.length > 0 && !('repair_status' in (rows[0] ?? {}))) throw new SentenceError(`${file} is not an Open Repair CSV: it has no column repair_status.`);
  const seen = new Set<string>();
  return rows.flatMap((columns) => {
    const id = columns.id?.trim() ?? '';
    if (!id || seen.has(id)) return [];
    seen.add(id);
    return [{ id, status: statusOf(columns.repair_status), columns }];
  });
}

const statusOf = (text: string | undefined): RepairStatus => repairStatuses.find((status) => status === text?.trim()) ?? 'Unknown';

/** So many records, each status in its share of the file (at least one of each that there is), drawn by the seed. */
export function stratified(records: readonly CsvRecord[], size: number, seed: number): CsvRecord[] {
  if (size >= records.length) return [...records];
  const strata = repairStatuses.map((status) => records.filter((record) => record.status === status)).filter((stratum) => stratum.length > 0);
  const shares = strata.map((stratum) => (stratum.length * size) / records.length);
  const counts = shares.map((share) => Math.max(1, Math.floor(share)));
  const byRest = shares.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest);
  for (let turn = 0; counts.reduce((sum, count) => sum + count, 0) < size; turn += 1) counts[byRest[turn % byRest.length]?.index ?? 0]! += 1;
  const chosen = new Set(strata.flatMap((stratum, index) => shuffled(stratum, seed, index).slice(0, counts[index])).map(({ id }) => id));
  return records.filter(({ id }) => chosen.has(id)).slice(0, size);
}

const quoted = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The records as a file of the same shape. */
export function csvOf(records: readonly CsvRecord[]): string {
  return [openRepairColumns.join(','), ...records.map(({ columns }) => openRepairColumns.map((name) => quoted(columns[name] ?? '')).join(','))].join('\n');
}
