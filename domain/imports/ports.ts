import type { Result } from '../../contracts/errors';
import type { ImportJob } from '../../contracts/imports';
import type { Tx } from '../shared/unit-of-work';

export interface NewImportJob { id: string; kind: 'requests'; file: string; content: Buffer; total: number; createdBy: string; branchId: string }
export interface ImportRowError { row: number; code: string; params: Record<string, unknown> }

/** Import jobs, for those who watch them and for the workflow that carries them out. */
export interface ImportJobs {
  create(tx: Tx, job: NewImportJob): Promise<void>;
  /** Within the reader's branches; the errors up to `importErrorLimit`. */
  find(tx: Tx, jobId: string): Promise<ImportJob | null>;
  /** Newest first. */
  list(tx: Tx, page: { limit: number; after?: string }): Promise<Result<{ items: ImportJob[]; next: string | null }>>;
  /** What is needed to carry it out; null when it is not running any more. */
  work(tx: Tx, jobId: string): Promise<{ content: Buffer; createdBy: string; branchId: string; done: number; known: number; failed: number } | null>;
  /** Sets how far it has come and adds the errors of bad rows; a repeat adds nothing twice. False when it was cancelled. */
  progress(tx: Tx, jobId: string, at: { done: number; known: number; failed: number }, errors: readonly ImportRowError[]): Promise<boolean>;
  /** Ends a running job and drops its content; one that has ended stays as it is. */
  finish(tx: Tx, jobId: string, state: 'done' | 'cancelled' | 'failed'): Promise<boolean>;
  /** Running jobs, oldest first: their workflows are started again if need be. */
  running(tx: Tx): Promise<string[]>;
}

/** Starts the workflow of a job; one that runs already or has run is left alone. */
export interface ImportStarter { start(jobId: string): Promise<'ok' | 'unavailable'> }
