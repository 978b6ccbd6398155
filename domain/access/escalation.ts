import { scopes } from '../../contracts/actions';
import type { UserActor } from '../shared/actor';
import { carries, type Grant } from './rights';

type Line = Omit<Grant, 'role'>;

const within = (narrow: Line, wide: Line): boolean =>
  scopes.indexOf(narrow.scope) <= scopes.indexOf(wide.scope)
  && (wide.statuses === null || (narrow.statuses !== null && narrow.statuses.every((status) => wide.statuses!.includes(status))))
  && (wide.amountLimit === null || (narrow.amountLimit !== null && narrow.amountLimit <= wide.amountLimit));

/** The first of the grants that goes beyond everything that the others allow; null when none does. */
export const beyond = <T extends Line>(wanted: readonly T[], had: readonly Line[]): T | null => wanted.find((line) => !had.some((other) => other.action === line.action && within(line, other))) ?? null;

/**
 * Nobody raises themselves, and who may not change access gives nobody more than they have: the first of the grants that this person may not
 * give. Who changes access gives anything to others. Null when there is none.
 */
export function escalates<T extends Line>(actor: UserActor, wanted: readonly T[], toThemselves: boolean): T | null {
  if (!toThemselves && carries(actor.rights, 'access.change')) return null;
  return beyond(wanted, Object.values(actor.rights.grants).flat());
}
