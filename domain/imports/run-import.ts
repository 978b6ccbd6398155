import { setImmediate } from 'node:timers/promises';
import { ok, refuse } from '../../contracts/errors';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { EntityRun } from './entity';
import { entityWork } from './entity-work';
import type { ImportJobs, ImportRowError, ImportWork } from './ports';
import type { RequestImporter } from './request-importer';
import { requestWork } from './request-work';

export interface ImportRunDeps { unitOfWork: UnitOfWork; jobs: ImportJobs; importer: RequestImporter; /** What else comes from files. */ entities: readonly EntityRun<unknown>[]; journal: Journal; now: () => Date }
export interface ImportRunControl {
  /** Called after each batch with the number of rows that are done. */
  alive(rows: number): void;
  /** Ends the run between two batches; the next run goes on there. */
  isStopping?(): boolean;
}

/** A row of a file: what it says, or why it is refused. `keys`: what no two rows of a file have both. */
export interface ReadRow<V> { row: number; keys: readonly string[]; read(): { ok: true; value: V } | { ok: false; error: Omit<ImportRowError, 'row'> }; cells?(): readonly string[] }
/** How the rows of a job are read and written; the run around it is the same for all. */
export interface RowWork<V> {
  /** Rows a transaction. */
  batchSize: number;
  rows: AsyncIterable<ReadRow<V>> | Iterable<ReadRow<V>>;
  /** `refused`: which of them are, by their place, and why. */
  write(tx: Tx, values: readonly V[]): Promise<{ same: number; changed: number; refused?: ReadonlyMap<number, Omit<ImportRowError, 'row'>> }>;
}

interface Batch { rows: { row: number; value: unknown; cells: ReadRow<unknown>['cells'] }[]; errors: ImportRowError[] }
/** Rows that are read in one go. */
const turn = 50;

/**
 * Carries an import out, or goes on with it: how far it has come is stored in the transaction of each batch, so that a run
 * that was killed leaves nothing half done and the next one does no row twice. Rows are numbered as a spreadsheet does, the
 * header being row 1. A dry run reads and judges every row and writes none.
 */
export function createImportRun({ unitOfWork, jobs, importer, entities, journal, now }: ImportRunDeps) {
  const workOf = (jobId: string, job: ImportWork): RowWork<unknown> => {
    if (job.kind === 'requests') return requestWork({ importer, journal, now }, jobId, job);
    return entityWork(entities.find(({ entity }) => entity === job.kind)!, jobId, job);
  };
  return async (jobId: string, control: ImportRunControl): Promise<void> => {
    const job = await unitOfWork.do(systemActor, (tx) => jobs.work(tx, jobId));
    if (!job) return;
    const { batchSize, rows, write } = workOf(jobId, job);
    const firstRow = new Map<string, number>();
    let { done, known, changed, failed } = job;
    let pending: Batch = { rows: [], errors: [] };

    const flush = async (batch: Batch): Promise<boolean> => {
      const written = await unitOfWork.run<{ done: number; known: number; changed: number; failed: number }>(systemActor, async (tx) => {
        jobs.unhurried(tx);
        const result = batch.rows.length > 0 ? await write(tx, batch.rows.map(({ value }) => value)) : { same: 0, changed: 0 };
        const errors = [...batch.errors, ...[...result.refused ?? []].map(([at, error]) => { const { row, cells } = batch.rows[at]!; return { row, ...error, ...(cells && { cells: cells() }) }; })];
        await journal.changes(tx, [{ topic: 'import', keys: { id: jobId }, branchId: job.branchId }]);
        const after = { done: done + batch.rows.length - (result.refused?.size ?? 0), known: known + result.same, changed: changed + result.changed, failed: failed + errors.length };
        return await jobs.progress(tx, jobId, after, errors) ? ok(after) : refuse('import.not-found');
      });
      if (!written.ok) return false;
      ({ done, known, changed, failed } = written.value);
      control.alive(done + failed);
      return true;
    };

    // One batch is written while the next is read.
    let writing = Promise.resolve(true);
    const stopped = async (): Promise<boolean> => !await writing || control.isStopping?.() === true;
    let at = 0;
    const behind = job.done + job.failed;
    try {
      for await (const { row, keys, read, cells } of rows) {
        at += 1;
        // Rows of a table are there at once: what else this program does is not to wait for all of them.
        if (at % turn === 0) await setImmediate();
        let first: number | undefined;
        for (const key of keys) {
          const before = firstRow.get(key);
          if (before === undefined) firstRow.set(key, row);
          else first ??= before;
        }
        if (at <= behind) continue;
        const result = read();
        if (!result.ok) pending.errors.push({ row, ...result.error, ...(cells && { cells: cells() }) });
        else if (first !== undefined) pending.errors.push({ row, code: 'import.row-duplicate', params: { first }, ...(cells && { cells: cells() }) });
        else pending.rows.push({ row, value: result.value, cells });
        if (pending.rows.length + pending.errors.length < batchSize) continue;
        if (await stopped()) return;
        writing = flush(pending);
        pending = { rows: [], errors: [] };
      }
      if (await stopped()) return;
    } finally {
      // Nobody else begins where this one is still writing.
      await writing.catch(() => false);
    }
    if (pending.rows.length + pending.errors.length > 0 && !await flush(pending)) return;
    await unitOfWork.do(systemActor, async (tx) => {
      if (!await jobs.finish(tx, jobId, job.mode === 'dry-run' ? 'checked' : 'done')) return;
      if (job.mode === 'run') await journal.audit(tx, [{ actorId: job.createdBy, actorRole: null, action: 'import.finish', resource: 'import', resourceId: jobId, after: { done, known, failed } }]);
      await journal.changes(tx, [{ topic: 'import', keys: { id: jobId }, branchId: job.branchId }]);
    });
  };
}
export type ImportRun = ReturnType<typeof createImportRun>;
