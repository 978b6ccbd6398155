import { ok } from '../../../contracts/errors';
import { disposeDevice } from '../../../contracts/task-types/dispose-device';
import { returnDevice } from '../../../contracts/task-types/return-device';
import { uncollected } from '../../../contracts/task-types/uncollected';
import type { TaskEffect } from '../../process/registry';
import { newId } from '../../shared/ids';
import { addFee } from '../estimating';
import { given, invalid, record, valuesOf, type EffectDeps } from './context';
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
    const { refundMethod, ...values } = valuesOf(returnDevice, raw);
    const fault = await serialFault(deps, context, await requestOf(deps, context), values.scannedSerial);
    if (fault) return invalid(fault);
    const unpaid = await refundAll(deps, context, refundMethod);
    if (unpaid) return invalid(unpaid);
    await deps.records.handover(context.tx, handoverOf(context, 'return', values));
    await deps.requests.change(context.tx, context.requestId, { custody: context.agentId ? 'with-agent' : 'with-customer', place: null });
    return ok({});
  };
}

/** Nobody came. Kept at a fee: the days beyond the free ones are charged up to now. */
export function createUncollected(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { note } = valuesOf(uncollected, raw);
    if (outcome === 'store') {
      const { repairedAt } = await requestOf(deps, context);
      const stored = repairedAt ? Math.floor((Date.parse(context.at) - Date.parse(repairedAt)) / dayMilliseconds) : 0;
      const days = Math.max(0, stored - await deps.settings.number(context.tx, 'repair.storage.after-days'));
      await addFee(deps, context, { code: 'FEE-STORE', title: `هزینه انبارداری ${days} روز`, amount: BigInt(days) * BigInt(await deps.settings.number(context.tx, 'repair.storage.daily')) });
    }
    await record(deps, context, 'uncollected', outcome, { reason: note ?? null });
    return ok({});
  };
}
