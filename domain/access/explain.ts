import type { Action } from '../../contracts/actions';
import { refuse, type Refusal } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import { isWithinLimits, reaches, type ScopedRow } from './may';
import type { Grant } from './rights';

/** Why a grant does not help with a row: it does not reach it, is for other statuses, or for smaller amounts. */
export type Miss = 'reach' | 'status' | 'amount';
/** The nearest misses come first: what reaches the row and would be for a smaller amount is nearer than what does not reach it. */
export type Explained =
  | { may: true; by: Grant }
  | { may: false; why: 'no-role' | 'token'; misses: [] }
  | { may: false; why: Miss; misses: { grant: Grant; miss: Miss }[] };

const nearness: readonly Miss[] = ['amount', 'status', 'reach'];

function missOf(actor: UserActor, grant: Grant, row: ScopedRow): Miss | null {
  if (!reaches(actor, grant.scope, row)) return 'reach';
  if (isWithinLimits(grant, row)) return null;
  return isWithinLimits({ ...grant, amountLimit: null }, row) ? 'amount' : 'status';
}

/** The same walk as `may`, told: which grant lets the person do that to the row (or at all), or how each of those that they have misses. */
export function explain(actor: UserActor, action: Action, row?: ScopedRow): Explained {
  const grants = actor.rights.grants[action] ?? [];
  if (grants.length === 0) return { may: false, why: 'no-role', misses: [] };
  if (actor.scopes !== undefined && !actor.scopes.includes(action)) return { may: false, why: 'token', misses: [] };
  if (row === undefined) return { may: true, by: grants[0]! };
  const misses: { grant: Grant; miss: Miss }[] = [];
  for (const grant of grants) {
    const miss = missOf(actor, grant, row);
    if (miss === null) return { may: true, by: grant };
    misses.push({ grant, miss });
  }
  // A higher limit is nearer than a lower one.
  misses.sort((one, other) => nearness.indexOf(one.miss) - nearness.indexOf(other.miss) || Number((other.grant.amountLimit ?? 0n) - (one.grant.amountLimit ?? 0n)));
  return { may: false, why: misses[0]!.miss, misses };
}

/** Why the person may not do that to the row, as the API says it; null when they may. Of a row that they do not see at all, `access.denied` says nothing. */
export function whyMayNot(actor: UserActor, action: Action, row: ScopedRow): Refusal | null {
  const told = explain(actor, action, row);
  if (told.may) return null;
  const [nearest] = told.misses;
  const refused = nearest?.miss === 'amount' ? refuse('access.amount', { action, limit: { rial: String(nearest.grant.amountLimit) }, amount: { rial: String(row.amount ?? 0) } })
    : nearest?.miss === 'status' ? refuse('access.status', { action, status: row.status ?? '' }) : refuse('access.denied');
  return refused.error;
}
