import { ok, type Refusal } from '../../../contracts/errors';
import type { paymentMethods } from '../../../contracts/task-types/form-fields';
import { settle } from '../../../contracts/task-types/settle';
import { takeDeposit } from '../../../contracts/task-types/take-deposit';
import type { TaskEffect, TaskEffectContext } from '../../process/registry';
import { newId } from '../../shared/ids';
import { balanceOf, chargesOf } from '../bill';
import type { Receipt } from '../ports';
import { invalid, overReach, record, valuesOf, type EffectDeps } from './context';

type Method = (typeof paymentMethods)[number];

async function balance(deps: Pick<EffectDeps, 'estimates' | 'receipts'>, { tx, requestId }: Pick<TaskEffectContext, 'tx' | 'requestId'>): Promise<bigint> {
  const [estimates, received] = await Promise.all([deps.estimates.ofRequest(tx, requestId), deps.receipts.received(tx, requestId)]);
  return balanceOf(chargesOf(estimates), received.total);
}

const receiptOf = (context: TaskEffectContext, kind: Receipt['kind'], amount: bigint, method: Method, reference?: string): Receipt =>
  ({ id: newId(), requestId: context.requestId, taskId: context.taskId, kind, method, amount, reference: reference ?? null, by: context.actor.id, at: context.at });

/** A deposit of at most what was agreed, or going on without one, with the reason. */
export function createTakeDeposit(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { amount, method, reference, reason } = valuesOf(takeDeposit, raw);
    if (outcome === 'paid') {
      const [paid, most] = [BigInt(amount ?? '0'), await balance(deps, context)];
      if (paid === 0n) return invalid({ path: 'amount', code: 'amount.nothing' });
      if (paid > most) return invalid({ path: 'amount', code: 'amount.too-much', params: { most: most.toString() } });
      const over = overReach(context, 'money.receive', paid);
      if (over) return over;
      await deps.receipts.insert(context.tx, receiptOf(context, 'deposit', paid, method!, reference));
    } else {
      const over = overReach(context, 'money.leave-open', await balance(deps, context));
      if (over) return over;
      await record(deps, context, 'deposit', outcome, { reason: reason ?? null });
    }
    return ok({});
  };
}

/** Exactly what is due is paid, or paid back; or it goes on the customer's account, or the device is released, with the reason. */
export function createSettle(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { amount, method, reference, reason } = valuesOf(settle, raw);
    const owed = await balance(deps, context);
    if (outcome === 'paid' || outcome === 'refunded') {
      const due = outcome === 'paid' ? owed : -owed;
      if (due < 0n) return invalid({ path: 'amount', code: outcome === 'paid' ? 'amount.we-owe' : 'amount.customer-owes', params: { due: (-due).toString() } });
      if (BigInt(amount ?? '0') !== due) return invalid({ path: 'amount', code: 'amount.differs', params: { due: due.toString() } });
      const over = overReach(context, outcome === 'paid' ? 'money.receive' : 'money.pay-back', due);
      if (over) return over;
      await deps.receipts.insert(context.tx, receiptOf(context, outcome === 'paid' ? 'settlement' : 'refund', due, method!, reference));
    } else {
      const over = overReach(context, 'money.leave-open', owed);
      if (over) return over;
      await record(deps, context, 'settlement', outcome, { reason: reason ?? null, details: { due: owed.toString() } });
    }
    return ok({});
  };
}

/** Nothing is owed any more, so what was received goes back; how, must be said; null when it is done, or there was nothing. */
export async function refundAll(deps: Pick<EffectDeps, 'receipts'>, context: TaskEffectContext, method: Method | undefined): Promise<{ ok: false; error: Refusal } | null> {
  const { total } = await deps.receipts.received(context.tx, context.requestId);
  if (total <= 0n) return null;
  if (!method) return invalid({ path: 'refundMethod', code: 'field.required' });
  const over = overReach(context, 'money.pay-back', total);
  if (over) return over;
  await deps.receipts.insert(context.tx, receiptOf(context, 'refund', total, method));
  return null;
}
