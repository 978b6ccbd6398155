import { actions, ruleOf } from '../../contracts/actions';
import { ok, refuse } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const catalogue = { items: actions.map((action) => { const { resource, scopes, statuses = false, amounts = false } = ruleOf(action); return { action, resource, scopes: [...scopes], statuses, amounts }; }) };

/** Who may do what. */
export function addAccessEndpoints(add: AddEndpoint, { unitOfWork, rights }: Pick<ApiServices, 'unitOfWork' | 'rights'>): void {
  const { store, roles, groups, explanation } = rights;
  add('listRights', async () => ok(catalogue));
  add('listRoleNames', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await store.roleNames(tx) })));
  add('listRoles', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await store.roles(tx) })));
  add('readRole', ({ actor, params }) => unitOfWork.run(actor, async (tx) => {
    const role = await store.role(tx, params.key);
    return role ? ok(role) : refuse('role.not-found', { role: params.key });
  }));
  add('createRole', ({ actor, body }) => roles.create(actor, body));
  add('changeRole', ({ actor, params, body, precondition }) => roles.change(actor, params.key, body, precondition!));
  add('deleteRole', ({ actor, params }) => roles.remove(actor, params.key));
  add('listGroups', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await store.groups(tx) })));
  add('readGroup', ({ actor, params }) => unitOfWork.run(actor, async (tx) => {
    const group = await store.group(tx, params.id);
    return group ? ok(group) : refuse('group.not-found');
  }));
  add('createGroup', ({ actor, body }) => groups.create(actor, body));
  add('changeGroup', ({ actor, params, body, precondition }) => groups.change(actor, params.id, body, precondition!));
  add('readRights', ({ actor, params }) => explanation.person(actor, params.id));
  add('explainAccess', ({ actor, params, query }) => explanation.explain(actor, params.id, query));
}
