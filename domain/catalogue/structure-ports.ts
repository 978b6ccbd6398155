import type { Bom, BomChange, BomUse } from '../../contracts/catalogue-bom';
import type { ItemKind } from '../../contracts/catalogue-items';
import type { OfferedService, ServiceChange, ServiceDefinition } from '../../contracts/catalogue-services';
import type { Tx } from '../shared/unit-of-work';

export interface BomStore {
  /** Changes of what things are made of wait for each other. */
  lock(tx: Tx): Promise<void>;
  kindOf(tx: Tx, id: string): Promise<ItemKind | null>;
  tree(tx: Tx, id: string): Promise<Omit<Bom, 'mayChange'>>;
  lines(tx: Tx, id: string): Promise<BomChange['lines']>;
  /** Of these, how many are products or parts in use; they stay so until the transaction ends. */
  countGoods(tx: Tx, ids: readonly string[]): Promise<number>;
  /** Whether `id` stands below one of these, or is one of them. */
  isWithin(tx: Tx, ids: readonly string[], id: string): Promise<boolean>;
  replace(tx: Tx, id: string, lines: BomChange['lines']): Promise<void>;
  uses(tx: Tx, id: string): Promise<BomUse[]>;
}

export interface ServiceStore {
  /** Null where there is no such service; locked until the transaction ends where it is asked so. */
  service(tx: Tx, id: string, locked: boolean): Promise<Omit<ServiceDefinition, 'mayChange'> | null>;
  countBranches(tx: Tx, ids: readonly string[]): Promise<number>;
  replace(tx: Tx, id: string, change: ServiceChange): Promise<void>;
  /** Null where there is no such product or part. */
  servicesOf(tx: Tx, itemId: string): Promise<OfferedService[] | null>;
}
