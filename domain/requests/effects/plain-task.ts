import { ok } from '../../../contracts/errors';
import { plainTask } from '../../../contracts/task-types/plain-task';
import type { TaskEffect } from '../../process/registry';
import { given, record, valuesOf, type EffectDeps } from './context';

/** Work that only the diagram knows: the note is written down, and the diagram gets it. */
export function createPlainTask(deps: Pick<EffectDeps, 'records'>): TaskEffect {
  return async (context, { outcome, values }) => {
    const { note } = valuesOf(plainTask, values);
    await record(deps, context, 'plain-task', outcome, { details: given({ note }) });
    return ok({ note: note || null });
  };
}
