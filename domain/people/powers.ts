import type { Action } from '../../contracts/actions';
import type { Role } from '../../contracts/roles';
import { mayAtAll } from '../access/may';
import { carries } from '../access/rights';
import type { UserActor } from '../shared/actor';

/** Rights over others' rights. An administrator gives roles whose work they do not do themselves, but never power over accounts that they have not. */
const powers: readonly Action[] = ['user.manage'];

/** The first of the roles that has more power over accounts than the actor; null when there is none. */
export const beyond = (actor: UserActor, roles: readonly Role[]): Role | null => roles.find((role) => powers.some((power) => carries([role], power) && !mayAtAll(actor, power))) ?? null;
