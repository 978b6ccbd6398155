import { ok, type FieldError } from '../../../contracts/errors';
import { diagnose } from '../../../contracts/task-types/diagnose';
import type { ProposedLine } from '../../../contracts/task-types/form-fields';
import type { TaskEffect, TaskEffectContext } from '../../process/registry';
import { newId } from '../../shared/ids';
import { chargesOf, lineAmount } from '../bill';
import { uncoveredLines } from '../covered-lines';
import { faultsOf, judge, type Diagnosis } from '../diagnosis';
import { addFee, withdrawOpen } from '../estimating';
import { invalid, overReach, record, valuesOf, type EffectDeps } from './context';
import { requestOf } from '../request-of';

const nothing = { check: 'none', pays: false, deposit: false, coveredTotal: 0, customerTotal: 0 } as const;

/** The findings, and the declared cost as a new version of the estimate; whatever was open before it is withdrawn. */
export function createDiagnose(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const values = valuesOf(diagnose, raw);
    if (outcome === 'giveBack' || outcome === 'otherUnit') {
      await record(deps, context, 'diagnosis', outcome, { reason: values.reason ?? null, details: values.findings ? { findings: values.findings } : {} });
      return ok(nothing);
    }
    const declares = outcome === 'payable' || outcome === 'covered' || outcome === 'coverVoid';
    const discount = outcome === 'payable' ? BigInt(values.discount ?? '0') : 0n;
    const lines = declares ? values.lines ?? [] : [];
    const [symptom, cause] = [await faultAt(deps, context, 'symptom', values.symptom), await faultAt(deps, context, 'cause', outcome === 'noFault' ? undefined : values.cause)];
    const faults = [...symptom.wrong, ...cause.wrong, ...declares ? faultsOf({ outcome, lines, discount, voided: cause.voidsCover }) : []];
    if (faults.length > 0) return invalid(...faults);
    const uncovered = await uncoveredOf(deps, context, lines);
    if (uncovered.length > 0) return invalid(...uncovered);

    await withdrawOpen(deps, context);
    await deps.work.report(context.tx, {
      id: newId(), requestId: context.requestId, taskId: context.taskId, kind: 'diagnosis', technicianId: context.actor.id, findings: values.findings ?? null, done: values.reason ?? null, minutes: null, checklist: [], at: context.at, symptomId: symptom.id, causeId: cause.id,
    });
    if (outcome === 'unserviceable') {
      await record(deps, context, 'diagnosis', outcome, { reason: values.reason ?? null });
      return ok(nothing);
    }
    if (!declares) return noFault(deps, context);
    return declared(deps, context, { outcome, lines, discount, note: values.note ?? null });
  };
}

/** Decided line by line, where the unit has warranties on record. */
async function uncoveredOf({ covers }: EffectDeps, { tx, requestId }: TaskEffectContext, lines: readonly ProposedLine[]): Promise<FieldError[]> {
  const asked = requestId !== null && lines.length > 0 ? await covers.of(tx, requestId) : null;
  return asked ? uncoveredLines(lines, asked) : [];
}

/** What was chosen, and what is wrong with it: a draft may name one that was switched off meanwhile. */
async function faultAt({ faults }: EffectDeps, { tx }: TaskEffectContext, kind: 'symptom' | 'cause', id: string | undefined): Promise<{ id: string | null; voidsCover: boolean; wrong: FieldError[] }> {
  const found = id === undefined ? null : await faults.find(tx, kind, id);
  return { id: id ?? null, voidsCover: found?.voidsCover ?? false, wrong: id !== undefined && !found ? [{ path: kind, code: 'field.fault' }] : [] };
}

async function noFault(deps: EffectDeps, context: TaskEffectContext) {
  await deps.requests.change(context.tx, context.requestId, { outcome: 'no-fault-found' });
  await addFee(deps, context, { code: 'FEE-CHECK', title: 'هزینه بررسی دستگاه بدون ایراد', price: BigInt(await deps.settings.number(context.tx, 'repair.no-fault.fee', context)) });
  return ok(nothing);
}

async function declared(deps: EffectDeps, context: TaskEffectContext, { outcome, lines, discount, note }: Pick<Diagnosis, 'outcome' | 'lines' | 'discount'> & { note: string | null }) {
  const { tx } = context;
  const [request, estimates, received] = await Promise.all([requestOf(deps, context), deps.estimates.ofRequest(tx, context.requestId), deps.receipts.received(tx, context.requestId)]);
  const limit = async (key: string) => BigInt(await deps.settings.number(tx, key, context));
  const facts = judge(
    { outcome, lines, discount, ceiling: request.costCeiling, agreed: chargesOf(estimates), depositTaken: received.deposit },
    { covered: await limit('repair.covered.limit'), goodwill: await limit('repair.goodwill.limit'), depositFrom: await limit('repair.deposit.from') },
  );
  const over = overReach(context, 'cost.declare', facts.covered + facts.customer);
  if (over) return over;
  await deps.requests.change(tx, context.requestId, { outcome: null });
  await deps.estimates.insert(tx, {
    id: newId(), requestId: context.requestId, taskId: context.taskId, state: facts.pays ? 'draft' : 'none-needed', covered: facts.covered, discount, customerTotal: facts.customer, note,
    createdBy: context.actor.id, at: context.at, lines: lines.map(toLine),
  });
  return ok({ check: facts.check, pays: facts.pays, deposit: facts.deposit, coveredTotal: Number(facts.covered), customerTotal: Number(facts.customer) });
}

const toLine = (line: ProposedLine) => ({
  id: newId(), kind: line.kind, itemId: line.itemId ?? null, code: line.code ?? null, title: line.title, quantity: line.quantity, price: BigInt(line.price), amount: lineAmount(line.price, line.quantity),
  billCode: line.billCode, why: line.why ?? null, state: 'proposed' as const,
});
