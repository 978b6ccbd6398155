import { readPreferences } from '../../domain/session/preferences';
import type { SignedIn } from '../../domain/session/ports';
import { actorOf, personColumns, type PersonRow } from '../access/known-rights';
import type { Asking } from '../unit-of-work';

export interface SignedInRow extends PersonRow {
  login: string; name_fa: string; name_en: string; preferences: unknown; one_time: boolean;
  branch_code: string; branch_fa: string; branch_en: string; unit_fa: string | null; unit_en: string | null;
}

/** The person `u` as requests need them. */
export const signedInColumns = `${personColumns}, u.login, u.name_fa, u.name_en, u.preferences, u.one_time_until is not null as one_time,
  b.code as branch_code, b.name_fa as branch_fa, b.name_en as branch_en, n.name_fa as unit_fa, n.name_en as unit_en`;
export const signedInJoins = 'join branch b on b.id = u.branch_id left join unit n on n.id = u.unit_id';

export async function signedInOf(asking: Asking, row: SignedInRow, by: SignedIn['by'], csrfToken: string): Promise<SignedIn> {
  return {
    actor: await actorOf(asking, row),
    login: row.login, name: { fa: row.name_fa, en: row.name_en },
    branch: { id: row.branchId, code: row.branch_code, name: { fa: row.branch_fa, en: row.branch_en } },
    unit: row.unitId ? { id: row.unitId, name: { fa: row.unit_fa!, en: row.unit_en! } } : null,
    preferences: readPreferences(row.preferences), csrfToken, by, oneTime: row.one_time,
  };
}
