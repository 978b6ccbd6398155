import { systemActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { Courier, Outbox } from './ports';

/**
 * Brings Temporal what transactions left in the outbox: one signal an instance starts or wakes its workflow.
 * A row that cannot be brought stays, with a growing pause. Returns how many rows were settled.
 */
export function createRelay(deps: { unitOfWork: UnitOfWork; outbox: Outbox; courier: Courier }) {
  return async (limit: number): Promise<{ settled: number; failed: number }> => {
    const rows = await deps.unitOfWork.do(systemActor, (tx) => deps.outbox.due(tx, limit));
    if (rows.length === 0) return { settled: 0, failed: 0 };
    const settled: string[] = [];
    const failed: string[] = [];
    const instances = new Map<string, { ids: string[]; closed: boolean }>();
    for (const row of rows) {
      const entry = instances.get(row.instanceId) ?? { ids: [], closed: row.closed };
      entry.ids.push(row.id);
      instances.set(row.instanceId, entry);
    }
    for (const [instanceId, { ids, closed }] of instances) {
      const brought = closed ? 'ok' : failed.length > 0 ? 'unavailable' : await deps.courier.wake(instanceId);
      (brought === 'ok' ? settled : failed).push(...ids);
    }
    await deps.unitOfWork.do(systemActor, async (tx) => {
      await deps.outbox.done(tx, settled);
      await deps.outbox.failed(tx, failed, 'Temporal did not answer');
    });
    return { settled: settled.length, failed: failed.length };
  };
}

/** Wakes instances whose work is overdue: a workflow that was terminated in Temporal is started anew from its row. */
export function createReconcile(deps: { unitOfWork: UnitOfWork; outbox: Outbox; courier: Courier }) {
  return async (overdueSeconds: number, limit: number): Promise<number> => {
    const instances = await deps.unitOfWork.do(systemActor, (tx) => deps.outbox.overdue(tx, overdueSeconds, limit));
    for (const instanceId of instances) if ((await deps.courier.wake(instanceId)) === 'unavailable') return 0;
    return instances.length;
  };
}
