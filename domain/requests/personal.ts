import { mostReveals, revealMinutes, type PersonalField } from '../../contracts/personal';
import { ok, refuse, type Result } from '../../contracts/errors';
import { statuses, type Status } from '../../contracts/statuses';
import { mayReveal } from '../access/personal';
import { actingRole, may, type ScopedRow } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Sealing } from '../shared/sealing';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

/** A request with what is personal in it; sealed as it is stored. */
export interface PersonalRow extends ScopedRow { customerId: string; status: Status; phone: string | null; nationalId: string | null; passCode: string | null; holdsTask: boolean }
export interface PersonalStore {
  /** Null: unknown, or outside of the reader's scope. */
  ofRequest(tx: Tx, requestId: string, readerId: string): Promise<PersonalRow | null>;
  /** How often this person has been shown a whole value in the last `minutes`; until the transaction ends nobody else of the same person counts. */
  revealedOf(tx: Tx, userId: string, minutes: number): Promise<number>;
  setPassCode(tx: Tx, requestId: string, sealed: string | null): Promise<void>;
  /** Of a customer of whom none is known yet; another one is left as it is. */
  keepNationalId(tx: Tx, customerId: string, sealed: string, end: string, mark: string): Promise<void>;
}

/** What a sealed value belongs to: it opens nowhere else. */
export const passCodePlace = (requestId: string): string => `service_request/${requestId}/pass-code`;
export const nationalIdPlace = (customerId: string): string => `party/${customerId}/national-id`;
export const foreignIdPlace = (customerId: string): string => `party/${customerId}/foreign-id`;
export const ibanPlace = (customerId: string): string => `party/${customerId}/iban`;

/** Whole values of what is masked: asked for one by one, recorded (who, which field of which request, from where; never the value), and not in bulk. */
export function createPersonal({ unitOfWork, store, sealing, journal }: { unitOfWork: UnitOfWork; store: PersonalStore; sealing: Sealing; journal: Journal }) {
  return {
    /** What was said at intake, in its transaction. */
    async keep(tx: Tx, { requestId, customerId, passCode, nationalId }: { requestId: string; customerId: string; passCode?: string; nationalId?: string }): Promise<void> {
      if (passCode !== undefined) await store.setPassCode(tx, requestId, sealing.seal(passCode, passCodePlace(requestId)));
      if (nationalId !== undefined) await store.keepNationalId(tx, customerId, sealing.seal(nationalId, nationalIdPlace(customerId)), nationalId.slice(-4), sealing.mark(nationalId, 'nationalId'));
    },

    /** Refusals: unknown, not for this person, nothing there, too many within an hour. */
    reveal: (actor: UserActor, requestId: string, field: Extract<PersonalField, 'phone' | 'national-id' | 'pass-code'>, reason?: string): Promise<Result<{ value: string }>> => unitOfWork.run<{ value: string }>(actor, async (tx) => {
      const row = await store.ofRequest(tx, requestId, actor.id);
      if (!row) return refuse('request.not-found');
      if (!mayReveal(actor, field, row, row.holdsTask)) return refuse('access.denied');
      const value = wholeOf(sealing, field, requestId, row);
      if (value === null) return refuse('personal.none');
      if (value === undefined) return refuse('personal.unreadable');
      if (await store.revealedOf(tx, actor.id, revealMinutes) >= mostReveals) return refuse('personal.too-many', { limit: mostReveals, minutes: revealMinutes });
      const action = field === 'pass-code' ? 'personal.pass-code' : 'personal.reveal';
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, action), action: 'personal.reveal', resource: 'request', resourceId: requestId, requestId, after: { field, ...(reason && { reason }) } }]);
      return ok({ value });
    }),

    /** Keeps the pass-code of a device that is with us, or forgets it. */
    setPassCode: (actor: UserActor, requestId: string, passCode: string | null): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => {
      const row = await store.ofRequest(tx, requestId, actor.id);
      if (!row) return refuse('request.not-found');
      if (!may(actor, 'personal.pass-code', row)) return refuse('access.denied');
      if (statuses[row.status].final) return refuse('request.closed');
      await store.setPassCode(tx, requestId, passCode === null ? null : sealing.seal(passCode, passCodePlace(requestId)));
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'personal.pass-code'), action: 'personal.pass-code', resource: 'request', resourceId: requestId, requestId, before: { kept: row.passCode !== null }, after: { kept: passCode !== null } }]);
      await journal.changes(tx, [{ topic: 'request', keys: { id: requestId }, branchId: row.branchId, agentId: row.agentId }]);
      return ok(null);
    }),
  };
}
export type Personal = ReturnType<typeof createPersonal>;

/** `undefined`: it is there, and no key opens it here. */
function wholeOf(sealing: Sealing, field: Extract<PersonalField, 'phone' | 'national-id' | 'pass-code'>, requestId: string, { customerId, phone, nationalId, passCode }: PersonalRow): string | null | undefined {
  if (field === 'phone') return phone;
  const [sealed, place] = field === 'national-id' ? [nationalId, nationalIdPlace(customerId)] : [passCode, passCodePlace(requestId)];
  if (sealed === null) return null;
  try {
    return sealing.open(sealed, place);
  } catch {
    return undefined;
  }
}

