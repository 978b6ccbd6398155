import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import { agencyChannels, type ActivationResult, type ActivationResults, type NewActivation, type NewActivations } from '../../contracts/unit-warranties';
import { actingRole, may } from '../access/may';
import type { SerialStore } from '../serials/ports';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { renewCover } from './renew-cover';
import { standingOf } from './standing';
import { startOf } from './start';
import type { NewWarranty, WarrantedUnit, WarrantyStore } from './unit-ports';

type Asked = Omit<NewActivations, 'unitIds'> & { usage?: number };
export interface ActivationDeps { unitOfWork: UnitOfWork; store: WarrantyStore; serials: Pick<SerialStore, 'today' | 'unknown' | 'events'>; journal: Journal }

/**
 * Warranties of units are activated: through whichever channel, as often as it is asked, one unit has one by each plan, and everybody gets the same
 * answer. Its time begins by the plan (`start.ts`); what has not begun yet begins with the event when that is told. Refusals beside those named:
 * `access.denied`, `request.invalid` with the field.
 */
export function createActivation({ unitOfWork, store, serials, journal }: ActivationDeps) {
  async function activate(tx: Tx, actor: UserActor, asked: Asked, unitIds: readonly string[]): Promise<Result<ActivationResult[]>> {
    const [today, plan, units, unknown] = await Promise.all([serials.today(tx), store.plan(tx, asked.planId), store.units(tx, unitIds), serials.unknown(tx, { ownerId: asked.customerId })]);
    const { on, invoicedOn = null } = asked;
    const faults: FieldError[] = [
      ...(['on', 'invoicedOn'] as const).flatMap((path): FieldError[] => (asked[path] && asked[path] > today ? [{ path, code: 'serial.future' }] : [])), ...(plan ? [] : [{ path: 'planId', code: 'field.option' }]), ...unknown.map(() => ({ path: 'customerId', code: 'field.option' })),
      ...(actor.agentId !== null && !agencyChannels.includes(asked.through) ? [{ path: 'through', code: 'field.option' }] : []), ...(actor.agentId !== null && asked.source !== 'base' ? [{ path: 'source', code: 'field.option' }] : []),
    ];
    if (faults.length > 0 || !plan) return refuse('request.invalid', undefined, faults);
    const activatedOn = on ?? (asked.through === 'invoice' || asked.through === 'import' ? null : today);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const known = new Map((await store.kept(tx, { unitIds: units.map(({ id }) => id), planId: asked.planId }, 'lock')).map((one) => [one.unitId, one]));
    const results = new Map<string, ActivationResult>();
    const none = (unitId: string, code: string, params: Record<string, unknown> = {}): void => { results.set(unitId, { unitId, warrantyId: null, made: false, code, params }); };
    const fresh: NewWarranty[] = [];
    for (const unitId of new Set(unitIds)) {
      const unit = byId.get(unitId);
      const there = known.get(unitId);
      if (!unit) none(unitId, 'serial.not-found');
      else if (there) results.set(unitId, { unitId, warrantyId: there.id, made: false, code: null, params: {} });
      else if (!plan.active) none(unitId, 'warranty.plan-inactive');
      else if (unit.state === 'scrapped' || unit.state === 'blocked') none(unitId, 'warranty.unit-state', { state: unit.state });
      else if (beforeMade(unit, on, invoicedOn)) none(unitId, 'serial.before-made', { madeOn: unit.madeOn });
      else {
        const start = startOf(plan.terms, { ...unit, activatedOn, invoicedOn });
        const state = standingOf({ start: start.on, suspensions: [], voidFrom: null }, [{ to: Infinity }], today);
        fresh.push({ id: newId(), unitId, planId: asked.planId, planVersion: plan.version, state, source: asked.source, through: asked.through, key: asked.key ?? null, activatedOn, invoicedOn, start: start.on, because: start.because, startUsage: asked.usage ?? 0, customerId: asked.customerId ?? unit.ownerId, by: actor.id });
      }
    }
    const inserted = await store.insert(tx, fresh);
    const made = fresh.filter(({ id }) => inserted.has(id));
    for (const { id, unitId } of made) results.set(unitId, { unitId, warrantyId: id, made: true, code: null, params: {} });
    // Somebody else was faster with some: theirs is the answer, or begins by what is told here.
    const faster = fresh.filter(({ id }) => !inserted.has(id)).map(({ unitId }) => unitId);
    const others = [...known.values(), ...(faster.length > 0 ? await store.kept(tx, { unitIds: faster, planId: asked.planId }, 'lock') : [])];
    for (const one of others) results.set(one.unitId, { unitId: one.unitId, warrantyId: one.id, made: false, code: null, params: {} });
    const begun: string[] = [];
    for (const one of others) {
      if (one.start !== null && one.start <= today) continue;
      const unit = byId.get(one.unitId)!;
      const dates = { activatedOn: one.activatedOn ?? activatedOn, invoicedOn: one.invoicedOn ?? invoicedOn };
      const start = startOf(one.terms, { ...unit, ...dates });
      if (start.on === one.start) continue;
      await store.begin(tx, one.id, { ...dates, start: start.on, because: start.because });
      begun.push(one.id);
    }
    await renewCover(store, tx, { ids: [...inserted, ...begun] }, today);
    const happened = [...made, ...others.filter(({ id }) => begun.includes(id))];
    await serials.events(tx, happened.map(({ unitId }) => ({ unitId, on: activatedOn ?? invoicedOn ?? today, kind: 'activated', document: asked.key ?? null, actorId: actor.id })));
    const [first] = happened;
    if (first) await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'warranty.activate'), action: 'warranty.activate', resource: 'warranty', resourceId: first.id, before: null, after: { ...asked, unitId: first.unitId, count: happened.length } }]);
    return ok(unitIds.map((unitId) => results.get(unitId)!));
  }

  return {
    /** Refusals: `serial.not-found`, `warranty.plan-inactive`, `warranty.unit-state`. */
    activate: async (actor: UserActor, unitId: string, { usage, ...asked }: NewActivation): Promise<Result<ActivationResult>> => {
      if (!may(actor, 'warranty.activate')) return refuse('access.denied');
      return unitOfWork.run<ActivationResult>(actor, async (tx) => {
        const done = await activate(tx, actor, { ...asked, usage }, [unitId]);
        if (!done.ok) return done;
        const [result] = done.value;
        const { code, params } = result!;
        if (code === null) return ok(result!);
        return code === 'serial.before-made' ? refuse('request.invalid', undefined, [{ path: asked.on ? 'on' : 'invoicedOn', code, params }]) : refuse(code as 'serial.not-found', params);
      });
    },

    /** Very many at once, with a result for each. */
    activateAll: async (actor: UserActor, { unitIds, ...asked }: NewActivations): Promise<Result<ActivationResults>> => {
      if (!may(actor, 'warranty.manage')) return refuse('access.denied');
      return unitOfWork.run<ActivationResults>(actor, async (tx) => {
        const done = await activate(tx, actor, asked, unitIds);
        if (!done.ok) return done;
        const results = done.value;
        const made = results.filter((one) => one.made).length;
        const refused = results.filter(({ code }) => code !== null).length;
        return ok({ made, known: results.length - made - refused, refused, results });
      });
    },
  };
}
export type Activation = ReturnType<typeof createActivation>;

const beforeMade = ({ madeOn }: WarrantedUnit, ...days: (string | null | undefined)[]): boolean => Boolean(madeOn && days.some((day) => day && day < madeOn));
