import { ok } from '../../../contracts/errors';
import type { TaskEffect } from '../../process/registry';
import { answerEstimate, waitingEstimate } from '../estimating';
import { record, type EffectDeps } from './context';

/** Out of reach: the estimate has expired, and counts as refused. */
export function createChaseAnswer(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values }) => {
    const estimate = outcome === 'unreachable' ? await waitingEstimate(deps, context.tx, context.requestId) : null;
    if (estimate) await answerEstimate(deps, context, estimate, { state: 'expired', acceptedLines: [], decidedBy: null, through: null });
    await record(deps, context, 'chase', outcome, { reason: (values.note as string | undefined) ?? null });
    return ok({});
  };
}
