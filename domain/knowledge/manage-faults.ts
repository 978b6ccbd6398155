import { ok, refuse, type ErrorCode, type Result } from '../../contracts/errors';
import { mayVoidCover, type FaultChange, type FaultKind, type NewFault } from '../../contracts/knowledge';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { unlessUsed } from '../shared/in-use';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { FaultStore } from './ports';

type Given = Pick<NewFault, 'parentId' | 'voidsCover' | 'parts'>;

/** Faults: made, changed and switched off, never deleted. Refusals beside those named: `access.denied`, `precondition.failed`. */
export function createFaultManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: FaultStore; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'knowledge.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: 'fault.create' | 'fault.change', id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'knowledge.manage'), action, resource: 'fault', resourceId: id, before, after }]);
  const isParent = async (tx: Tx, kind: FaultKind, parentId: string): Promise<boolean> => {
    const parent = await store.fault(tx, parentId);
    return parent !== null && parent.kind === kind && parent.active;
  };
  /** `known`: what it has already, which may be out of use by now. */
  const wrongWith = async (tx: Tx, kind: FaultKind, { parentId, voidsCover, parts }: Given, known: Pick<Given, 'parentId' | 'parts'>): Promise<ErrorCode | null> => {
    if (voidsCover && !mayVoidCover(kind)) return 'fault.not-a-cause';
    if (parentId !== null && parentId !== known.parentId && !await isParent(tx, kind, parentId)) return 'fault.parent-unknown';
    const others = [...new Set(parts)].filter((part) => !known.parts.includes(part));
    return others.length > 0 && (await store.offeredParts(tx, others)).length < others.length ? 'fault.part-unknown' : null;
  };

  return {
    /** Refusals: `fault.not-a-cause`, `fault.parent-unknown`, `fault.part-unknown`, `fault.code-taken`. */
    add: (actor: UserActor, fault: NewFault): Promise<Result<string>> => act(actor, async (tx) => {
      await store.lockKind(tx, fault.kind);
      const wrong = await wrongWith(tx, fault.kind, fault, { parentId: null, parts: [] });
      if (wrong) return refuse(wrong);
      const id = newId();
      if (!await store.add(tx, id, fault)) return refuse('fault.code-taken', { code: fault.code });
      await record(tx, actor, 'fault.create', id, null, fault);
      return ok(id);
    }),

    /** Refusals: `fault.not-found`, those of `add`, `fault.cycle`, and `fault.in-use` with how often, where it is switched off. */
    change: (actor: UserActor, id: string, change: FaultChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const found = await store.fault(tx, id);
      if (!found) return refuse('fault.not-found');
      await store.lockKind(tx, found.kind);
      const before = (await store.fault(tx, id))!;
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const { kind, code, name, parentId, position, active, voidsCover } = before;
      const parts = before.parts.map((part) => part.id);
      const wrong = await wrongWith(tx, kind, change, { parentId: change.active && !active ? null : parentId, parts });
      if (wrong) return refuse(wrong);
      if (change.parentId !== null && change.parentId !== parentId && await store.isBelow(tx, change.parentId, id)) return refuse('fault.cycle');
      const used = active && !change.active ? unlessUsed('fault.in-use', await store.uses(tx, id)) : null;
      if (used) return used;
      await store.change(tx, id, change);
      await record(tx, actor, 'fault.change', id, { kind, code, name, parentId, position, active, voidsCover, parts }, { kind, code, ...change });
      return ok(id);
    }),
  };
}
export type FaultManagement = ReturnType<typeof createFaultManagement>;
