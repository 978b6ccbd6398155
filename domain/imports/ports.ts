import type { Result } from '../../contracts/errors';
import type { CellFault, ImportJob, ImportKind, ImportMapping } from '../../contracts/imports';
import type { Tx } from '../shared/unit-of-work';

/** `header`: of a file of which it is still to be said which column is what; it waits then. */
export interface NewImportJob { id: string; kind: ImportKind; file: string; content: Buffer; total: number; createdBy: string; branchId: string; header?: readonly string[]; mapping?: ImportMapping }
/** `cells`: the row as it stands in the file. `faults`: what is wrong with which of them. */
export interface ImportRowError { row: number; code: string; params: Record<string, unknown>; cells?: readonly string[]; faults?: readonly CellFault[] }
export interface ImportWork { kind: ImportKind; mode: ImportJob['mode']; mapping: ImportMapping; content: Buffer; createdBy: string; branchId: string; done: number; known: number; changed: number; failed: number }

/** Import jobs, for those who watch them and for the workflow that carries them out. */
export interface ImportJobs {
  create(tx: Tx, job: NewImportJob): Promise<void>;
  /** Within the reader's branches; the errors up to `importErrorLimit`. */
  find(tx: Tx, jobId: string): Promise<ImportJob | null>;
  /** Newest first. */
  list(tx: Tx, page: { limit: number; after?: string }): Promise<Result<{ items: ImportJob[]; next: string | null }>>;
  /** The headings that the person chose for columns of this kind the last time. */
  chosenBefore(tx: Tx, personId: string, kind: ImportKind): Promise<Record<string, string>>;
  /** Lets one that waits, or was checked, begin from its first row; what was found wrong before is forgotten. `busy`: another one of its kind runs; `ended`: its file is gone. */
  begin(tx: Tx, jobId: string, start: { mode: ImportJob['mode']; mapping: ImportMapping }): Promise<'begun' | 'running' | 'busy' | 'ended'>;
  /** The header, and the rows that were refused as they stand in the file, in their order. */
  refusedRows(tx: Tx, jobId: string): Promise<{ header: string[]; rows: { row: number; code: string; params: Record<string, unknown>; cells: string[]; faults: CellFault[] }[] } | null>;
  /** Statements of this transaction may take as long as a batch does on a machine that is busy; nobody waits for them. */
  unhurried(tx: Tx): void;
  /** What is needed to carry it out; null when it is not running any more. */
  work(tx: Tx, jobId: string): Promise<ImportWork | null>;
  /** Sets how far it has come and adds the errors of bad rows; a repeat adds nothing twice. False when it was cancelled. */
  progress(tx: Tx, jobId: string, at: Pick<ImportWork, 'done' | 'known' | 'changed' | 'failed'>, errors: readonly ImportRowError[]): Promise<boolean>;
  /** Ends one that runs or waits, and drops its content unless it was only checked; one that has ended stays as it is. */
  finish(tx: Tx, jobId: string, state: 'done' | 'checked' | 'cancelled' | 'failed'): Promise<boolean>;
  /** Drops files that have waited for a week, and what was kept of refused rows for a month. */
  sweep(tx: Tx): Promise<void>;
  /** Running jobs, oldest first: their workflows are started again if need be. */
  running(tx: Tx): Promise<string[]>;
}

/** Starts the workflow of a job; one that runs already or has run is left alone. One that is begun again after it was tried is started again. */
export interface ImportStarter { start(jobId: string): Promise<'ok' | 'unavailable'> }

/** A table as it was read: the header, and its rows as they are kept (`table-rows.ts`). */
export interface ReadTable { header: readonly string[]; content: Buffer; rows: number }
/** Reads what people bring, beside whatever else is going on. */
export interface ImportFiles {
  table(content: Buffer): Promise<Result<ReadTable>>;
  /** Whether it is a CSV of the Open Repair Data Standard; answers its number of rows. */
  requests(content: Buffer): Promise<Result<{ total: number }>>;
}
