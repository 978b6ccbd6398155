import { ok, type FieldError } from '../../../contracts/errors';
import { confirmArrival } from '../../../contracts/task-types/confirm-arrival';
import { handOverDevice } from '../../../contracts/task-types/hand-over-device';
import { separate } from '../../../contracts/task-types/separate';
import { ship } from '../../../contracts/task-types/ship';
import type { TaskEffect, TaskEffectContext } from '../../process/registry';
import { newId } from '../../shared/ids';
import type { Handover, RequestRecord } from '../ports';
import { sameSerial } from '../serial';
import { given, invalid, record, signed, valuesOf, type EffectDeps } from './context';
import { requestOf } from '../request-of';

/** What is on the label must be what was taken in, unless the company does not ask for it. */
export async function serialFault(deps: EffectDeps, context: TaskEffectContext, request: Pick<RequestRecord, 'serial'>, scanned: string | undefined): Promise<FieldError | null> {
  if (!request.serial || !(await deps.settings.boolean(context.tx, 'repair.serial.strict', context))) return null;
  if (!scanned) return { path: 'scannedSerial', code: 'field.required' };
  return sameSerial(scanned, request.serial) ? null : { path: 'scannedSerial', code: 'serial.differs' };
}

export const handoverOf = (context: TaskEffectContext, kind: Handover['kind'], values: { receiver?: string; carrier?: string; waybill?: string; scannedSerial?: string; note?: string }): Handover => ({
  id: newId(), requestId: context.requestId, taskId: context.taskId, kind, receiver: values.receiver ?? null, carrier: values.carrier ?? null, waybill: values.waybill ?? null, serial: values.scannedSerial ?? null,
  note: values.note ?? null, by: context.actor.id, at: context.at,
});

/** Devices of lists and parcels, sorted by outcome and destination. */
export function createSeparate(deps: EffectDeps): TaskEffect {
  return async (context, submission) => {
    const { result, destination, place, note } = valuesOf(separate, submission.values);
    await deps.requests.change(context.tx, context.requestId, { outcome: result!, ...(place && { place }) });
    await record(deps, context, 'separate', submission.outcome, { reason: note ?? null, details: given({ result, destination }) });
    return ok({ ship: destination !== 'desk' });
  };
}

/** Over the counter: the device matches, and somebody who may have it has it. Refused: it starts anew. */
export function createHandOverDevice(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { reason, identity, accessories, signature, ...values } = valuesOf(handOverDevice, raw);
    if (outcome !== 'delivered') {
      if (outcome === 'refusedAtDesk') await deps.requests.change(context.tx, context.requestId, { outcome: null, repairedAt: null });
      await record(deps, context, 'hand-over', outcome, { reason: reason ?? values.note ?? null });
      return ok({});
    }
    const fault = await serialFault(deps, context, await requestOf(deps, context), values.scannedSerial);
    if (fault) return invalid(fault);
    await deps.records.handover(context.tx, handoverOf(context, 'counter', values));
    await signed(deps, context, 'handover', signature);
    await record(deps, context, 'hand-over', outcome, { details: given({ identity, accessories }) });
    await deps.requests.change(context.tx, context.requestId, { custody: 'with-customer', place: null });
    return ok({});
  };
}

export function createShip(deps: EffectDeps): TaskEffect {
  return async (context, submission) => {
    const values = valuesOf(ship, submission.values);
    const fault = await serialFault(deps, context, await requestOf(deps, context), values.scannedSerial);
    if (fault) return invalid(fault);
    await deps.records.handover(context.tx, handoverOf(context, 'shipment', values));
    await deps.requests.change(context.tx, context.requestId, { custody: 'in-transit', place: null });
    return ok({});
  };
}

/** Arrived, perhaps with a difference that is followed up; or back with us. */
export function createConfirmArrival(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { receiver, note } = valuesOf(confirmArrival, raw);
    const custody = outcome === 'cameBack' ? 'with-us' : context.agentId ? 'with-agent' : 'with-customer';
    await deps.requests.change(context.tx, context.requestId, { custody });
    await record(deps, context, 'arrival', outcome, { reason: note ?? null, details: given({ receiver }) });
    return ok({});
  };
}
