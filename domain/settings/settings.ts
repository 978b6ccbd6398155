import type { ChecklistItem } from '../../contracts/settings';
import type { PolicyDuration, WorkingCalendar } from '../calendar/working-time';
import type { Tx } from '../shared/unit-of-work';

/** What a rule is asked for: a request, whose product, unit and branch may have values of their own, or what runs in a branch; neither: the company. */
export interface Place { requestId?: string | null; branchId?: string | null }
export const theCompany: Place = {};

/** Rules that differ from company to company, read as they stand at the transaction's instant; the narrowest value decides: product, unit, branch, company. */
export interface Settings {
  number(tx: Tx, key: string, place: Place): Promise<number>;
  boolean(tx: Tx, key: string, place: Place): Promise<boolean>;
  duration(tx: Tx, key: string, place: Place): Promise<PolicyDuration>;
  /** The checks of a form, in both languages. */
  checklist(tx: Tx, key: string, place: Place): Promise<ChecklistItem[]>;
  calendar(tx: Tx): Promise<WorkingCalendar>;
}

export class UnknownSettingError extends Error {
  constructor(key: string) { super(`No value is stored for the setting ${key}`); }
}
