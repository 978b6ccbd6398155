import type { Result } from '../../contracts/errors';
import type { MigrationBatch, MigrationItem, MigrationState } from '../../contracts/migrations';
import type { Graph, Instant, State } from '../../engine/model';
import type { Mapping, MigrateOptions, Reason } from '../../engine/migrate/model';
import type { Tx } from '../shared/unit-of-work';

export interface Version { id: string; hash: string; process: string; version: number; graph: Graph }
export interface MigrationFilter { elements?: string[]; statuses?: string[]; instances?: string[] }

/** What a batch does to each of its requests. It never changes. */
export interface MigrationPlan {
  kind: MigrationBatch['kind']; undoOf: string | null; createdBy: string | null;
  from: { id: string; hash: string }; to: { id: string; hash: string };
  mapping: Mapping; recompute: NonNullable<MigrateOptions['recompute']>;
}
export interface NewMigration {
  id: string; kind: MigrationBatch['kind']; undoOf: string | null; process: string; from: Version; to: Version; mapping: Mapping; recompute: MigrationPlan['recompute'];
  filter: MigrationFilter; canary: number | null; reason: string; createdBy: string; branchId: string;
}
export interface Standing { id: string; state: State }
/** `code` is that of the refusal, `reasons` those of the engine. */
export interface MigrationResult { instanceId: string; code: string | null; reasons: Pick<Reason, 'code' | 'element' | 'params'>[] }

/** The rows of an instance as they were before it was moved; good as long as it has not gone on. */
export interface Kept { batchId: string; seq: number; definitionId: string; definitionHash: string; state: State; status: { status: string; subStatus: string | null; clock: 'run' | 'pause' | 'stop' } | null }

/** What one instance's move needs, inside its `advance`. */
export interface MigrationStore {
  plan(tx: Tx, batchId: string): Promise<MigrationPlan | null>;
  /** Keeps the instance and its rows as they stand in the database; `seq` is what it will have. */
  keep(tx: Tx, kept: { instanceId: string; batchId: string; seq: number }): Promise<void>;
  kept(tx: Tx, instanceId: string): Promise<Kept | null>;
  /** Puts the rows of tasks, timers, subscriptions, services and incidents back; what people did to open tasks meanwhile stays. */
  restore(tx: Tx, instanceId: string, at: Instant): Promise<void>;
}

/** Batches, for those who make and watch them and for the workflow that carries them out. */
export interface MigrationBatches {
  version(tx: Tx, process: string, version: number): Promise<Version | null>;
  /** Running instances of a version, in the order of their ids, that the reader may see. */
  standing(tx: Tx, definitionId: string, filter: MigrationFilter, page: { limit: number; after?: string }): Promise<Standing[]>;
  now(tx: Tx): Promise<Instant>;
  /** With an item for each request that the filter finds among those of the maker; answers how many. */
  create(tx: Tx, batch: NewMigration): Promise<number>;
  /** With an item for each request that the other batch has moved. */
  createUndo(tx: Tx, undo: { id: string; undoOf: string; reason: string; createdBy: string; branchId: string }): Promise<number>;
  find(tx: Tx, batchId: string): Promise<MigrationBatch | null>;
  /** Newest first. */
  list(tx: Tx, page: { limit: number; after?: string }): Promise<Result<{ items: MigrationBatch[]; next: string | null }>>;
  items(tx: Tx, batchId: string, page: { state?: MigrationItem['state']; limit: number; after?: string }): Promise<Result<{ items: MigrationItem[]; next: string | null }>>;
  /** From one of these states to another; false when it is in none of them. Running on, it waits for no go any more. */
  turn(tx: Tx, batchId: string, from: readonly MigrationState[], to: MigrationState): Promise<boolean>;
  /** The state of a batch, and what a running one does next: up to `limit` instances, and no more than its canary leaves. */
  next(tx: Tx, batchId: string, limit: number): Promise<{ state: MigrationState; kind: MigrationBatch['kind']; createdBy: string | null; branchId: string; instances: string[] } | null>;
  /** Writes results down, once; then the batch is done when nothing is left, or waits for a go when its canary is through. */
  settle(tx: Tx, batchId: string, results: MigrationResult[]): Promise<MigrationState>;
  /** Running batches that nothing has happened to for so long: their workflows are started again. */
  idle(tx: Tx, seconds: number): Promise<string[]>;
}

/** Starts the workflow of a batch, or tells the one that runs that something has changed. */
export interface MigrationStarter { start(batchId: string): Promise<'ok' | 'unavailable'> }

