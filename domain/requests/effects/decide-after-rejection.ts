import { ok } from '../../../contracts/errors';
import { decideAfterRejection } from '../../../contracts/task-types/decide-after-rejection';
import type { TaskEffect } from '../../process/registry';
import { addFee, stopWork } from '../estimating';
import { record, valuesOf, type EffectDeps } from './context';

/** Without a repair its agreed lines are off, and the diagnosis is charged: by the fee given here, else the company's. */
export function createDecideAfterRejection(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { diagnosticFee, reason } = valuesOf(decideAfterRejection, raw);
    if (outcome !== 'newEstimate') {
      await stopWork(deps, context);
      const amount = BigInt(diagnosticFee ?? await deps.settings.number(context.tx, 'repair.diagnostic.fee', context));
      await addFee(deps, context, { code: 'FEE-DIAG', title: 'هزینه عیب‌یابی', price: amount });
      await deps.requests.change(context.tx, context.requestId, { outcome: 'unrepaired' });
    }
    await record(deps, context, 'after-rejection', outcome, { reason: reason ?? null });
    return ok({});
  };
}
