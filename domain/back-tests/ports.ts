import type { Result } from '../../contracts/errors';
import type { Graph, Instant } from '../../engine/model';
import type { ElementMapping } from '../../engine/replay/answering';
import type { Replayed } from '../../engine/replay/replay';
import type { WorkingCalendar, PolicyDuration } from '../calendar/working-time';
import type { Tx } from '../shared/unit-of-work';

export interface NewBackTest {
  id: string; process: string; version: number | null; graph: Graph; mapping: ElementMapping; from: Instant; to: Instant; most: number;
  createdBy: string; branchId: string; /** Whose requests: those of the creator's branches. */ branches: readonly string[];
}
export interface BackTestRow {
  id: string; process: string; version: number | null; hash: string; from: Instant; to: Instant; state: 'running' | 'done' | 'cancelled' | 'failed';
  total: number; done: number; createdAt: Instant; finishedAt: Instant | null;
}
/** What is needed to carry it on. `after`: the last that is done. */
export interface BackTestWork { process: string; graph: Graph; mapping: ElementMapping; branchId: string; total: number; done: number; after: RecordedKey | null }
/** The instant of its end as PostgreSQL writes it, to the microsecond. */
export interface RecordedKey { endedAt: string; instance: string }
/** A recorded instance: its log as text, which the replaying thread reads, and the versions that it names. */
export interface RecordedInstance extends RecordedKey { requestId: string | null; log: string; hashes: string[] }
/** `null`: its log cannot be gone again. */
export interface ResultRow extends RecordedKey { requestId: string | null; replayed: Replayed | null }
export interface ReadResult extends Omit<ResultRow, 'endedAt'> { endedAt: Instant; no: string | null }

export interface BackTests {
  /** Counts what there is to replay; a repeat of the id changes nothing. */
  create(tx: Tx, backTest: NewBackTest): Promise<void>;
  /** Within the reader's branches, like everything here that a person asks for. */
  find(tx: Tx, id: string): Promise<(BackTestRow & { graph: Graph; graphs: Graph[] }) | null>;
  /** Newest first. */
  list(tx: Tx, process: string, page: { limit: number; after?: string }): Promise<Result<{ items: BackTestRow[]; next: string | null }>>;
  /** Null when it is not running any more. */
  work(tx: Tx, id: string): Promise<BackTestWork | null>;
  /** The next recorded instances with their logs, newest end first, by keyset. */
  recorded(tx: Tx, id: string, after: RecordedKey | null, limit: number): Promise<RecordedInstance[]>;
  /** Versions by hash. */
  graphs(tx: Tx, process: string, hashes: readonly string[]): Promise<Record<string, Graph>>;
  /** Keeps results, each once. False when it was cancelled. */
  keep(tx: Tx, id: string, done: number, rows: readonly ResultRow[]): Promise<boolean>;
  /** Ends a running one. */
  finish(tx: Tx, id: string, state: 'done' | 'cancelled' | 'failed'): Promise<boolean>;
  /** Running ones, oldest first: their workflows are started again if need be. */
  running(tx: Tx): Promise<string[]>;
  /** What became of each, in the order of the replay. */
  outcomes(tx: Tx, id: string): Promise<Pick<ResultRow, 'replayed'>[]>;
  /** Newest end first. An `after` that is none of ours is refused as `request.invalid`. */
  results(tx: Tx, id: string, page: { limit: number; after?: string; is?: string }): Promise<Result<{ items: ReadResult[]; next: string | null }>>;
}

/** Starts the workflow of a back-test; one that runs already or has run is left alone. */
export interface BackTestStarter { start(id: string): Promise<'ok' | 'unavailable'> }

/** What a thread needs for a back-test: the version that is tested, and when timers of settings are due. */
export interface ReplayPlan { graph: Graph; mapping: ElementMapping; calendar: WorkingCalendar; durations: Record<string, PolicyDuration> }
/** Replays beside the event loop of everybody else. */
export interface Replayer {
  /** `graphs`: versions that the logs name and that it has not been given yet. In the order of the logs. */
  replay(logs: readonly string[], graphs: Record<string, Graph>): Promise<(Replayed | null)[]>;
  close(): Promise<void>;
}
export type OpenReplayer = (plan: ReplayPlan) => Replayer;
