import type { BomChange } from '../../contracts/catalogue-bom';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { BomStore } from './structure-ports';

/**
 * Says what a product or part is made of: all its lines. Refusals: `access.denied`, `item.not-found`, `bom.kind` (a service is made of nothing),
 * `precondition.failed`, `bom.twice`, `item.other-unknown` (a new line names no product or part in use), `bom.cycle` (it would be made of itself, at some depth).
 */
export function createBomManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: BomStore; journal: Journal }) {
  return (actor: UserActor, id: string, { lines }: BomChange, seen: Seen): Promise<Result<null>> => (!may(actor, 'catalogue.manage') ? Promise.resolve(refuse('access.denied')) : unitOfWork.run<null>(actor, async (tx) => {
    await store.lock(tx);
    const kind = await store.kindOf(tx, id);
    if (kind === null) return refuse('item.not-found');
    if (kind === 'service') return refuse('bom.kind');
    if (isOld(seen, (await store.tree(tx, id)).revision)) return refuse('precondition.failed');
    const children = lines.map(({ itemId }) => itemId);
    if (new Set(children).size < children.length) return refuse('bom.twice');
    const before = await store.lines(tx, id);
    const fresh = children.filter((child) => !before.some(({ itemId }) => itemId === child));
    if (fresh.length > 0 && await store.countGoods(tx, fresh) < fresh.length) return refuse('item.other-unknown');
    if (fresh.length > 0 && await store.isWithin(tx, fresh, id)) return refuse('bom.cycle');
    await store.replace(tx, id, lines);
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'catalogue.manage'), action: 'item.bom', resource: 'item', resourceId: id, before: { lines: before }, after: { lines } }]);
    return ok(null);
  }));
}
export type BomManagement = ReturnType<typeof createBomManagement>;
