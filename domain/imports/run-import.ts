import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { ok, refuse } from '../../contracts/errors';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { csvOptions } from './open-repair-csv';
import { readOpenRepairRow, type CsvRecord, type ImportedRequest } from './open-repair-row';
import type { ImportJobs, ImportRowError } from './ports';
import type { RequestImporter } from './request-importer';

/** Rows a transaction: about 30 ms of work, in which others wait for the branch's next number. */
const batchSize = 100;

export interface ImportRunDeps { unitOfWork: UnitOfWork; jobs: ImportJobs; importer: RequestImporter; journal: Journal; now: () => Date }
export interface ImportRunControl {
  /** Called after each batch with the number of rows that are done. */
  alive(rows: number): void;
  /** Ends the run between two batches; the next run goes on there. */
  isStopping?(): boolean;
}

interface Pending { requests: ImportedRequest[]; errors: ImportRowError[] }

/**
 * Carries an import out, or goes on with it: how far it has come is stored in the transaction of each batch, so that a run
 * that was killed leaves nothing half done and the next one does no row twice. Rows are numbered as a spreadsheet does, the
 * header being row 1.
 */
export function createImportRun({ unitOfWork, jobs, importer, journal, now }: ImportRunDeps) {
  return async (jobId: string, control: ImportRunControl): Promise<void> => {
    const job = await unitOfWork.do(systemActor, (tx) => jobs.work(tx, jobId));
    if (!job) return;
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tehran' }).format(now());
    const firstRow = new Map<string, number>();
    let { done, known, failed } = job;
    let pending: Pending = { requests: [], errors: [] };

    const flush = async (): Promise<boolean> => {
      const { requests, errors } = pending;
      const written = await unitOfWork.run<{ done: number; known: number; failed: number }>(systemActor, async (tx) => {
        const fresh = await importer.add(tx, { importId: jobId, branchId: job.branchId, createdBy: job.createdBy }, requests);
        await journal.audit(tx, fresh.map(({ id, no, externalId }) => ({
          actorId: job.createdBy, actorRole: null, action: 'request.import', resource: 'request', resourceId: id, requestId: id, after: { no, externalId, import: jobId },
        })));
        await journal.changes(tx, [{ topic: 'import', keys: { id: jobId }, branchId: job.branchId }]);
        await journal.tell(tx, fresh.map(({ id }) => ({ type: 'request.created' as const, requestId: id, instanceId: id, facts: { channel: 'import' } })));
        const after = { done: done + requests.length, known: known + requests.length - fresh.length, failed: failed + errors.length };
        return await jobs.progress(tx, jobId, after, errors) ? ok(after) : refuse('import.not-found');
      });
      if (!written.ok) return false;
      ({ done, known, failed } = written.value);
      pending = { requests: [], errors: [] };
      control.alive(done + failed);
      return true;
    };

    let row = 1;
    const behind = job.done + job.failed + 1;
    for await (const record of recordsOf(job.content)) {
      row += 1;
      const id = (record.id ?? '').trim();
      const first = firstRow.get(id);
      if (first === undefined) firstRow.set(id, row);
      if (row <= behind) continue;
      const read = readOpenRepairRow(record, today);
      if (!read.ok) pending.errors.push({ row, ...read.error });
      else if (first !== undefined) pending.errors.push({ row, code: 'import.row-duplicate', params: { first } });
      else pending.requests.push(read.value);
      if (pending.requests.length + pending.errors.length < batchSize) continue;
      if (!await flush() || control.isStopping?.() === true) return;
    }
    if (pending.requests.length + pending.errors.length > 0 && !await flush()) return;
    await unitOfWork.do(systemActor, async (tx) => {
      if (!await jobs.finish(tx, jobId, 'done')) return;
      await journal.audit(tx, [{ actorId: job.createdBy, actorRole: null, action: 'import.finish', resource: 'import', resourceId: jobId, after: { done, known, failed } }]);
      await journal.changes(tx, [{ topic: 'import', keys: { id: jobId }, branchId: job.branchId }]);
    });
  };
}
export type ImportRun = ReturnType<typeof createImportRun>;

const chunkSize = 64 * 1024;

/** The rows one after the other, without holding all of them. */
function recordsOf(content: Buffer): AsyncIterable<CsvRecord> {
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < content.length; at += chunkSize) yield content.subarray(at, at + chunkSize);
  }
  const parser = parse(csvOptions);
  Readable.from(chunks(), { objectMode: false }).on('error', (error) => parser.destroy(error)).pipe(parser);
  return parser as AsyncIterable<CsvRecord>;
}
