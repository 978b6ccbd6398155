import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { NewPriceList, PriceChange, PriceListChange } from '../../contracts/prices';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { isCorrection, stepFor } from './price-periods';
import type { PriceQueries, PriceStore } from './ports';

/** Price lists, tariffs and single prices in them. Nothing is deleted, and no day that has passed is rewritten. Refusals beside those named: `access.denied`, `precondition.failed`. */
export function createPriceManagement({ unitOfWork, store, queries, journal }: { unitOfWork: UnitOfWork; store: PriceStore; queries: Pick<PriceQueries, 'ofItem'>; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'price.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: AuditAction, id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'price.manage'), action, resource: 'price-list', resourceId: id, before, after }]);

  /** What is named anew must be there and in use; what it named already may be out of use by now. */
  const fits = async (tx: Tx, wanted: Pick<PriceListChange, 'branchIds' | 'agentIds'>, before?: Pick<PriceListChange, 'branchIds' | 'agentIds'>): Promise<Result<null>> => {
    for (const [path, kind] of [['branchIds', 'branch'], ['agentIds', 'agent']] as const) {
      const fresh = wanted[path].filter((one) => !before?.[path].includes(one));
      if (new Set(wanted[path]).size < wanted[path].length || (fresh.length > 0 && await store.countPlaces(tx, kind, fresh) < fresh.length)) return refuse('price-list.place-unknown', undefined, [{ path, code: 'field.option' }]);
    }
    return ok(null);
  };

  return {
    /** Refusals: `price-list.code-taken`, `price-list.place-unknown` (a branch or agency that is not there or not in use). */
    add: (actor: UserActor, list: NewPriceList): Promise<Result<string>> => act(actor, async (tx) => {
      const fit = await fits(tx, list);
      if (!fit.ok) return fit;
      const id = newId();
      if (!await store.add(tx, id, list)) return refuse('price-list.code-taken', { code: list.code });
      await record(tx, actor, 'price-list.create', id, null, list);
      return ok(id);
    }),

    /** Refusals: `price-list.not-found`, `price-list.place-unknown`. */
    change: (actor: UserActor, id: string, change: PriceListChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.list(tx, id);
      if (!before) return refuse('price-list.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const fit = await fits(tx, change, before);
      if (!fit.ok) return fit;
      await store.change(tx, id, change);
      const { id: _id, revision: _revision, ...was } = before;
      await record(tx, actor, 'price-list.change', id, was, { kind: before.kind, code: before.code, ...change });
      return ok(id);
    }),

    /**
     * A price from a day on; the one before ends the day before, in the same transaction. Refusals: `price-list.not-found`, `price-list.off`, `item.not-found`,
     * `request.invalid` at `reason` where days that have begun get another price and nobody says why.
     */
    set: (actor: UserActor, listId: string, itemId: string, { amount, from, reason }: PriceChange, seen: Seen): Promise<Result<null>> => act(actor, async (tx) => {
      const list = await store.list(tx, listId);
      if (!list) return refuse('price-list.not-found');
      if (!list.active) return refuse('price-list.off');
      const shown = await queries.ofItem(tx, listId, itemId);
      if (!shown) return refuse('item.not-found');
      if (isOld(seen, shown.revision)) return refuse('precondition.failed');
      const today = await store.today(tx);
      const periods = (await store.periods(tx, listId, [itemId])).get(itemId) ?? [];
      const step = stepFor(periods, { amount: amount === null ? null : BigInt(amount), from }, today);
      if (step === null) return ok(null);
      if (reason === null && isCorrection(periods, from, today)) return refuse('request.invalid', undefined, [{ path: 'reason', code: 'field.required' }]);
      await store.write(tx, { listId, by: actor.id, closes: step.closes, replaces: step.replaces, adds: step.adds.map((row) => ({ ...row, id: newId(), itemId, reason: row.copyOf === null ? reason : null })) });
      await record(tx, actor, 'price.change', listId, { itemId, amount: shown.price?.amount ?? null, from: shown.price?.from ?? null }, { itemId, amount, from, reason });
      return ok(null);
    }),
  };
}
export type PriceManagement = ReturnType<typeof createPriceManagement>;
