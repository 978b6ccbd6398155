import type { Result } from '../../contracts/errors';
import type { NewRecall, RecallChange, RecallDetail, RecallPreview, RecallRow, RecallScope, RecallUnit, SettleRecall } from '../../contracts/recalls';
import type { RecallState, UnitRecall } from '../../contracts/unit-recalls';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** A recall as a change goes on from it. */
export interface KeptRecall extends RecallChange { id: string; code: string; state: RecallState; revision: string }

export interface RecallStore {
  /** Found and locked until the transaction ends. */
  recall(tx: Tx, id: string): Promise<KeptRecall | null>;
  /** Whoever may read it may ask. */
  stateOf(tx: Tx, id: string): Promise<RecallState | null>;
  /** Whether it is a product in use. */
  isProduct(tx: Tx, itemId: string): Promise<boolean>;
  /** False: the code is another's. */
  add(tx: Tx, id: string, recall: NewRecall, by: string): Promise<boolean>;
  change(tx: Tx, id: string, change: RecallChange): Promise<void>;
  move(tx: Tx, id: string, state: RecallState): Promise<void>;
  /** What became of it with the unit; null: the reader may not see the unit, or the recall is not about it. */
  concerned(tx: Tx, id: string, unitId: string): Promise<{ settled: SettleRecall['outcome'] | null } | null>;
  /** Where a request of the unit that the reader may see is, while it is on its way. */
  requestOf(tx: Tx, requestId: string, unitId: string): Promise<{ branchId: string; unitId: string | null; agentId: string | null; people: string[] } | null>;
  /** False: somebody was faster. */
  settle(tx: Tx, id: string, unitId: string, settled: SettleRecall, by: string): Promise<boolean>;
}

type Page<Row> = { items: Row[]; next: string | null };
interface Asked { limit: number; after?: string | undefined }
/** What row-level security lets through; drafts for managers of serials alone. Null: not there, or not for the reader. */
export interface RecallQueries {
  list(tx: Tx, actor: UserActor, asked: Asked & { state?: RecallState | undefined }): Promise<Result<Page<RecallRow>>>;
  detail(tx: Tx, actor: UserActor, id: string): Promise<RecallDetail | null>;
  preview(tx: Tx, scope: RecallScope): Promise<RecallPreview>;
  units(tx: Tx, actor: UserActor, id: string, asked: Asked & { settled?: 'true' | 'false' | undefined }): Promise<Result<Page<RecallUnit>> | null>;
  ofUnit(tx: Tx, unitId: string): Promise<UnitRecall[] | null>;
}
