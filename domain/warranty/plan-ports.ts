import type { NewPlan, PlanChange, PlanDetail, PlanRow } from '../../contracts/warranty-plans';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** A plan as a change goes on from it. */
export interface KeptPlan extends PlanChange { id: string; code: string; version: number; revision: string }

export interface PlanStore {
  /** Found and locked until the transaction ends. */
  plan(tx: Tx, id: string): Promise<KeptPlan | null>;
  /** Those that are no product or part in use. */
  unknownItems(tx: Tx, ids: readonly string[]): Promise<string[]>;
  /** With its first version. False: the code is another's. */
  add(tx: Tx, id: string, plan: NewPlan, by: string): Promise<boolean>;
  addVersion(tx: Tx, id: string, version: number, plan: PlanChange, by: string): Promise<void>;
  setActive(tx: Tx, id: string, active: boolean): Promise<void>;
}

export interface PlanQueries {
  list(tx: Tx): Promise<PlanRow[]>;
  /** Null: there is none. */
  detail(tx: Tx, actor: UserActor, id: string): Promise<PlanDetail | null>;
}
