import type { SettingDetail, SettingRow, SettingScope } from '../../contracts/settings-api';
import type { SettingKey, SettingValue } from '../../contracts/settings';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface StoredSetting { scope: SettingScope; value: SettingValue | null; /** null: from the beginning. */ validFrom: string | null }

export interface SettingStore {
  /** Every value of the key, under a lock on it that lasts until the transaction ends; the database's clock; what a change must have seen. */
  lock(tx: Tx, key: SettingKey): Promise<{ values: StoredSetting[]; now: Date; revision: string }>;
  /** The branch that a scope belongs to (null: to none alone), or `unknown` where there is no such branch, unit or product. */
  branchOf(tx: Tx, scope: SettingScope): Promise<{ branchId: string | null } | 'unknown'>;
  /** Puts a value in; one of the same instant is replaced. */
  put(tx: Tx, key: SettingKey, value: { scope: SettingScope; value: SettingValue | null; validFrom: Date; by: string }): Promise<void>;
  remove(tx: Tx, key: SettingKey, scope: SettingScope, validFrom: string): Promise<void>;
}

export interface SettingQueries {
  list(tx: Tx): Promise<SettingRow[]>;
  /** With what this person may change of it. Null: this installation has no value of it. */
  read(tx: Tx, actor: UserActor, key: SettingKey): Promise<SettingDetail | null>;
}
