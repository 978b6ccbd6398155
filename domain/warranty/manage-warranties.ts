import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { LossDecision, NewExtension, NewLoss, NewObjection, NewResumption, NewSuspension, NewTransfer, ObjectionDecision } from '../../contracts/unit-warranties';
import type { Action } from '../../contracts/actions';
import type { SerialEventKind } from '../../contracts/serials';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { ActivationDeps } from './activate';
import { renewCover } from './renew-cover';
import type { KeptWarranty } from './unit-ports';

interface Act { right: Action; audit: AuditAction; event?: SerialEventKind }
interface Done { after: object; on?: string; note?: string | undefined }

/**
 * What happens to a warranty after its start: days given, suspended, handed on, lost and given back. Dates change through these only; rows of cover are
 * made anew in the same transaction, and the unit's story tells it. A loss is proposed by one, decided by another, and an objection to it by a third.
 * Answers the unit. Refusals beside those named: `access.denied`, `request.invalid` with the field, `warranty.not-found`.
 */
export function createWarrantyManagement({ unitOfWork, store, serials, journal }: ActivationDeps) {
  const wrong = (...faults: FieldError[]) => refuse('request.invalid', undefined, faults);

  const act = (actor: UserActor, warrantyId: string | ((tx: Tx) => Promise<string | null>), { right, audit, event }: Act, work: (tx: Tx, warranty: KeptWarranty, today: string) => Promise<Result<Done>>): Promise<Result<string>> => {
    if (!may(actor, right)) return Promise.resolve(refuse('access.denied'));
    return unitOfWork.run<string>(actor, async (tx) => {
      const id = typeof warrantyId === 'string' ? warrantyId : await warrantyId(tx);
      if (id === null) return refuse('warranty.loss-not-found');
      const [[warranty], today] = await Promise.all([store.kept(tx, { ids: [id] }, 'lock'), serials.today(tx)]);
      if (!warranty) return refuse('warranty.not-found');
      const done = await work(tx, warranty, today);
      if (!done.ok) return done;
      const { after, on = today, note } = done.value;
      await renewCover(store, tx, { ids: [id] }, today);
      if (event) await serials.events(tx, [{ unitId: warranty.unitId, on, kind: event, note, actorId: actor.id }]);
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, right), action: audit, resource: 'warranty', resourceId: id, before: { state: warranty.state, start: warranty.start }, after: { unitId: warranty.unitId, ...after } }]);
      return ok(warranty.unitId);
    });
  };
  const ofLoss = (actor: UserActor, lossId: string, what: Act, work: Parameters<typeof act>[3]) => act(actor, (tx) => store.warrantyOfLoss(tx, lossId), what, work);
  const partFault = (warranty: KeptWarranty, itemId: string | null, unknown: readonly string[]): FieldError[] => (itemId !== null && unknown.length > 0 && !warranty.terms.lines.some((line) => line.itemId === itemId) ? [{ path: 'itemId', code: 'field.option' }] : []);
  const knownPart = (tx: Tx, itemId: string | null): Promise<readonly string[]> => (itemId === null ? Promise.resolve([]) : serials.unknown(tx, { itemId }, ['part', 'product']));
  const future = (path: string, day: string, today: string): FieldError[] => (day > today ? [{ path, code: 'serial.future' }] : []);

  return {
    /** Refusals: `warranty.void`. */
    extend: (actor: UserActor, id: string, asked: NewExtension) => act(actor, id, { right: 'warranty.manage', audit: 'warranty.extend', event: 'cover-extended' }, async (tx, warranty, today) => {
      if (warranty.voidFrom !== null) return refuse('warranty.void');
      const faults = partFault(warranty, asked.itemId, await knownPart(tx, asked.itemId));
      if (faults.length > 0) return wrong(...faults);
      await store.extend(tx, id, { ...asked, on: today }, actor.id);
      return ok({ after: asked, note: asked.reason });
    }),

    /** Refusals: `warranty.void`, `warranty.suspended`. */
    suspend: (actor: UserActor, id: string, asked: NewSuspension) => act(actor, id, { right: 'warranty.manage', audit: 'warranty.suspend', event: 'cover-suspended' }, async (tx, warranty, today) => {
      const from = asked.from ?? today;
      if (warranty.voidFrom !== null) return refuse('warranty.void');
      if (warranty.pausedSince !== null) return refuse('warranty.suspended');
      const faults = future('from', from, today);
      if (faults.length > 0) return wrong(...faults);
      await store.suspend(tx, id, { ...asked, from }, actor.id);
      return ok({ after: { ...asked, from }, on: from, note: asked.reason });
    }),

    /** Refusals: `warranty.not-suspended`. */
    resume: (actor: UserActor, id: string, asked: NewResumption) => act(actor, id, { right: 'warranty.manage', audit: 'warranty.resume', event: 'cover-resumed' }, async (tx, warranty, today) => {
      const on = asked.on ?? today;
      if (warranty.pausedSince === null) return refuse('warranty.not-suspended');
      const faults = [...future('on', on, today), ...(on < warranty.pausedSince ? [{ path: 'on', code: 'warranty.before-pause', params: { from: warranty.pausedSince } }] : [])];
      if (faults.length > 0) return wrong(...faults);
      await store.resume(tx, id, on, actor.id);
      return ok({ after: { on }, on });
    }),

    /** The unit goes with it. Refusals: `warranty.void`, `warranty.not-transferable`. */
    transfer: (actor: UserActor, id: string, asked: NewTransfer) => act(actor, id, { right: 'warranty.manage', audit: 'warranty.transfer', event: 'cover-transferred' }, async (tx, warranty, today) => {
      const on = asked.on ?? today;
      if (warranty.voidFrom !== null) return refuse('warranty.void');
      if (!warranty.terms.transferable) return refuse('warranty.not-transferable');
      const unknown = await serials.unknown(tx, { ownerId: asked.customerId });
      const faults = [...future('on', on, today), ...(unknown.length > 0 || asked.customerId === warranty.customerId ? [{ path: 'customerId', code: 'field.option' }] : [])];
      if (faults.length > 0) return wrong(...faults);
      await store.transfer(tx, warranty, asked.customerId, on, actor.id);
      return ok({ after: { ...asked, on }, on });
    }),

    /** Nothing changes before somebody else has decided. Refusals: `warranty.void`, `warranty.loss-open` (one is waiting). */
    proposeLoss: (actor: UserActor, id: string, asked: NewLoss) => act(actor, id, { right: 'warranty.manage', audit: 'warranty.propose-loss' }, async (tx, warranty, today) => {
      const from = asked.from ?? today;
      if (warranty.voidFrom !== null) return refuse('warranty.void');
      if (warranty.claims.some(({ state }) => state === 'proposed')) return refuse('warranty.loss-open');
      const whole = asked.kind === 'void' && (asked.itemId !== null || asked.class !== null);
      const faults = [...future('from', from, today), ...(whole ? [{ path: 'itemId', code: 'warranty.void-whole' }] : []), ...partFault(warranty, asked.itemId, await knownPart(tx, asked.itemId))];
      if (faults.length > 0) return wrong(...faults);
      const lossId = await store.proposeLoss(tx, id, { ...asked, from }, actor.id);
      return ok({ after: { ...asked, from, lossId } });
    }),

    /** Refusals: `access.four-eyes` (whoever proposed it), `warranty.loss-not-found`, `warranty.loss-state`. */
    decideLoss: (actor: UserActor, lossId: string, { confirmed, words }: LossDecision) => ofLoss(actor, lossId, { right: 'warranty.decide', audit: 'warranty.decide-loss', ...(confirmed && { event: 'cover-lost' as const }) }, async (tx, { claims }) => {
      const loss = claims.find((one) => one.id === lossId)!;
      if (loss.state !== 'proposed') return refuse('warranty.loss-state');
      if (loss.proposedBy === actor.id) return refuse('access.four-eyes');
      await store.moveLoss(tx, lossId, confirmed ? 'confirmed' : 'declined', actor.id, words ?? null);
      return ok({ after: { lossId, confirmed, words }, note: words });
    }),

    /** Refusals: `warranty.loss-not-found`, `warranty.loss-state`. */
    object: (actor: UserActor, lossId: string, { words }: NewObjection) => ofLoss(actor, lossId, { right: 'warranty.manage', audit: 'warranty.object' }, async (tx, { claims }) => {
      if (claims.find((one) => one.id === lossId)!.state !== 'confirmed') return refuse('warranty.loss-state');
      await store.moveLoss(tx, lossId, 'objected', actor.id, words);
      return ok({ after: { lossId, words } });
    }),

    /** Refusals: `access.four-eyes` (whoever proposed or decided it), `warranty.loss-not-found`, `warranty.loss-state`. */
    decideObjection: (actor: UserActor, lossId: string, { lifted, words }: ObjectionDecision) => ofLoss(actor, lossId, { right: 'warranty.decide', audit: 'warranty.decide-objection', ...(lifted && { event: 'cover-restored' as const }) }, async (tx, { claims }) => {
      const loss = claims.find((one) => one.id === lossId)!;
      if (loss.state !== 'objected') return refuse('warranty.loss-state');
      if (loss.proposedBy === actor.id || loss.decidedBy === actor.id) return refuse('access.four-eyes');
      await store.moveLoss(tx, lossId, lifted ? 'lifted' : 'kept', actor.id, words ?? null);
      return ok({ after: { lossId, lifted, words }, note: words });
    }),
  };
}
export type WarrantyManagement = ReturnType<typeof createWarrantyManagement>;
