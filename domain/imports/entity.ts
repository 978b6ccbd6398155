import type { ImportEntity } from '../../contracts/import-entities';
import type { CellFault } from '../../contracts/imports';
import type { Tx } from '../shared/unit-of-work';

export interface EntityJob { jobId: string; createdBy: string; branchId: string; /** Nothing is to be written. */ dry: boolean }
/** One kind of thing that comes from files: how a row is read, and how a batch of them is written. Added to the table in `main`. */
export interface EntityRun<V> {
  entity: ImportEntity;
  /** By the keys of columns; what each row must have is there. */
  read(cells: Readonly<Record<string, string>>): { ok: true; value: V } | { ok: false; faults: CellFault[] };
  /** Done again it changes nothing; answers how many were the same already, and how many were there and are another now. */
  write(tx: Tx, job: EntityJob, values: readonly V[]): Promise<{ same: number; changed: number }>;
}
