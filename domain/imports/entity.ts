import type { ImportEntity } from '../../contracts/import-entities';
import type { CellFault } from '../../contracts/imports';
import type { Tx } from '../shared/unit-of-work';

export interface EntityJob { jobId: string; createdBy: string; branchId: string; /** Nothing is to be written. */ dry: boolean }
/** What became of a batch: how many were the same already, how many were there and are another now, and which are refused, by their place in it. */
export interface BatchResult { same: number; changed: number; refused: ReadonlyMap<number, CellFault[]> }
export const noneRefused: BatchResult['refused'] = new Map();
/** One kind of thing that comes from files: how a row is read, and how a batch of them is written. Added to the table in `main`. */
export interface EntityRun<V> {
  entity: ImportEntity;
  /** What no two rows of a file may have both, each in the one form in which it is kept. */
  keysOf(cells: Readonly<Record<string, string>>): string[];
  /** By the keys of columns; what each row must have is there. */
  read(cells: Readonly<Record<string, string>>): { ok: true; value: V } | { ok: false; faults: CellFault[] };
  /** Done again it changes nothing. */
  write(tx: Tx, job: EntityJob, values: readonly V[]): Promise<BatchResult>;
}
