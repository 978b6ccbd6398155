import { ok } from '../../../contracts/errors';
import { settle } from '../../../contracts/task-types/settle';
import { takeDeposit } from '../../../contracts/task-types/take-deposit';
import type { TaskEffect, TaskEffectContext } from '../../process/registry';
import { newId } from '../../shared/ids';
import { chargesOf, dueOf } from '../bill';
import { invalid, record, valuesOf, type EffectDeps } from './context';

async function due(deps: Pick<EffectDeps, 'estimates' | 'receipts'>, { tx, requestId }: Pick<TaskEffectContext, 'tx' | 'requestId'>): Promise<bigint> {
  const [estimates, received] = [await deps.estimates.ofRequest(tx, requestId), await deps.receipts.received(tx, requestId)];
  return dueOf(chargesOf(estimates), received.total);
}

/** A deposit of at most what was agreed, or going on without one, with the reason. */
export function createTakeDeposit(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { amount, method, reference, reason } = valuesOf(takeDeposit, raw);
    if (outcome === 'paid') {
      const [paid, most] = [BigInt(amount ?? '0'), await due(deps, context)];
      if (paid === 0n) return invalid({ path: 'amount', code: 'amount.nothing' });
      if (paid > most) return invalid({ path: 'amount', code: 'amount.too-much', params: { most: most.toString() } });
      await deps.receipts.insert(context.tx, { id: newId(), requestId: context.requestId, taskId: context.taskId, kind: 'deposit', method: method!, amount: paid, reference: reference ?? null, by: context.actor.id, at: context.at });
    } else {
      await record(deps, context, 'deposit', outcome, { reason: reason ?? null });
    }
    return ok({});
  };
}

/** Exactly what is due is paid, goes on the customer's account, or the device is released without it, with the reason. */
export function createSettle(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { amount, method, reference, reason } = valuesOf(settle, raw);
    const owed = await due(deps, context);
    if (outcome === 'paid') {
      if (BigInt(amount ?? '0') !== owed) return invalid({ path: 'amount', code: 'amount.differs', params: { due: owed.toString() } });
      await deps.receipts.insert(context.tx, { id: newId(), requestId: context.requestId, taskId: context.taskId, kind: 'settlement', method: method!, amount: owed, reference: reference ?? null, by: context.actor.id, at: context.at });
    } else {
      await record(deps, context, 'settlement', outcome, { reason: reason ?? null, details: { due: owed.toString() } });
    }
    return ok({});
  };
}
