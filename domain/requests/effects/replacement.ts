import { ok, type Result } from '../../../contracts/errors';
import { chooseUnit } from '../../../contracts/task-types/choose-unit';
import { handOverReplacement } from '../../../contracts/task-types/hand-over-replacement';
import { overdueWork } from '../../../contracts/task-types/overdue-work';
import type { JsonObject } from '../../../engine/model';
import type { TaskEffect } from '../../process/registry';
import { withdrawAll } from '../estimating';
import { freeParts } from '../parts';
import { sameSerial } from '../serial';
import { withdrawReplacement } from '../replacing';
import { handoverOf } from './delivery';
import { invalid, record, signed, valuesOf, type EffectDeps } from './context';
import { requestOf } from '../request-of';
import { refundAll } from './take-payment';

/** The manager's word. Approved alone is not the end: the unit must be chosen too. */
export function createApproveReplacement(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values }) => {
    const replacement = await newest(deps, context);
    if (outcome === 'refused') await deps.replacements.change(context.tx, replacement.id, { state: 'refused', decidedBy: context.actor.id, decidedAt: context.at });
    await record(deps, context, 'replacement', outcome, { reason: (values.reason as string | undefined) ?? null });
    return ok({});
  };
}

/** Model and serial of the unit that goes out: another one than came in. */
export function createChooseUnit(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { newItemText, newSerial, note } = valuesOf(chooseUnit, raw);
    if (outcome === 'chosen') {
      const request = await requestOf(deps, context);
      if (request.serial && sameSerial(newSerial!, request.serial)) return invalid({ path: 'newSerial', code: 'serial.same-unit' });
      const replacement = await newest(deps, context);
      await deps.replacements.change(context.tx, replacement.id, { state: 'approved', newItemText, newSerial, decidedBy: context.actor.id, decidedAt: context.at });
    }
    await record(deps, context, 'choose-unit', outcome, { reason: note ?? null });
    return ok({});
  };
}

/** Both serials are looked at: the unit that was chosen goes out, the one that came in stays. The repair is off, with its cost. */
export function createHandOverReplacement(deps: EffectDeps): TaskEffect {
  return async (context, { values: raw }): Promise<Result<JsonObject>> => {
    const { receiver, newSerial, oldSerial, refundMethod, note, signature } = valuesOf(handOverReplacement, raw);
    const [replacement, request] = await Promise.all([newest(deps, context), requestOf(deps, context)]);
    if (!sameSerial(newSerial!, replacement.newSerial ?? '')) return invalid({ path: 'newSerial', code: 'serial.differs' });
    if (oldSerial && request.serial && !sameSerial(oldSerial, request.serial)) return invalid({ path: 'oldSerial', code: 'serial.differs' });
    const unpaid = await refundAll(deps, context, refundMethod);
    if (unpaid) return unpaid;
    await withdrawAll(deps, context);
    await freeParts(deps, context);
    await deps.records.handover(context.tx, handoverOf(context, 'replacement', { receiver, scannedSerial: newSerial, note }));
    await signed(deps, context, 'handover', signature);
    await deps.replacements.change(context.tx, replacement.id, { state: 'handed-over' });
    return ok({});
  };
}

/** Waiting on, or taking the application back; that is too late once it has been decided. */
export function createOverdueWork(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { reason } = valuesOf(overdueWork, raw);
    if (outcome === 'withdraw' && !(await withdrawReplacement(deps, context, context.taskId, ['applied']))) return invalid({ path: 'reason', code: 'replacement.decided' });
    await record(deps, context, 'overdue', outcome, { reason: reason ?? null });
    return ok({});
  };
}

async function newest(deps: EffectDeps, { tx, requestId }: { tx: Parameters<TaskEffect>[0]['tx']; requestId: string }) {
  const replacement = await deps.replacements.newest(tx, requestId);
  if (!replacement) throw new Error(`Request ${requestId} has no replacement`);
  return replacement;
}
