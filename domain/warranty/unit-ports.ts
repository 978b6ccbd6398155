import type { ActivationChannel, IntakeCover, LossState, NewExtension, NewLoss, NewSuspension, RequestCoverAnswer, WarrantyState, UnitWarranties } from '../../contracts/unit-warranties';
import type { CoverClass, CoverSource, Exclusion } from '../../contracts/warranties';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { Period } from './periods';
import type { Start } from './start';
import type { Day, Parents, PlanTerms, UnitDates, UnitWarranty } from './terms';

/** A unit as its warranties depend on it. */
export interface WarrantedUnit extends UnitDates { id: string; itemId: string; ownerId: string | null; state: string }
export interface Loss { id: string; kind: 'void' | 'loss'; itemId: string | null; class: CoverClass | null; cause: Exclusion; from: Day; state: LossState; proposedBy: string; decidedBy: string | null }
/** A warranty with all that its rules ask. `losses` and `voidFrom` are what stands; `claims` all that was ever proposed. */
export interface KeptWarranty extends UnitWarranty {
  unitId: string; planId: string; planVersion: number; state: WarrantyState; because: Start['because']; customerId: string | null; activatedOn: Day | null; invoicedOn: Day | null;
  pausedSince: Day | null; claims: readonly Loss[];
}
export interface NewWarranty {
  id: string; unitId: string; planId: string; planVersion: number; state: WarrantyState; source: CoverSource; through: ActivationChannel; key: string | null; activatedOn: Day | null; invoicedOn: Day | null; start: Day | null; because: Start['because']; startUsage: number; customerId: string | null; by: string;
}

export interface WarrantyStore {
  /** The newest version. Null: there is no such plan. */
  plan(tx: Tx, id: string): Promise<{ version: number; active: boolean; terms: PlanTerms } | null>;
  /** Those that are there and open to the actor. */
  units(tx: Tx, ids: readonly string[]): Promise<WarrantedUnit[]>;
  /** Of each product, in what each part of it sits. */
  parents(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, Parents>>;
  /** Inserts those whose unit has none by the plan yet; the ids of those that it inserted. */
  insert(tx: Tx, rows: readonly NewWarranty[]): Promise<ReadonlySet<string>>;
  /** In the order in which they came; with `lock` held until the transaction ends. */
  kept(tx: Tx, of: { ids: readonly string[] } | { unitIds: readonly string[]; planId?: string }, lock?: 'lock'): Promise<KeptWarranty[]>;
  begin(tx: Tx, id: string, dates: { activatedOn: Day | null; invoicedOn: Day | null; start: Day | null; because: Start['because'] }): Promise<void>;
  /** The unit of a request, its product and the day on which it came in. Null: the bank of serials does not know it. */
  ofRequest(tx: Tx, requestId: string): Promise<{ unitId: string; itemId: string; on: Day } | null>;
  keepAtIntake(tx: Tx, requestId: string, cover: IntakeCover): Promise<void>;
  setState(tx: Tx, id: string, state: WarrantyState): Promise<void>;
  /** What the rules made of each takes the place of its rows. */
  cover(tx: Tx, rows: readonly { warrantyId: string; periods: readonly Period[] }[]): Promise<void>;
  extend(tx: Tx, warrantyId: string, given: NewExtension & { on: Day }, by: string): Promise<void>;
  suspend(tx: Tx, warrantyId: string, given: NewSuspension & { from: Day }, by: string): Promise<void>;
  resume(tx: Tx, warrantyId: string, on: Day, by: string): Promise<void>;
  transfer(tx: Tx, warranty: Pick<KeptWarranty, 'id' | 'unitId' | 'customerId'>, customerId: string, on: Day, by: string): Promise<void>;
  /** Which warranty a claim is about. */
  warrantyOfLoss(tx: Tx, lossId: string): Promise<string | null>;
  proposeLoss(tx: Tx, warrantyId: string, loss: NewLoss & { from: Day }, by: string): Promise<string>;
  /** Moves a claim from one state to the next; who, and with which words. */
  moveLoss(tx: Tx, lossId: string, to: 'confirmed' | 'declined' | 'objected' | 'kept' | 'lifted', by: string, words: string | null): Promise<void>;
}

export interface WarrantyQueries {
  /** Null: there is no such unit, or it is not for the reader. */
  ofUnit(tx: Tx, actor: UserActor, unitId: string): Promise<UnitWarranties | null>;
  /** Null: there is no such request, or it is not for the reader. */
  ofRequest(tx: Tx, actor: UserActor, requestId: string, items: readonly string[]): Promise<RequestCoverAnswer | null>;
}
