import { systemActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { Courier, Outbox, WokenInstance } from './ports';

/** So many instances are woken at the same time: each call waits for Temporal's disk, and more of them do not make that faster. */
const lanes = 16;

/** Wakes instances, some at a time; once Temporal does not answer the rest is left. Answers whom it reached. */
async function wakeAll(courier: Courier, instances: WokenInstance[]): Promise<Set<string>> {
  const [reached, left] = [new Set<string>(), [...instances]];
  let away = false;
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next && !away; next = left.shift()) {
      if ((await courier.wake(next)) === 'ok') reached.add(next.id);
      else away = true;
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, left.length) }, lane));
  return reached;
}

/**
 * Brings Temporal what transactions left in the outbox: one signal an instance starts or wakes its workflow.
 * A row that cannot be brought stays, with a growing pause. Returns how many rows were settled.
 */
export function createRelay(deps: { unitOfWork: UnitOfWork; outbox: Outbox; courier: Courier }) {
  return async (limit: number): Promise<{ settled: number; failed: number }> => {
    const rows = await deps.unitOfWork.do(systemActor, (tx) => deps.outbox.due(tx, limit));
    if (rows.length === 0) return { settled: 0, failed: 0 };
    const reached = await wakeAll(deps.courier, [...new Map(rows.map(({ instance }) => [instance.id, instance])).values()]);
    const isSettled = ({ instance }: (typeof rows)[number]): boolean => reached.has(instance.id);
    const [settled, failed] = [rows.filter(isSettled), rows.filter((row) => !isSettled(row))];
    await deps.unitOfWork.do(systemActor, async (tx) => {
      await deps.outbox.done(tx, settled.map((row) => row.id));
      await deps.outbox.failed(tx, failed.map((row) => row.id), 'Temporal did not answer');
    });
    return { settled: settled.length, failed: failed.length };
  };
}

/** Wakes instances whose work is overdue: a workflow that was terminated in Temporal is started anew from its row. */
export function createReconcile(deps: { unitOfWork: UnitOfWork; outbox: Outbox; courier: Courier }) {
  return async (overdueSeconds: number, limit: number): Promise<number> => {
    const instances = await deps.unitOfWork.do(systemActor, (tx) => deps.outbox.overdue(tx, overdueSeconds, limit));
    return (await wakeAll(deps.courier, instances)).size;
  };
}
