import { mergeParts, type Comparison, type MergePart } from '../../contracts/customer-merges';
import type { CustomerDetail } from '../../contracts/customers';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole, may } from '../access/may';
import { systemFor, type UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Sealing } from '../shared/sealing';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { openPart, patchOf, type ChangedParts } from './manage-customers';
import type { CustomerPatch, CustomerQueries, CustomerRecord, CustomerStore, DuplicateQueries, MergeStore, MovedRequest } from './ports';

export interface MergeCustomersDeps { unitOfWork: UnitOfWork; customers: Pick<CustomerStore, 'lock'>; merges: MergeStore; queries: Pick<CustomerQueries, 'detail'>; duplicates: DuplicateQueries; sealing: Sealing; journal: Journal }
export interface Merge { from: string; seen: string; take: readonly MergePart[] }

function valueOf(sealing: Pick<Sealing, 'open'>, customer: CustomerRecord, part: MergePart): string | null | undefined {
  if (part === 'area') return customer.areaId;
  if (part === 'groups') return [...customer.groupIds].sort().join() || null;
  return part === 'kind' || part === 'name' ? customer[part] : openPart(sealing, customer, part);
}
/** The parts as a change has them. */
const changeOf = (values: readonly (readonly [MergePart, string | null])[]): ChangedParts =>
  Object.fromEntries(values.map(([part, value]) => (part === 'area' ? ['areaId', value] : part === 'groups' ? ['groupIds', value === null ? [] : value.split(',')] : [part, value])));

/** What each of two has after they have exchanged the parts; null: a part is there that no key opens. What the one who gives has not, is not exchanged. */
function exchanged(sealing: Sealing, into: CustomerRecord, from: CustomerRecord, parts: readonly MergePart[]): { taken: MergePart[]; into: CustomerPatch; from: CustomerPatch } | null {
  const given: Partial<Record<MergePart, [string | null, string | null]>> = {};
  for (const part of parts) {
    const [ours, theirs] = [valueOf(sealing, into, part), valueOf(sealing, from, part)];
    if (ours === undefined || theirs === undefined) return null;
    if (ours !== theirs) given[part] = [ours, theirs];
  }
  const taken = mergeParts.filter((part) => given[part] !== undefined);
  const change = (side: 0 | 1): ChangedParts => changeOf(taken.map((part) => [part, given[part]![side]]));
  return { taken, into: patchOf(sealing, into, change(1)).patch, from: patchOf(sealing, from, change(0)).patch };
}

/**
 * Customers who were found twice become one, and may be parted again. It reaches all branches, as erasing does, since the person is one; customers of different agencies stay apart,
 * for each agency sees its own alone. Rows are locked in the order of ids, so that two people who merge at once wait for each other: the second finds what the first has done.
 */
