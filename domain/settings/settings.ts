import type { ChecklistItem } from '../../contracts/settings';
import type { PolicyDuration, WorkingCalendar } from '../calendar/working-time';
import type { Tx } from '../shared/unit-of-work';

/** Rules that differ from company to company, read as they stand at the transaction's instant. */
export interface Settings {
  number(tx: Tx, key: string): Promise<number>;
  boolean(tx: Tx, key: string): Promise<boolean>;
  duration(tx: Tx, key: string): Promise<PolicyDuration>;
  /** The checks of a form, in both languages. */
  checklist(tx: Tx, key: string): Promise<ChecklistItem[]>;
  calendar(tx: Tx): Promise<WorkingCalendar>;
}

export class UnknownSettingError extends Error {
  constructor(key: string) { super(`No value is stored for the setting ${key}`); }
}
