import { ok } from '../../../contracts/errors';
import { handOverUnit } from '../../../contracts/task-types/hand-over-unit';
import type { TaskEffect } from '../../process/registry';
import { invalid, record, valuesOf, type EffectDeps } from './context';

/** The device goes to another unit of ours, with who took it. */
export function createHandOverUnit(deps: EffectDeps): TaskEffect {
  return async (context, submission) => {
    const { unitId, receivedBy, note } = valuesOf(handOverUnit, submission.values);
    if (!unitId || !(await deps.people.unitExists(context.tx, unitId))) return invalid({ path: 'unitId', code: unitId ? 'field.option' : 'field.required' });
    await deps.requests.change(context.tx, context.requestId, { unitId });
    await record(deps, context, 'hand-over-unit', submission.outcome, { reason: note ?? null, details: { unitId, receivedBy: receivedBy ?? null } });
    return ok({ unitId });
  };
}
