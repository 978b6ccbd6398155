import type { z } from 'zod';
import type { DecisionDetail, DecisionRow } from '../../contracts/decisions';
import type { Result } from '../../contracts/errors';
import type { InstanceDetail, InstanceRow, instanceStates } from '../../contracts/instances';
import type { PlannedDeployment, ProcessRow, VersionDetail, VersionRow } from '../../contracts/processes';
import type { requestDiagram, TimelineItem } from '../../contracts/requests';
import type { Tx } from '../shared/unit-of-work';

type InstanceState = (typeof instanceStates)[number];
export interface Page { limit: number; after?: string }
export interface Paged<T> { items: T[]; next: string | null }

/** Lists of processes, their versions and what is planned. */
export interface ProcessQueries {
  /** Each process with its newest version, by its id. */
  processes(tx: Tx): Promise<ProcessRow[]>;
  /** Newest first. */
  versions(tx: Tx, process: string, page: Page): Promise<Result<Paged<VersionRow>>>;
  version(tx: Tx, process: string, version: number): Promise<VersionDetail | null>;
  plans(tx: Tx, page: Page): Promise<Result<Paged<PlannedDeployment>>>;
}

/** Processes as they run, beside those that requests travel. Null: unknown, or of a branch that is not the reader's, which is the same to them. */
export interface InstanceQueries {
  /** Newest first. */
  list(tx: Tx, filter: Page & { process?: string; state?: InstanceState }): Promise<Result<Paged<InstanceRow>>>;
  detail(tx: Tx, id: string): Promise<InstanceDetail | null>;
  diagram(tx: Tx, id: string): Promise<z.infer<typeof requestDiagram> | null>;
  /** Oldest first. */
  timeline(tx: Tx, id: string): Promise<TimelineItem[] | null>;
}

/** Decisions with their versions, and who deployed them. */
export interface DecisionQueries {
  /** Each decision with its newest version, by its id. */
  newest(tx: Tx): Promise<DecisionRow[]>;
  /** Newest first; none of a decision that is not there. */
  versions(tx: Tx, decision: string): Promise<DecisionRow[]>;
  /** With the file in which it is written. */
  version(tx: Tx, decision: string, version: number): Promise<DecisionDetail | null>;
}
