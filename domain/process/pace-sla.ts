import type { Advancing } from './advancing';
import type { NewSla } from './ports';
import { levelDue, newClock, pausedClock, resumed, slaLevels } from './sla';

/** What the request's clock was before this advance, and what it is after it; null where the instance carries no status. */
const clocks = ({ context, collector }: Advancing): { before: string; after: string } | null =>
  context.status && { before: context.status.clock, after: collector.pending.statuses.at(-1)?.clock ?? context.status.clock };

/** The clock of a task that begins now: it stands where the request's clock pauses. */
export async function newSla(advancing: Advancing, setting: string): Promise<NewSla> {
  const { deps, tx, instance, context } = advancing;
  const calendar = await deps.settings.calendar(tx);
  const clock = newClock(calendar, new Date(context.now), await deps.settings.duration(tx, setting, instance));
  const paused = clocks(advancing)?.after === 'pause';
  return {
    clock, due: levelDue(calendar, clock, 100).toISOString(),
    next: paused ? null : levelDue(calendar, clock, slaLevels[0]).toISOString(), pausedAt: paused ? context.now : null,
  };
}

/** A request whose clock begins to pause takes the clocks of its open tasks along; when it ends, they are due later by what elapsed. */
export async function paceSla(advancing: Advancing): Promise<void> {
  const { deps, tx, instance, context } = advancing;
  const clock = clocks(advancing);
  if (!clock || (clock.before === 'pause') === (clock.after === 'pause')) return;
  const now = new Date(context.now);
  const pausing = clock.after === 'pause';
  const open = await deps.store.openSla(tx, instance.id, pausing ? 'running' : 'paused');
  if (open.length === 0) return;
  const calendar = await deps.settings.calendar(tx);
  await deps.store.paceSla(tx, open.map((sla) => (pausing
    ? { taskId: sla.taskId, clock: pausedClock(calendar, sla.clock, now), pausedAt: context.now, next: null, due: null }
    : resumed(calendar, sla, now))));
  await deps.journal.changes(tx, open.map(({ taskId }) => ({ topic: 'task' as const, keys: { id: taskId, requestId: instance.id }, branchId: instance.branchId, agentId: instance.agentId })));
}
