import type { ItemChange, ItemDetail, ItemFilters, ItemRow, NewItem } from '../../contracts/catalogue-items';
import type { TermList } from '../../contracts/catalogue';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { InUse } from '../shared/in-use';
import type { Tx } from '../shared/unit-of-work';

/** As a change says it, with what stays. */
export type KeptItem = ItemChange & { id: string; kind: NewItem['kind']; code: string | null; revision: string };

export interface ItemStore {
  /** Locked until the transaction ends. */
  item(tx: Tx, id: string): Promise<KeptItem | null>;
  /** Whether it is a term of the list that is in use; it stays so until the transaction ends. */
  isTerm(tx: Tx, list: TermList, id: string): Promise<boolean>;
  /** Whether this is an active member of the company's own staff. */
  isStaff(tx: Tx, personId: string): Promise<boolean>;
  /** How many of these are items of the kind; `active`: that are in use. */
  countOf(tx: Tx, kind: NewItem['kind'], ids: readonly string[], active: boolean): Promise<number>;
  /** Whoever says what came in the place of what waits for the others who do. */
  lockSuccession(tx: Tx): Promise<void>;
  /** Whether following what came in its place leads from `id` to `to`. */
  leadsTo(tx: Tx, id: string, to: string): Promise<boolean>;
  /** False when the code is taken; nothing is changed then. */
  add(tx: Tx, id: string, item: NewItem): Promise<boolean>;
  change(tx: Tx, id: string, change: ItemChange): Promise<void>;
  uses(tx: Tx, id: string): Promise<InUse>;
}

export interface ItemQueries {
  list(tx: Tx, actor: UserActor, filter: ItemFilters & { limit: number; after?: string | undefined }): Promise<Result<{ items: ItemRow[]; next: string | null }>>;
  /** Its cost only for whoever looks after the catalogue. */
  detail(tx: Tx, actor: UserActor, id: string): Promise<ItemDetail | null>;
}
