import { completionEventId } from '../../contracts/workflow';
import { newId } from '../../domain/shared/ids';
import type { UserActor } from '../../domain/shared/actor';
import { until } from '../build/until';
import type { LampWorld } from '../process/lamp';

/** What people do with lamps, and what must be true of them afterwards. */
export function lampAtWork(world: () => LampWorld) {
  const count = async (sql: string, bind: unknown[]): Promise<number> => Number((await world().query<{ n: string }>(`select count(*) as n from ${sql}`, bind))[0]!.n);
  return {
    count,
    /** A request whose first task is claimed. */
    async open(): Promise<{ id: string; task: string }> {
      const id = await world().openRequest();
      const task = await until(() => world().taskOf(id, 'lampReceive'));
      await world().claim(task.id, world().reception);
      return { id, task: task.id };
    },
    complete: (task: string, { actor = world().reception, outcome = 'received', submissionId = newId() }: { actor?: UserActor; outcome?: string; submissionId?: string } = {}) =>
      world().runtime.completion.complete(actor, task, { submissionId, outcome, values: outcome === 'received' ? { words: 'bright' } : {} }),
    openRepair: (id: string, seconds?: number) => until(async () => { const task = await world().taskOf(id, 'lampRepair'); return task?.state === 'open' && task; }, seconds),
    /** The form is stored as the API stores it, but nobody has asked the workflow yet. */
    async submitted(task: string): Promise<{ submissionId: string; args: { taskId: string; submissionId: string; actorId: string }; eventId: string }> {
      const submissionId = newId();
      await world().query(`insert into submission (id, task_id, actor_id, outcome, form_values) values ($1, $2, $3, 'received', '{"words":"bright"}')`, [submissionId, task, world().reception.id]);
      const args = { taskId: task, submissionId, actorId: world().reception.id };
      return { submissionId, args, eventId: completionEventId(args) };
    },
    /** Exactly one effect, one audit entry, one event and one done service. */
    async once(id: string, task: string): Promise<void> {
      expect(await count('decision where request_id = $1', [id])).toBe(1);
      expect(await count(`audit_log where task_id = $1 and action = 'task.complete'`, [task])).toBe(1);
      expect(await count(`process_event where instance_id = $1 and kind = 'task-completed'`, [id])).toBe(1);
      expect(await count(`process_event where instance_id = $1 and kind = 'service-completed'`, [id])).toBe(1);
      expect(await count(`task where request_id = $1 and task_type = 'lampRepair'`, [id])).toBe(1);
    },
  };
}
