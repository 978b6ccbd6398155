import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { NewPlan, PlanChange, PlanPreview, PreviewAnswer } from '../../contracts/warranty-plans';
import { canonicalJson } from '../../engine/compile/hash';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { dayOf, lastDayOf } from './days';
import { periodsOf } from './periods';
import { planFaults } from './plan-faults';
import type { KeptPlan, PlanStore } from './plan-ports';
import { startOf } from './start';
import { nothingHappened } from './terms';

const termsOf = ({ id: _id, code: _code, version: _version, revision: _revision, active: _active, ...terms }: KeptPlan): Omit<PlanChange, 'active'> => terms;

/**
 * Plans of warranty. A version is never rewritten: a change makes the next, and what began with an older one keeps it. Refusals beside those named:
 * `access.denied`, `request.invalid` with the field, `precondition.failed`.
 */
export function createPlanManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: PlanStore; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'warranty.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: AuditAction, id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'warranty.manage'), action, resource: 'warranty-plan', resourceId: id, before, after }]);

  /** What is not there any more may stay where it stood. */
  const faultsOf = async (tx: Tx, plan: Omit<PlanChange, 'active'>, before?: KeptPlan): Promise<FieldError[]> => {
    const known = before?.lines.map(({ itemId }) => itemId) ?? [];
    const unknown = await store.unknownItems(tx, plan.lines.flatMap(({ itemId }) => (itemId === null || known.includes(itemId) ? [] : itemId)));
    return [...planFaults(plan), ...plan.lines.flatMap(({ itemId }, nth) => (itemId !== null && unknown.includes(itemId) ? [{ path: `lines.${nth}.itemId`, code: 'field.option' as const }] : []))];
  };

  return {
    /** Refusals: `warranty-plan.code-taken`. */
    add: (actor: UserActor, plan: NewPlan): Promise<Result<string>> => act(actor, async (tx) => {
      const faults = await faultsOf(tx, plan);
      if (faults.length > 0) return refuse('request.invalid', undefined, faults);
      const id = newId();
      if (!await store.add(tx, id, plan, actor.id)) return refuse('warranty-plan.code-taken', { code: plan.code });
      await record(tx, actor, 'warranty-plan.create', id, null, plan);
      return ok(id);
    }),

    /** Refusals: `warranty-plan.not-found`. */
    change: (actor: UserActor, id: string, change: PlanChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.plan(tx, id);
      if (!before) return refuse('warranty-plan.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const faults = await faultsOf(tx, change, before);
      if (faults.length > 0) return refuse('request.invalid', undefined, faults);
      const { active, ...terms } = change;
      const another = canonicalJson(terms) !== canonicalJson(termsOf(before));
      if (another) await store.addVersion(tx, id, before.version + 1, change, actor.id);
      if (active !== before.active) await store.setActive(tx, id, active);
      if (another || active !== before.active) await record(tx, actor, 'warranty-plan.change', id, { code: before.code, version: before.version, active: before.active, ...termsOf(before) }, { code: before.code, version: before.version + (another ? 1 : 0), ...change });
      return ok(id);
    }),

    /** What a unit with these dates would have: of each part what its own lines give. Pure. */
    preview({ terms, dates }: PlanPreview): Result<PreviewAnswer> {
      const faults = planFaults(terms).map((fault) => ({ ...fault, path: `terms.${fault.path}` }));
      if (faults.length > 0) return refuse('request.invalid', undefined, faults);
      const { on, because } = startOf(terms, dates);
      const said = (row: { itemId: string | null; class: string }): boolean => row.itemId === null || terms.lines.some((line) => line.itemId === row.itemId && line.class === row.class);
      const periods = periodsOf({ ...nothingHappened, id: 'preview', source: 'base', terms, start: on, startUsage: 0 }).filter(said);
      return ok({ start: on, because, rows: periods.map(({ itemId, class: wanted, kind, from, to, line }) => ({ itemId, class: wanted, kind, from: dayOf(from), until: lastDayOf(to), usage: line.usage, share: line.share })) });
    },
  };
}
export type PlanManagement = ReturnType<typeof createPlanManagement>;
