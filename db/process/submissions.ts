import type { Submissions } from '../../domain/process/completion';
import { sqlOf } from '../unit-of-work';

export function createSubmissions(): Submissions {
  return {
    async task(tx, taskId) {
      const [row] = await sqlOf(tx).query<{ instanceId: string; taskType: string }>('select instance_id as "instanceId", task_type as "taskType" from task where id = $1', [taskId]);
      return row ?? null;
    },
    async done(tx, instanceId, eventId) {
      return (await sqlOf(tx).query('select 1 from process_event where instance_id = $1 and event_id = $2', [instanceId, eventId])).length > 0;
    },
    async store(tx, { id, taskId, actorId, outcome, values }) {
      const stored = await sqlOf(tx).query('insert into submission (id, task_id, actor_id, outcome, form_values) values ($1, $2, $3, $4, $5::jsonb) on conflict (id) do nothing returning id', [id, taskId, actorId, outcome, JSON.stringify(values)]);
      if (stored.length > 0) return true;
      // A statement of its own: the insert may have waited for another transaction, which only a new snapshot sees.
      const same = await sqlOf(tx).query('select 1 from submission where id = $1 and task_id = $2 and actor_id = $3 and outcome = $4 and form_values = $5::jsonb', [id, taskId, actorId, outcome, JSON.stringify(values)]);
      return same.length > 0;
    },
  };
}
