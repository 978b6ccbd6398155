import { ok } from '../../../contracts/errors';
import type { TaskEffect } from '../../process/registry';
import { given, record, type EffectDeps } from './context';

/** A decision that changes nothing but the way: it is written down with its reason and everything else that was said. */
export function createPlainDecision(deps: Pick<EffectDeps, 'records'>, kind: string): TaskEffect {
  return async (context, { outcome, values }) => {
    const { reason, note, ...details } = values as { reason?: string; note?: string };
    await record(deps, context, kind, outcome, { reason: reason ?? note ?? null, details: given(details) });
    return ok({});
  };
}
