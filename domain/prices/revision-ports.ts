import type { LineSort, NewRevision, PriceRule, RevisionDetail, RevisionLine, RevisionResult, RevisionRow, RevisionState } from '../../contracts/price-revisions';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { PricePage } from './ports';

/** An item with the amount that a rule changes, and its price in the list on a day. */
export interface RuleBase { itemId: string; old: bigint | null; base: bigint }
export interface RevisedPrice { itemId: string; old: bigint | null; amount: bigint }
export interface KeptRevision { id: string; listId: string; title: string; from: string; state: RevisionState; madeBy: string; sentBy: string | null }

export interface RevisionStore {
  /** Items in use that the rule is about, one more than `limit` at most. */
  bases(tx: Tx, listId: string, from: string, rule: PriceRule, limit: number): Promise<RuleBase[]>;
  /** Items in use by their codes, with their price in the list on the day. */
  byCode(tx: Tx, listId: string, from: string, codes: readonly string[]): Promise<ReadonlyMap<string, Omit<RuleBase, 'base'>>>;
  add(tx: Tx, revision: Pick<NewRevision, 'title' | 'from'> & { id: string; listId: string; rule: PriceRule | null; madeBy: string; unchanged: number; lines: readonly RevisedPrice[] }): Promise<void>;
  /** Locked until the transaction ends. */
  revision(tx: Tx, id: string): Promise<KeptRevision | null>;
  lines(tx: Tx, id: string): Promise<RevisedPrice[]>;
  move(tx: Tx, id: string, state: RevisionState, by: string, reason?: string): Promise<void>;
  settle(tx: Tx, id: string, results: ReadonlyMap<string, RevisionResult>): Promise<void>;
}

export interface RevisionQueries {
  list(tx: Tx, listId: string, page: { limit: number; after?: string | undefined }): Promise<Result<PricePage<RevisionRow>>>;
  detail(tx: Tx, actor: UserActor, id: string): Promise<RevisionDetail | null>;
  lines(tx: Tx, id: string, filter: { sort: LineSort; result?: RevisionResult | undefined; limit: number; after?: string | undefined }): Promise<Result<PricePage<RevisionLine>>>;
}
