import type { ItemPrice, NewPriceList, PriceFilters, PriceList, PriceListChange, PricePeriodRow, PriceRow } from '../../contracts/prices';
import type { Result } from '../../contracts/errors';
import type { Tx } from '../shared/unit-of-work';
import type { PricePeriod } from './price-periods';

/** As a change says it, with what stays. */
export type KeptPriceList = PriceListChange & { id: string; kind: NewPriceList['kind']; code: string; revision: string };
/** A row that is written: of which item, and since which act. */
export interface NewPricePeriod { id: string; itemId: string; amount: bigint; from: string; to: string | null; reason: string | null; copyOf: string | null }
export interface PriceWriting { listId: string; by: string; /** By whose approval; none: a single change. */ revisionId?: string; closes: { id: string; to: string }[]; replaces: string[]; adds: NewPricePeriod[] }

export interface PriceStore {
  /** Locked until the transaction ends: changes of one list wait for each other. */
  list(tx: Tx, id: string): Promise<KeptPriceList | null>;
  /** How many of these are in use. */
  countPlaces(tx: Tx, kind: 'branch' | 'agent', ids: readonly string[]): Promise<number>;
  /** False when the code is taken; nothing is changed then. */
  add(tx: Tx, id: string, list: NewPriceList): Promise<boolean>;
  change(tx: Tx, id: string, change: PriceListChange): Promise<void>;
  today(tx: Tx): Promise<string>;
  /** What holds of these items, by their ids, each by its days. */
  periods(tx: Tx, listId: string, itemIds: readonly string[]): Promise<ReadonlyMap<string, PricePeriod[]>>;
  write(tx: Tx, writing: PriceWriting): Promise<void>;
}

export type PricePage<Row> = { items: Row[]; next: string | null };
export interface PriceQueries {
  lists(tx: Tx): Promise<PriceList[]>;
  list(tx: Tx, id: string): Promise<(PriceList & { revision: string }) | null>;
  prices(tx: Tx, listId: string, filter: PriceFilters & { limit: number; after?: string | undefined }): Promise<Result<PricePage<PriceRow>>>;
  /** Null where there is no such item; its tag changes with every price that is written. */
  ofItem(tx: Tx, listId: string, itemId: string): Promise<Omit<ItemPrice, 'mayChange'> | null>;
  history(tx: Tx, listId: string, itemId: string, page: { limit: number; after?: string | undefined }): Promise<Result<PricePage<PricePeriodRow>>>;
}
