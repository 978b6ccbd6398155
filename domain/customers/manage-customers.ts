import { customerPartNames, keptPart, type CustomerChange, type CustomerPart, type NewCustomer } from '../../contracts/customers';
import { mostReveals, revealMinutes, type PersonalField } from '../../contracts/personal';
import { ok, refuse, type Result } from '../../contracts/errors';
import { mayReveal } from '../access/personal';
import { actingRole, may } from '../access/may';
import { foreignIdPlace, ibanPlace, nationalIdPlace, type PersonalStore } from '../requests/personal';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Sealing } from '../shared/sealing';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { markedParts, type CustomerPatch, type CustomerQueries, type CustomerStore, type KnownCustomer, type MarkedPart, type SealedPart } from './ports';

/** What a sealed part belongs to: it opens nowhere else. */
export const sealedPlaceOf: Record<SealedPart, (id: string) => string> = { nationalId: nationalIdPlace, foreignId: foreignIdPlace, iban: ibanPlace };
export const isSealed = (part: CustomerPart): part is SealedPart => part in sealedPlaceOf;
const isMarked = (part: SealedPart): part is MarkedPart => (markedParts as readonly SealedPart[]).includes(part);
/** The part that a field of the interface names. */
const partOf: Record<Exclude<PersonalField, 'pass-code'>, CustomerPart> = { phone: 'phone', 'national-id': 'nationalId', 'foreign-id': 'foreignId', iban: 'iban', 'postal-code': 'postalCode', address: 'address' };

/** The value of a part; `undefined`: it is there, and no key opens it here. */
export function openPart(sealing: Pick<Sealing, 'open'>, customer: Pick<KnownCustomer, 'id' | CustomerPart>, part: CustomerPart): string | null | undefined {
  const kept = customer[part];
  if (kept === null || !isSealed(part)) return kept;
  try {
    return sealing.open(kept, sealedPlaceOf[part](customer.id));
  } catch {
    return undefined;
  }
}

export type ChangedParts = Pick<CustomerChange, 'kind' | 'name' | 'areaId' | CustomerPart> & { groupIds?: readonly string[] };
const sameGroups = (one: readonly string[], other: readonly string[]): boolean => [...new Set(one)].sort().join() === [...other].sort().join();

/** What of a change is another than what is known, as it is stored; and the names of what changes. */
export function patchOf(sealing: Sealing, known: KnownCustomer, change: ChangedParts): { patch: CustomerPatch; changed: string[] } {
  const patch: CustomerPatch = {};
  const changed: string[] = [];
  if (change.kind !== undefined && change.kind !== known.kind) { patch.kind = change.kind; changed.push('kind'); }
  if (change.name !== undefined && change.name !== known.name) { patch.name = change.name; changed.push('name'); }
  if (change.areaId !== undefined && change.areaId !== known.areaId) { patch.areaId = change.areaId; changed.push('area'); }
  if (change.groupIds !== undefined && !sameGroups(change.groupIds, known.groupIds)) { patch.groupIds = [...new Set(change.groupIds)].sort(); changed.push('groups'); }
  for (const part of customerPartNames) {
    const given = change[part];
    if (given === undefined) continue;
    const value = given === null ? null : keptPart(part, given);
    if (value === openPart(sealing, known, part)) continue;
    changed.push(part);
    if (!isSealed(part)) patch[part] = value;
    else {
      patch[part] = value === null ? null : sealing.seal(value, sealedPlaceOf[part](known.id));
      patch[`${part}End`] = value === null ? null : value.slice(-4);
      if (isMarked(part)) patch[`${part}Mark`] = value === null ? null : sealing.mark(value, part);
    }
  }
  return { patch, changed };
}

export const nobodyYet = (id: string, agentId: string | null = null): KnownCustomer =>
  ({ id, kind: 'natural', name: '', agentId, erasedAt: null, areaId: null, groupIds: [], ...Object.fromEntries(customerPartNames.map((part) => [part, null])) as Record<CustomerPart, null> });

export interface ManageCustomersDeps { unitOfWork: UnitOfWork; customers: CustomerStore; queries: Pick<CustomerQueries, 'detail'>; personal: Pick<PersonalStore, 'revealedOf'>; sealing: Sealing; journal: Journal }

