import type { PersonalField } from '../../contracts/personal';
import type { Actor, UserActor } from '../shared/actor';
import { may, type ScopedRow } from './may';

/** The end of a number, so that two can be told apart: `•••• 1234`. */
export const masked = (end: string): string => `•••• ${end.slice(-4)}`;

/** A phone number as this reader sees it: whole for those who call people all day. */
export const shownPhone = (actor: Actor, row: ScopedRow, phone: string | null): string | null =>
  (phone === null || may(actor, 'personal.phone', row) ? phone : masked(phone));

/** What is there of a request, for the question what may be asked for. `holdsTask`: an open task of the request is the reader's. */
export interface PersonalOf { phone: boolean; nationalId: boolean; passCode: boolean; holdsTask: boolean }

/** Why the whole value is not for this person; a pass-code is for whoever has the device on their bench, and for them alone. */
export function mayReveal(actor: UserActor, field: PersonalField, row: ScopedRow, holdsTask: boolean): boolean {
  return field === 'pass-code' ? holdsTask && may(actor, 'personal.pass-code', row) : may(actor, 'personal.reveal', row);
}

/** The fields that are masked for this reader and that they may ask for whole; each is recorded. */
export function revealable(actor: UserActor, row: ScopedRow, there: PersonalOf): PersonalField[] {
  const hidden: [PersonalField, boolean][] = [['phone', there.phone && !may(actor, 'personal.phone', row)], ['national-id', there.nationalId], ['pass-code', there.passCode]];
  return hidden.flatMap(([field, isHidden]) => (isHidden && mayReveal(actor, field, row, there.holdsTask) ? [field] : []));
}
