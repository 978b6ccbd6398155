import { ok } from '../../../contracts/errors';
import { qualityControl } from '../../../contracts/task-types/quality-control';
import { repair } from '../../../contracts/task-types/repair';
import { rework } from '../../../contracts/task-types/rework';
import type { TaskEffect } from '../../process/registry';
import { newId } from '../../shared/ids';
import { partsIn } from '../parts';
import { invalid, record, valuesOf, type EffectDeps } from './context';

/** The work report; parts that were fitted, and those that go back to stock. Something unforeseen is only written down. */
export function createRepair(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { done, used, minutes, checklist, reason } = valuesOf(repair, raw);
    if (outcome !== 'done') {
      await record(deps, context, 'repair', outcome, { reason: reason ?? null });
      return ok({});
    }
    if (checklist?.some((item) => !item.done && !item.note)) return invalid({ path: 'checklist', code: 'checklist.open' });
    const issued = await partsIn(deps, context, 'issued');
    const unused = new Set((used ?? []).filter((part) => !part.done).map((part) => part.id));
    await deps.estimates.moveLines(context.tx, issued.filter((part) => !unused.has(part.id)).map((part) => part.id), 'fitted');
    await deps.estimates.moveLines(context.tx, issued.filter((part) => unused.has(part.id)).map((part) => part.id), 'returned');
    await deps.work.report(context.tx, {
      id: newId(), requestId: context.requestId, taskId: context.taskId, kind: 'repair', technicianId: context.actor.id, findings: null, done: done ?? null, minutes: minutes ?? null, checklist: checklist ?? [], at: context.at,
    });
    return ok({});
  };
}

export function createRework(deps: EffectDeps): TaskEffect {
  return async (context, { values: raw }) => {
    const { done, minutes, checklist } = valuesOf(rework, raw);
    if (checklist?.some((item) => !item.done && !item.note)) return invalid({ path: 'checklist', code: 'checklist.open' });
    await deps.work.report(context.tx, {
      id: newId(), requestId: context.requestId, taskId: context.taskId, kind: 'rework', technicianId: context.actor.id, findings: null, done: done ?? null, minutes: minutes ?? null, checklist: checklist ?? [], at: context.at,
    });
    return ok({});
  };
}

export function createApproveReport(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values }) => {
    if (outcome === 'approved') await deps.work.approveNewest(context.tx, context.requestId, context.actor.id, context.at);
    await record(deps, context, 'report', outcome, { reason: (values.reason as string | undefined) ?? null });
    return ok({});
  };
}

/** The verdict of QC. A device that passes is repaired; one that keeps coming back goes to another technician. */
export function createQualityControl(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { checklist, remarks } = valuesOf(qualityControl, raw);
    const verdict = outcome as 'pass' | 'back' | 'reject';
    if (verdict === 'pass' && checklist?.some((item) => !item.done && !item.note)) return invalid({ path: 'checklist', code: 'checklist.open' });
    await deps.work.check(context.tx, { id: newId(), requestId: context.requestId, taskId: context.taskId, checkerId: context.actor.id, verdict, checklist: checklist ?? [], remarks: remarks ?? null, at: context.at });
    if (verdict === 'pass') await deps.requests.change(context.tx, context.requestId, { outcome: 'repaired' });
    // Whoever decides about the replacement reads why.
    if (verdict === 'reject') await record(deps, context, 'quality-control', outcome, { reason: remarks ?? null });
    const limit = await deps.settings.number(context.tx, 'repair.rework.limit', context);
    const reassign = verdict === 'back' && (await deps.work.returns(context.tx, context.requestId)) % limit === 0;
    return ok({ reassign });
  };
}
