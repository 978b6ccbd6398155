import { ok, refuse, type Result } from '../../contracts/errors';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Accounts, for whoever looks after them. */
export function addPeopleEndpoints(add: AddEndpoint, { unitOfWork, people, peopleManagement, access, audit, tendNobodys }: Pick<ApiServices, 'tendNobodys' | 'unitOfWork' | 'people' | 'peopleManagement' | 'access' | 'audit'>): void {
  const found = <T>(value: T | null): Result<T> => (value === null ? refuse('user.not-found') : ok(value));
  const read = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => found(await people.detail(tx, actor, id)));
  add('listPeople', ({ actor, query }) => unitOfWork.run(actor, (tx) => people.list(tx, actor, query)));
  add('addPerson', async ({ actor, body }) => {
    const made = await peopleManagement.add(actor, body);
    if (!made.ok) return made;
    const person = await read(actor, made.value.id);
    return person.ok ? ok({ person: person.value, password: made.value.password }) : person;
  });
  add('changePeople', async ({ actor, body: { ids, act } }) => {
    const results = await peopleManagement.changeMany(actor, ids, act);
    await tendNobodys();
    return ok({ results });
  });
  add('listPeoplePlaces', ({ actor }) => unitOfWork.run(actor, async (tx) => ok(await people.places(tx, actor))));
  add('readPerson', ({ actor, params }) => read(actor, params.id));
  add('changePerson', async ({ actor, params: { id }, body, precondition }) => {
    const done = await peopleManagement.change(actor, id, body, precondition!);
    if (!done.ok) return done;
    await tendNobodys();
    return read(actor, id);
  });
  add('readPersonAccess', ({ actor, params }) => unitOfWork.run(actor, async (tx) => found(await people.access(tx, actor, params.id))));
  add('listPersonHistory', ({ actor, params: { id }, query }) => unitOfWork.run(actor, async (tx) => (await people.detail(tx, actor, id) ? audit.list(tx, { ...query, of: { resource: 'user', id } }) : refuse('user.not-found'))));
  add('resetPassword', ({ actor, params }) => access.resetPassword(actor, params.id));
  add('endAccess', ({ actor, params }) => access.endAccess(actor, params.id));
}
