import type { ServiceChange, ServiceDefinition } from '../../contracts/catalogue-services';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { ItemStore } from './item-ports';
import type { BomStore, ServiceStore } from './structure-ports';

const said = (service: Omit<ServiceDefinition, 'mayChange'>): ServiceChange => ({
  groupId: service.group?.id ?? null, jobTypeId: service.jobType?.id ?? null, serviceTypeId: service.serviceType?.id ?? null, standardMinutes: service.standardMinutes, soldAsId: service.soldAs?.id ?? null,
  kindIds: service.kinds.map(({ id }) => id), itemIds: service.goods.map(({ id }) => id), branchIds: service.branches.map(({ id }) => id),
});
const isTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;
const wrong = (code: 'item.term-unknown' | 'item.other-unknown' | 'service.branch-unknown', path: keyof ServiceChange) => refuse(code, undefined, [{ path, code: 'field.option' }]);
const lists = { groupId: 'service-group', jobTypeId: 'job-type', serviceTypeId: 'service-type' } as const;

interface Deps { unitOfWork: UnitOfWork; store: ServiceStore; items: Pick<ItemStore, 'isTerm' | 'countOf'>; goods: Pick<BomStore, 'countGoods'>; journal: Journal }

/**
 * Says what a service is, all of it. What is named anew must be there and in use. Refusals: `access.denied`, `item.not-found` (no such service),
 * `precondition.failed`, `item.term-unknown`, `item.other-unknown`, `service.branch-unknown`, with the field.
 */
export function createServiceManagement({ unitOfWork, store, items, goods, journal }: Deps) {
  return (actor: UserActor, id: string, change: ServiceChange, seen: Seen): Promise<Result<null>> => (!may(actor, 'catalogue.manage') ? Promise.resolve(refuse('access.denied')) : unitOfWork.run<null>(actor, async (tx) => {
    const found = await store.service(tx, id, true);
    if (!found) return refuse('item.not-found');
    if (isOld(seen, found.revision)) return refuse('precondition.failed');
    const before = said(found);
    for (const path of ['groupId', 'jobTypeId', 'serviceTypeId'] as const) {
      const wanted = change[path];
      if (wanted !== null && wanted !== before[path] && !await items.isTerm(tx, lists[path], wanted)) return wrong('item.term-unknown', path);
    }
    if (change.soldAsId !== null && change.soldAsId !== before.soldAsId && (change.soldAsId === id || await items.countOf(tx, 'service', [change.soldAsId], true) < 1)) return wrong('item.other-unknown', 'soldAsId');
    if (isTwice(change.kindIds)) return wrong('item.term-unknown', 'kindIds');
    for (const kind of change.kindIds.filter((one) => !before.kindIds.includes(one))) if (!await items.isTerm(tx, 'product-kind', kind)) return wrong('item.term-unknown', 'kindIds');
    const fresh = change.itemIds.filter((one) => !before.itemIds.includes(one));
    if (isTwice(change.itemIds) || (fresh.length > 0 && await goods.countGoods(tx, fresh) < fresh.length)) return wrong('item.other-unknown', 'itemIds');
    const branches = change.branchIds.filter((one) => !before.branchIds.includes(one));
    if (isTwice(change.branchIds) || (branches.length > 0 && await store.countBranches(tx, branches) < branches.length)) return wrong('service.branch-unknown', 'branchIds');
    await store.replace(tx, id, change);
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'catalogue.manage'), action: 'item.service', resource: 'item', resourceId: id, before, after: change }]);
    return ok(null);
  }));
}
export type ServiceManagement = ReturnType<typeof createServiceManagement>;
