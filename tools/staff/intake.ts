import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportJob } from '../../contracts/imports';
import type { RequestRow } from '../../contracts/requests';
import type { StaffClient } from './client';
import { patiently, type Patience } from './patience';
import { journeyOf, type Journey } from './plan';
import { csvOf, type CsvRecord } from './records';

/** Every request that the person may see, newest first. */
export function allRequests(client: StaffClient, patience: Patience): Promise<RequestRow[]> {
  return client.all((after) => patiently(() => client.listRequests({ limit: 100, ...(after !== undefined && { after }) }), patience));
}

/** An import in which no row moves for so long is given up. */
const stallSeconds = 120;

/** Imports the records as a person does, and waits until the job has ended. */
export async function importRecords(client: StaffClient, records: readonly CsvRecord[], patience: Patience, say: (line: string) => void = () => undefined): Promise<ImportJob> {
  const key = randomUUID();
  let job = await patiently(() => client.startImport('open-repair.csv', csvOf(records), key), patience);
  const { id } = job;
  let moved = { rows: 0, at: Date.now() };
  for (let told = 0; job.state === 'running';) {
    await pause(500);
    job = await patiently(() => client.readImport(id), patience);
    if (job.done + job.failed !== moved.rows) moved = { rows: job.done + job.failed, at: Date.now() };
    if (Date.now() - moved.at > stallSeconds * 1_000) throw new Error(`The import stands still at ${moved.rows} of ${records.length} rows`);
    const at = Math.floor(((job.done + job.failed) / Math.max(1, records.length)) * 4);
    if (at > told) { told = at; say(`Import: ${job.done} in, ${job.failed} left out, of ${records.length}`); }
  }
  if (job.state !== 'done') throw new Error(`The import ended as ${job.state}`);
  return job;
}

/** The journey of each request that came of a record, by the request's id. */
export function journeysOf(seed: number, records: readonly CsvRecord[], requests: readonly RequestRow[]): Map<string, Journey> {
  const byId = new Map(records.map((record) => [record.id, record]));
  return new Map(requests.flatMap(({ id, externalId }) => {
    const record = externalId === null ? undefined : byId.get(externalId);
    return record ? [[id, journeyOf(seed, record.id, record.status)] as const] : [];
  }));
}
