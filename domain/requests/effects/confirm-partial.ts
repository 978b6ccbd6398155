import { ok } from '../../../contracts/errors';
import type { TaskEffect } from '../../process/registry';
import { withdrawNewest } from '../estimating';
import { record, type EffectDeps } from './context';

/** The accepted lines are enough, or the whole version is taken back for a new one. */
export function createConfirmPartial(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values }) => {
    if (outcome === 'newEstimate') await withdrawNewest(deps, context);
    await record(deps, context, 'partial-answer', outcome, { reason: (values.reason as string | undefined) ?? null });
    return ok({});
  };
}