export function createCustomerMerging({ unitOfWork, customers, merges, queries, duplicates, sealing, journal }: MergeCustomersDeps) {
  const mayMerge = (actor: UserActor): boolean => actor.agentId === null && may(actor, 'customer.merge');
  async function both(tx: Tx, one: string, other: string): Promise<Result<[CustomerRecord, CustomerRecord]>> {
    if (one === other) return refuse('customer.merge-self');
    const found = new Map<string, CustomerRecord | null>();
    for (const id of [one, other].sort()) found.set(id, await customers.lock(tx, id));
    const pair = [found.get(one), found.get(other)] as const;
    return pair[0] && pair[1] ? ok([pair[0], pair[1]]) : refuse('customer.not-found');
  }
  const hindered = (into: CustomerRecord, from: CustomerRecord): ReturnType<typeof refuse> | null => {
    if (into.mergedInto !== null || from.mergedInto !== null) return refuse('customer.merged', { id: (into.mergedInto ?? from.mergedInto)! });
    if (into.erasedAt !== null || from.erasedAt !== null) return refuse('customer.erased');
    return into.agentId === from.agentId ? null : refuse('customer.merge-owners');
  };
  const record = async (tx: Tx, actor: UserActor, action: 'customer.merge' | 'customer.part', { into, from, parts, moved }: { into: string; from: string; parts: readonly MergePart[]; moved: MovedRequest[] }) => {
    const entry = { actorId: actor.id, actorRole: actingRole(actor, 'customer.merge'), action, resource: 'customer' };
    const after = { into, from, requests: moved.length };
    await journal.audit(tx, [{ ...entry, resourceId: into, after: { ...after, ...(parts.length > 0 && { changed: parts.join(', ') }) } }, { ...entry, resourceId: from, after }]);
    await journal.changes(tx, moved.map(({ id, branchId, agentId }) => ({ topic: 'request' as const, keys: { id }, branchId, agentId })));
  };

  return {
    /** Refusals: `customer.not-found`, `customer.merged`, `customer.merge-self`. */
    compare: (actor: UserActor, one: string, other: string): Promise<Result<Comparison>> => unitOfWork.run<Comparison>(actor, async (tx) => {
      if (!mayMerge(actor)) return refuse('access.denied');
      const pair = await both(tx, one, other);
      if (!pair.ok) return pair;
      const [ours, theirs] = pair.value;
      const why = hindered(ours, theirs);
      if (why?.error.code === 'customer.merged') return why;
      const [own, others] = [await queries.detail(tx, actor, one), await queries.detail(tx, actor, other)];
      const { reasons, apart, requests } = await duplicates.between(tx, one, other);
      const same = mergeParts.filter((part) => { const value = valueOf(sealing, ours, part); return value !== null && value !== undefined && value === valueOf(sealing, theirs, part); });
      return ok({ one: { ...own!, requests: requests[0] }, other: { ...others!, requests: requests[1] }, same, reasons, apart, hindrance: why === null ? null : why.error.code === 'customer.erased' ? 'erased' : 'owners' });
    }),

    /** Refusals beside those of comparing: `precondition.failed` (one of them has changed since), `customer.erased`, `customer.merge-owners`, `personal.unreadable`. */
    async merge(actor: UserActor, intoId: string, { from: fromId, seen, take }: Merge, seenOfInto: Seen): Promise<Result<null>> {
      if (!mayMerge(actor)) return refuse('access.denied');
      return unitOfWork.run<null>(systemFor(actor.origin), async (tx) => {
        const pair = await both(tx, intoId, fromId);
        if (!pair.ok) return pair;
        const [into, from] = pair.value;
        const why = hindered(into, from);
        if (why) return why;
        const revision = async (id: string): Promise<string | undefined> => (await queries.detail(tx, actor, id) as CustomerDetail | null)?.revision;
        if (isOld(seenOfInto, await revision(intoId)) || isOld(seen, await revision(fromId))) return refuse('precondition.failed');
        // What the one who goes has not is no part to take: nobody loses what they have by a merge.
        const change = exchanged(sealing, into, from, take.filter((part) => valueOf(sealing, from, part) !== null));
        if (!change) return refuse('personal.unreadable');
        const moved = await merges.merge(tx, { id: newId(), fromId, intoId, taken: change.taken, by: actor.id });
        await merges.exchange(tx, { id: intoId, patch: change.into }, { id: fromId, patch: change.from });
        await record(tx, actor, 'customer.merge', { into: intoId, from: fromId, parts: change.taken, moved });
        return ok(null);
      });
    },

    /** Refusals: `customer.not-found`, `customer.merge-later`, `customer.merge-changed`, `customer.erased`, `personal.unreadable`. */
    async undo(actor: UserActor, intoId: string, mergeId: string): Promise<Result<{ id: string }>> {
      if (!mayMerge(actor)) return refuse('access.denied');
      return unitOfWork.run<{ id: string }>(systemFor(actor.origin), async (tx) => {
        const known = await merges.read(tx, mergeId);
        if (known?.intoId !== intoId) return refuse('customer.not-found');
        const pair = await both(tx, intoId, known.fromId);
        if (!pair.ok) return pair;
        // Merges are written under the locks of their customers: from here on it stays as it is.
        const merge = (await merges.read(tx, mergeId))!;
        if (merge.undone) return ok({ id: merge.fromId });
        const [into, from] = pair.value;
        if (into.mergedInto !== null || merge.overtaken) return refuse('customer.merge-later');
        if (into.erasedAt !== null || from.erasedAt !== null) return refuse('customer.erased');
        if (merge.touched) return refuse('customer.merge-changed');
        const change = exchanged(sealing, into, from, merge.taken);
        if (!change) return refuse('personal.unreadable');
        const moved = await merges.part(tx, merge, actor.id);
        await merges.exchange(tx, { id: intoId, patch: change.into }, { id: merge.fromId, patch: change.from });
        await record(tx, actor, 'customer.part', { into: intoId, from: merge.fromId, parts: change.taken, moved });
        return ok({ id: merge.fromId });
      });
    },

    /** Refusals: `customer.not-found`, `customer.merge-self`. */
    keepApart: (actor: UserActor, id: string, other: string, apart: boolean): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => {
      if (!mayMerge(actor)) return refuse('access.denied');
      const pair = await both(tx, id, other);
      if (!pair.ok) return pair;
      if ((await duplicates.between(tx, id, other)).apart === apart) return ok(null);
      await merges.apart(tx, [id, other].sort() as [string, string], actor.id, apart);
      await journal.audit(tx, [id, other].map((one, at) => ({ actorId: actor.id, actorRole: actingRole(actor, 'customer.merge'), action: 'customer.apart' as const, resource: 'customer', resourceId: one, after: { other: at === 0 ? other : id, apart } })));
      return ok(null);
    }),
  };
}
export type CustomerMerging = ReturnType<typeof createCustomerMerging>;
