import type { Result } from '../../contracts/errors';
import type { PlannedDeployment, ProcessRow, VersionDetail, VersionRow } from '../../contracts/processes';
import type { Tx } from '../shared/unit-of-work';

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
