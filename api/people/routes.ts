import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Accounts, for whoever looks after them. */
export function addPeopleEndpoints(add: AddEndpoint, { unitOfWork, people, access }: Pick<ApiServices, 'unitOfWork' | 'people' | 'access'>): void {
  add('listPeople', ({ actor, query }) => unitOfWork.run(actor, (tx) => people.list(tx, actor, query)));
  add('resetPassword', ({ actor, params }) => access.resetPassword(actor, params.id));
  add('endAccess', ({ actor, params }) => access.endAccess(actor, params.id));
}
