import { ok, refuse, type Result } from '../../contracts/errors';
import type { PriceList } from '../../contracts/prices';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { priceWorkbook } from './price-workbook';

/** Price lists and tariffs. */
export function addPriceEndpoints(add: AddEndpoint, { unitOfWork, prices, priceManagement, listExports }: Pick<ApiServices, 'unitOfWork' | 'prices' | 'priceManagement' | 'listExports'>): void {
  const within = <T>(actor: UserActor, listId: string, work: (tx: Tx, list: PriceList & { revision: string }) => Promise<Result<T>>) => unitOfWork.run<T>(actor, async (tx) => {
    const found = await prices.list(tx, listId);
    return found ? work(tx, found) : refuse('price-list.not-found');
  });
  const list = (actor: UserActor, id: string) => within(actor, id, async (_tx, found) => ok({ ...found, mayChange: may(actor, 'price.manage') }));
  const ofItem = (actor: UserActor, listId: string, itemId: string) => within(actor, listId, async (tx, { active }) => {
    const found = await prices.ofItem(tx, listId, itemId);
    return found ? ok({ ...found, mayChange: active && may(actor, 'price.manage') }) : refuse('item.not-found');
  });
  add('listPriceLists', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await prices.lists(tx), mayChange: may(actor, 'price.manage') })));
  add('addPriceList', async ({ actor, body }) => {
    const made = await priceManagement.add(actor, body);
    return made.ok ? list(actor, made.value) : made;
  });
  add('readPriceList', ({ actor, params }) => list(actor, params.id));
  add('changePriceList', async ({ actor, params: { id }, body, precondition }) => {
    const done = await priceManagement.change(actor, id, body, precondition!);
    return done.ok ? list(actor, id) : done;
  });
  add('listPrices', ({ actor, params: { id }, query }) => within(actor, id, (tx) => prices.prices(tx, id, query)));
  add('exportPrices', async ({ actor, params: { id }, query, signedIn: { preferences: { language } } }) => {
    const found = await list(actor, id);
    if (!found.ok) return found;
    const taken = await listExports.prices(actor, id, query);
    return taken.ok ? ok(await priceWorkbook(taken.value, found.value.title[language], language)) : taken;
  });
  add('readItemPrice', ({ actor, params: { id, itemId } }) => ofItem(actor, id, itemId));
  add('setItemPrice', async ({ actor, params: { id, itemId }, body, precondition }) => {
    const done = await priceManagement.set(actor, id, itemId, body, precondition!);
    return done.ok ? ofItem(actor, id, itemId) : done;
  });
  add('listItemPrices', ({ actor, params: { id, itemId }, query }) => within(actor, id, async (tx) => (await prices.ofItem(tx, id, itemId) ? prices.history(tx, id, itemId, query) : refuse('item.not-found'))));
}
