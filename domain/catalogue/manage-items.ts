import type { AuditAction } from '../../contracts/audit';
import type { ItemAct, ItemChange, NewItem } from '../../contracts/catalogue-items';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { BulkResult } from '../../contracts/people';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { unlessUsed } from '../shared/in-use';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { ItemStore, KeptItem } from './item-ports';

const asked: Record<ItemAct, Partial<Pick<ItemChange, 'serviceable' | 'active'>>> = { serve: { serviceable: true }, 'stop-serving': { serviceable: false }, activate: { active: true }, deactivate: { active: false } };
const changeOf = ({ id: _id, kind: _kind, code: _code, revision: _revision, ...change }: KeptItem): ItemChange => change;

/** Products, parts and services: made, changed, switched off, never deleted. Refusals beside those named: `access.denied`, `precondition.failed`. */
export function createItemManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: ItemStore; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'catalogue.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: AuditAction, id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'catalogue.manage'), action, resource: 'item', resourceId: id, before, after }]);

  /** What it names must be there; what it named already may be out of use by now. */
  const fits = async (tx: Tx, id: string | null, kind: NewItem['kind'], wanted: Omit<ItemChange, 'active'>, before: ItemChange | null): Promise<Result<null>> => {
    if (wanted.brandId !== null && wanted.brandId !== before?.brandId && !await store.isTerm(tx, 'brand', wanted.brandId)) return refuse('item.term-unknown', undefined, [{ path: 'brandId', code: 'field.option' }]);
    if (wanted.productKindId !== null && wanted.productKindId !== before?.productKindId && !await store.isTerm(tx, 'product-kind', wanted.productKindId)) return refuse('item.term-unknown', undefined, [{ path: 'productKindId', code: 'field.option' }]);
    if (wanted.responsibleId !== null && wanted.responsibleId !== before?.responsibleId && !await store.isStaff(tx, wanted.responsibleId)) return refuse('item.responsible-unknown');
    const others = wanted.substituteIds.filter((other) => !before?.substituteIds.includes(other));
    if (new Set(wanted.substituteIds).size < wanted.substituteIds.length || wanted.substituteIds.includes(id ?? '') || (others.length > 0 && await store.countOf(tx, kind, others, true) < others.length)) return refuse('item.other-unknown');
    const { supersededById } = wanted;
    if (supersededById !== null && supersededById !== before?.supersededById) {
      if (await store.countOf(tx, kind, [supersededById], true) < 1) return refuse('item.other-unknown');
      if (id !== null) {
        await store.lockSuccession(tx);
        if (await store.leadsTo(tx, supersededById, id)) return refuse('item.cycle');
      }
    }
    return ok(null);
  };
  const changed = async (tx: Tx, actor: UserActor, before: KeptItem, change: ItemChange): Promise<Result<string>> => {
    const was = changeOf(before);
    const fit = await fits(tx, before.id, before.kind, change, was);
    if (!fit.ok) return fit;
    const used = before.active && !change.active ? unlessUsed('item.in-use', await store.uses(tx, before.id)) : null;
    if (used) return used;
    await store.change(tx, before.id, change);
    await record(tx, actor, 'item.change', before.id, { code: before.code, ...was }, { code: before.code, ...change });
    return ok(before.id);
  };

  return {
    /** Refusals: `item.code-taken`, `item.term-unknown`, `item.responsible-unknown`, `item.other-unknown` (what is named with it is no item of its kind in use). */
    add: (actor: UserActor, item: NewItem): Promise<Result<string>> => act(actor, async (tx) => {
      const fit = await fits(tx, null, item.kind, item, null);
      if (!fit.ok) return fit;
      const id = newId();
      if (!await store.add(tx, id, item)) return refuse('item.code-taken', { code: item.code });
      await record(tx, actor, 'item.create', id, null, item);
      return ok(id);
    }),

    /** Refusals: `item.not-found`, `item.cycle` (what came in its place leads back to it), `item.in-use` with how often, those of `add`. */
    change: (actor: UserActor, id: string, change: ItemChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.item(tx, id);
      if (!before) return refuse('item.not-found');
      return isOld(seen, before.revision) ? refuse('precondition.failed') : changed(tx, actor, before, change);
    }),

    /** Each by itself, in the order in which they are named: what is refused for one is done for the others. */
    async changeMany(actor: UserActor, ids: readonly string[], what: ItemAct): Promise<BulkResult[]> {
      const results: BulkResult[] = [];
      for (const id of new Set(ids)) {
        const done = await act<'done' | 'same'>(actor, async (tx) => {
          const before = await store.item(tx, id);
          if (!before) return refuse('item.not-found');
          const change = { ...changeOf(before), ...asked[what] };
          if (change.active === before.active && change.serviceable === before.serviceable) return ok('same');
          const made = await changed(tx, actor, before, change);
          return made.ok ? ok('done') : made;
        });
        results.push(done.ok ? { id, state: done.value, code: null, params: {} } : { id, state: 'refused', code: done.error.code, params: done.error.params ?? {} });
      }
      return results;
    },
  };
}
export type ItemManagement = ReturnType<typeof createItemManagement>;
