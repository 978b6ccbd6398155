import type { Result } from '../../contracts/errors';
import type { BatchAct, batchItemStates, batchItems, TaskBatch } from '../../contracts/task-batches';
import type { Status } from '../../contracts/statuses';
import type { Label } from '../../contracts/label';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { z } from 'zod';
import type { InboxTask } from './ports';

export interface BatchTask extends InboxTask { title: Label; no: string | null; followUpAt: string | null; status: Status | null }
export interface BatchWork { act: BatchAct; createdBy: string; state: TaskBatch['state']; items: { place: number; taskId: string }[] }
export interface BatchResult { place: number; state: 'done' | 'same' | 'refused'; code: string | null }

export interface GivenTasks { role: string; assigneeId: string | null; count: number; taskId: string; requestId: string | null }

/** Batches as their makers watch them, and as their workflow carries them out. */
export interface BatchStore {
  /** What decides about these tasks, as far as the reader sees them. */
  tasks(tx: Tx, ids: readonly string[]): Promise<BatchTask[]>;
  /** Open tasks that somebody has, as far as the reader sees them, by their due dates. */
  heldBy(tx: Tx, userId: string, most: number): Promise<string[]>;
  create(tx: Tx, batch: { id: string; act: BatchAct; createdBy: string; taskIds: readonly string[] }): Promise<void>;
  find(tx: Tx, id: string): Promise<TaskBatch | null>;
  list(tx: Tx, actor: UserActor, page: { limit: number; after?: string }): Promise<Result<{ items: TaskBatch[]; next: string | null }>>;
  items(tx: Tx, id: string, page: { state?: (typeof batchItemStates)[number]; limit: number; after?: string }): Promise<Result<z.input<typeof batchItems>>>;
  /** The next of its tasks; null when there is no such batch. */
  next(tx: Tx, id: string, most: number): Promise<BatchWork | null>;
  /** Writes down what became of some; a repeat counts none twice. Ends the batch when none is left. Answers how it stands then. */
  settle(tx: Tx, id: string, results: readonly BatchResult[]): Promise<TaskBatch['state']>;
  /** Its tasks that went to whom they should, by this batch and not before it, counted by their role and who has them; one of them. */
  given(tx: Tx, id: string): Promise<GivenTasks[]>;
  stop(tx: Tx, id: string): Promise<boolean>;
  /** Running batches that nobody has worked on for so long. */
  idle(tx: Tx, seconds: number): Promise<string[]>;
}

/** Starts the workflow of a batch; one that runs already is left alone. */
export interface BatchStarter { start(batchId: string): Promise<'ok' | 'unavailable'> }
