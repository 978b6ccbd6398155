import { ok, refuse, type Result } from '../../contracts/errors';
import type { UnitRoute, UnitRouteChange } from '../../contracts/unit-routes';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

export interface UnitRouteStore {
  /** Null where there is no such kind of product; locked until the transaction ends where it is asked so. */
  route(tx: Tx, kindId: string, locked: boolean): Promise<(Omit<UnitRoute, 'mayChange'> & { own: readonly string[] }) | null>;
  /** How many of these are units in use. */
  countUnits(tx: Tx, ids: readonly string[]): Promise<number>;
  replace(tx: Tx, kindId: string, unitIds: readonly string[]): Promise<void>;
}

/**
 * Says through which units devices of a kind pass, all of them in order. Refusals: `access.denied`, `term.not-found` (no such kind), `precondition.failed`,
 * `unit-route.unit-unknown` (one is twice, not there, or newly named and not in use).
 */
export function createUnitRouteManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: UnitRouteStore; journal: Journal }) {
  return (actor: UserActor, kindId: string, { unitIds }: UnitRouteChange, seen: Seen): Promise<Result<null>> => (!may(actor, 'catalogue.manage') ? Promise.resolve(refuse('access.denied')) : unitOfWork.run<null>(actor, async (tx) => {
    const before = await store.route(tx, kindId, true);
    if (!before) return refuse('term.not-found');
    if (isOld(seen, before.revision)) return refuse('precondition.failed');
    const fresh = unitIds.filter((unit) => !before.own.includes(unit));
    if (new Set(unitIds).size < unitIds.length || (fresh.length > 0 && await store.countUnits(tx, fresh) < fresh.length)) return refuse('unit-route.unit-unknown', undefined, [{ path: 'unitIds', code: 'field.option' }]);
    await store.replace(tx, kindId, unitIds);
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'catalogue.manage'), action: 'term.route', resource: 'term', resourceId: kindId, before: { unitIds: before.own }, after: { unitIds } }]);
    return ok(null);
  }));
}
export type UnitRouteManagement = ReturnType<typeof createUnitRouteManagement>;
