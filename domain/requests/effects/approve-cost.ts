import { customerPays } from '../../../contracts/bill-codes';
import type { TaskEffect } from '../../process/registry';
import { overReach, type EffectDeps } from './context';
import { createPlainDecision } from './plain-decision';

/** Somebody agrees to what the company bears itself of the newest estimate: what the customer does not pay, and the discount. */
export function createApproveCost(deps: Pick<EffectDeps, 'records' | 'estimates'>, kind: string): TaskEffect {
  const decide = createPlainDecision(deps, kind);
  return async (context, submission) => {
    if (submission.outcome !== 'approved') return decide(context, submission);
    const newest = (await deps.estimates.ofRequest(context.tx, context.requestId)).at(-1);
    const borne = newest ? newest.discount + newest.lines.filter((line) => !customerPays(line.billCode)).reduce((total, { amount }) => total + amount, 0n) : 0n;
    return overReach(context, 'cost.approve', borne) ?? decide(context, submission);
  };
}
