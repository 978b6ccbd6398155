import { ok, refuse } from '../../contracts/errors';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { itemWorkbook } from './item-workbook';

/** Products, parts and services. */
export function addItemEndpoints(add: AddEndpoint, { unitOfWork, items, itemManagement, listExports, audit }: Pick<ApiServices, 'unitOfWork' | 'items' | 'itemManagement' | 'listExports' | 'audit'>): void {
  const read = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await items.detail(tx, actor, id);
    return found ? ok(found) : refuse('item.not-found');
  });
  add('listItems', ({ actor, query }) => unitOfWork.run(actor, (tx) => items.list(tx, actor, query)));
  add('exportItems', async ({ actor, query, signedIn }) => {
    const found = await listExports.items(actor, query);
    return found.ok ? ok(await itemWorkbook(found.value, query.kind, signedIn.preferences.language)) : found;
  });
  add('addItem', async ({ actor, body }) => {
    const made = await itemManagement.add(actor, body);
    return made.ok ? read(actor, made.value) : made;
  });
  add('changeItems', async ({ actor, body: { ids, act } }) => ok({ results: await itemManagement.changeMany(actor, ids, act) }));
  add('readItem', ({ actor, params }) => read(actor, params.id));
  add('changeItem', async ({ actor, params: { id }, body, precondition }) => {
    const done = await itemManagement.change(actor, id, body, precondition!);
    return done.ok ? read(actor, id) : done;
  });
  add('listItemHistory', ({ actor, params: { id }, query }) => unitOfWork.run(actor, async (tx) => (await items.detail(tx, actor, id) ? audit.list(tx, { ...query, of: { resource: 'item', id } }) : refuse('item.not-found'))));
}