/** Customers as people look after them. The record says what was changed, never to what: it outlives what it is about. Refusals beside those named: `access.denied`, `customer.not-found`. */
export function createCustomerManagement({ unitOfWork, customers, queries, personal, sealing, journal }: ManageCustomersDeps) {
  /** A term that was switched off stays with whoever has it. */
  async function unknownTerms(tx: Tx, { areaId, groupIds }: CustomerPatch, before?: KnownCustomer) {
    if (areaId === undefined && groupIds === undefined) return null;
    const paths = await customers.unknownTerms(tx, { areaId: areaId ?? null, groupIds: (groupIds ?? []).filter((one) => !before?.groupIds.includes(one)) });
    return paths.length > 0 ? refuse('request.invalid', undefined, paths.map((path) => ({ path, code: 'field.option' }))) : null;
  }
  return {
    /** Refusals: `customer.code-taken`. */
    add: (actor: UserActor, given: NewCustomer): Promise<Result<{ id: string }>> => unitOfWork.run<{ id: string }>(actor, async (tx) => {
      if (!may(actor, 'customer.change')) return refuse('access.denied');
      const id = newId();
      const { patch, changed } = patchOf(sealing, nobodyYet(id, actor.agentId), given);
      const unknown = await unknownTerms(tx, patch);
      if (unknown) return unknown;
      if (typeof patch.code === 'string' && await customers.codeTaken(tx, patch.code, null)) return refuse('customer.code-taken', { code: patch.code });
      await customers.add(tx, { kind: given.kind, ...patch, id, agentId: actor.agentId });
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'customer.change'), action: 'customer.create', resource: 'customer', resourceId: id, after: { changed: changed.join(', ') } }]);
      return ok({ id });
    }),

    /** Refusals: `precondition.failed` (somebody was faster), `customer.merged`, `customer.erased`, `customer.code-taken`. */
    change: (actor: UserActor, id: string, change: CustomerChange, seen: Seen): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => {
      if (!may(actor, 'customer.change')) return refuse('access.denied');
      const known = await customers.lock(tx, id);
      if (!known) return refuse('customer.not-found');
      if (isOld(seen, (await queries.detail(tx, actor, id))?.revision)) return refuse('precondition.failed');
      if (known.mergedInto !== null) return refuse('customer.merged', { id: known.mergedInto });
      if (known.erasedAt !== null) return refuse('customer.erased');
      const { patch, changed } = patchOf(sealing, known, change);
      if (changed.length === 0) return ok(null);
      const unknown = await unknownTerms(tx, patch, known);
      if (unknown) return unknown;
      if (typeof patch.code === 'string' && await customers.codeTaken(tx, patch.code, id)) return refuse('customer.code-taken', { code: patch.code });
      await customers.change(tx, id, patch, changed);
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'customer.change'), action: 'customer.change', resource: 'customer', resourceId: id, after: { changed: changed.join(', ') } }]);
      return ok(null);
    }),

    /** A whole value of what is masked: recorded, and not in bulk. Refusals: nothing there, no key opens it, too many within an hour. */
    reveal: (actor: UserActor, id: string, field: Exclude<PersonalField, 'pass-code'>, reason?: string): Promise<Result<{ value: string }>> => unitOfWork.run<{ value: string }>(actor, async (tx) => {
      const known = await customers.lock(tx, id);
      if (!known || !may(actor, 'customer.read')) return refuse('customer.not-found');
      if (!mayReveal(actor, field, { branchId: actor.branchId, agentId: actor.agentId }, false)) return refuse('access.denied');
      const value = openPart(sealing, known, partOf[field]);
      if (value === null) return refuse('personal.none');
      if (value === undefined) return refuse('personal.unreadable');
      if (await personal.revealedOf(tx, actor.id, revealMinutes) >= mostReveals) return refuse('personal.too-many', { limit: mostReveals, minutes: revealMinutes });
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'personal.reveal'), action: 'personal.reveal', resource: 'customer', resourceId: id, after: { field, ...(reason && { reason }) } }]);
      return ok({ value });
    }),
  };
}
export type CustomerManagement = ReturnType<typeof createCustomerManagement>;
