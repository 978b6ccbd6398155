import { ok } from '../../../contracts/errors';
import { disposeDevice } from '../../../contracts/task-types/dispose-device';
import { returnDevice } from '../../../contracts/task-types/return-device';
import { uncollected } from '../../../contracts/task-types/uncollected';
import type { TaskEffect, TaskEffectContext } from '../../process/registry';
import { newId } from '../../shared/ids';
import { addFee } from '../estimating';
import { given, invalid, overReach, record, signed, valuesOf, type EffectDeps } from './context';
import { requestOf } from '../request-of';
import { handoverOf, serialFault } from './delivery';
import { refundAll } from './take-payment';

const dayMilliseconds = 86_400_000;

/** With the customer's written consent the device is scrapped, and a fee that was received is written down. */
export function createDisposeDevice(deps: EffectDeps): TaskEffect {
  return async (context, submission) => {
    const { consent, consentOf, amount, method, note } = valuesOf(disposeDevice, submission.values);
    if (amount && BigInt(amount) > 0n) {
      if (!method) return invalid({ path: 'method', code: 'field.required' });
      const over = overReach(context, 'money.receive', BigInt(amount));
      if (over) return over;
      await deps.receipts.insert(context.tx, { id: newId(), requestId: context.requestId, taskId: context.taskId, kind: 'settlement', method, amount: BigInt(amount), reference: null, by: context.actor.id, at: context.at });
    }
    await deps.records.handover(context.tx, handoverOf(context, 'disposal', { receiver: consentOf, note }));
    await record(deps, context, 'dispose', submission.outcome, { reason: note ?? null, details: given({ consent, consentOf }) });
    await deps.requests.change(context.tx, context.requestId, { custody: 'scrapped', outcome: 'disposed', place: null });
    return ok({});
  };
}

/** After void the device goes back to its owner, and so does what was paid. */
export function createReturnDevice(deps: EffectDeps): TaskEffect {
  return async (context, { values: raw }) => {
    const { refundMethod, signature, ...values } = valuesOf(returnDevice, raw);
    const fault = await serialFault(deps, context, await requestOf(deps, context), values.scannedSerial);
    if (fault) return invalid(fault);
    const unpaid = await refundAll(deps, context, refundMethod);
    if (unpaid) return unpaid;
    await deps.records.handover(context.tx, handoverOf(context, 'return', values));
    await signed(deps, context, 'handover', signature);
    await deps.requests.change(context.tx, context.requestId, { custody: context.agentId ? 'with-agent' : 'with-customer', place: null });
    return ok({});
  };
}

/** Nobody came. Kept at a fee: the days beyond the free ones that were not charged before. */
export function createUncollected(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { note } = valuesOf(uncollected, raw);
    if (outcome === 'store') {
      const { days, until } = await storedDays(deps, context);
      await addFee(deps, context, { code: 'FEE-STORE', title: 'هزینه انبارداری (روز)', price: BigInt(await deps.settings.number(context.tx, 'repair.storage.daily', context)), quantity: days });
      await record(deps, context, 'storage', outcome, { reason: note ?? null, details: { days, until } });
      return ok({});
    }
    await record(deps, context, 'uncollected', outcome, { reason: note ?? null });
    return ok({});
  };
}

/** Whole days of storage from when it was ready, or from where they were charged last, up to now. */
async function storedDays(deps: EffectDeps, context: TaskEffectContext): Promise<{ days: number; until: string }> {
  const [{ repairedAt }, charged] = await Promise.all([requestOf(deps, context), deps.records.newestDecision(context.tx, context.requestId, ['storage'])]);
  const free = Date.parse(repairedAt ?? context.at) + (await deps.settings.number(context.tx, 'repair.storage.after-days', context)) * dayMilliseconds;
  const from = Math.max(free, typeof charged?.details.until === 'string' ? Date.parse(charged.details.until) : free);
  const days = Math.max(0, Math.floor((Date.parse(context.at) - from) / dayMilliseconds));
  return { days, until: new Date(from + days * dayMilliseconds).toISOString() };
}
