import { ok, refuse, type Result } from '../../contracts/errors';
import type { PeopleStore } from '../session/ports';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { KnownUser, UserStore } from './ports';

/** Somebody else of the actor's reach, locked until the transaction ends; `locked`, where that is so already. Refusals: `user.own`, `user.not-found`. */
export async function lockedPerson({ users, people }: { users: Pick<UserStore, 'find'>; people: PeopleStore }, tx: Tx, actor: UserActor, id: string, locked?: KnownUser): Promise<Result<KnownUser>> {
  if (id === actor.id) return refuse('user.own');
  const person = await people.find(tx, actor, id) && (locked ?? await users.find(tx, { id }));
  return person ? ok(person) : refuse('user.not-found');
}
