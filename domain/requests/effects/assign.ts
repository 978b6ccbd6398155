import { ok } from '../../../contracts/errors';
import { assign } from '../../../contracts/task-types/assign';
import type { TaskEffect } from '../../process/registry';
import { invalid, record, valuesOf, type EffectDeps } from './context';

/** Names the technician: one who may work now, of this branch. Without a unit it is the technician's own. */
export function createAssign(deps: EffectDeps): TaskEffect {
  return async (context, submission) => {
    const { technicianId, unitId, note } = valuesOf(assign, submission.values);
    if (!technicianId) return invalid({ path: 'technicianId', code: 'field.required' });
    const person = await deps.people.active(context.tx, technicianId);
    if (!person?.roles.includes('technician') || (person.branchId !== context.branchId && !person.allBranches)) return invalid({ path: 'technicianId', code: 'field.option' });
    if (unitId && !(await deps.people.unitExists(context.tx, unitId))) return invalid({ path: 'unitId', code: 'field.option' });
    const unit = unitId ?? person.unitId;
    await deps.requests.change(context.tx, context.requestId, { technicianId, unitId: unit });
    await record(deps, context, 'assign', submission.outcome, { reason: note ?? null, details: { technicianId, unitId: unit } });
    return ok({ technicianId, unitId: unit });
  };
}
