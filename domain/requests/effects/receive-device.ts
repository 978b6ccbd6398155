import { ok, refuse } from '../../../contracts/errors';
import { receiveDevice } from '../../../contracts/task-types/receive-device';
import type { TaskEffect } from '../../process/registry';
import { keptSerial } from '../serial';
import { record, signed, valuesOf, type EffectDeps } from './context';
import { requestOf } from '../request-of';

/** The device is in our custody from now on. A serial that is open elsewhere opens that request instead. */
export function createReceiveDevice(deps: EffectDeps): TaskEffect {
  return async (context, submission) => {
    const { note, signature, photos: _ofTask, ...values } = valuesOf(receiveDevice, submission.values);
    const request = await requestOf(deps, context);
    if (values.serial) {
      const open = await deps.requests.openWithSerial(context.tx, values.serial, request.id);
      if (open) return refuse('request.device-open', { no: open.no, requestId: open.id }, [{ path: 'serial', code: 'serial.open-elsewhere', params: { no: open.no } }]);
    }
    await deps.requests.change(context.tx, request.id, { ...values, ...(values.serial && { serial: keptSerial(values.serial) }), custody: 'with-us' });
    await signed(deps, context, 'intake', signature);
    await record(deps, context, 'intake', submission.outcome, { reason: note ?? null });
    return ok({});
  };
}
