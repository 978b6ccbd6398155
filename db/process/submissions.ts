import type { Submissions } from '../../domain/process/completion';
import { sqlOf } from '../unit-of-work';

export function createSubmissions(): Submissions {
  return {
    async task(tx, taskId, eventId) {
      const [row] = await sqlOf(tx).query<{ instanceId: string; taskType: string; done: boolean }>(
        `select t.instance_id as "instanceId", t.task_type as "taskType", exists (select 1 from process_event e where e.instance_id = t.instance_id and e.event_id = $2) as done from task t where t.id = $1`, [taskId, eventId]);
      return row ?? null;
    },
    async store(tx, { id, taskId, actorId, outcome, values }) {
      const stored = await sqlOf(tx).query('insert into submission (id, task_id, actor_id, outcome, form_values) values ($1, $2, $3, $4, $5::jsonb) on conflict (id) do nothing returning id', [id, taskId, actorId, outcome, JSON.stringify(values)]);
      return stored.length > 0;
    },
    async isSame(tx, { id, taskId, actorId, outcome, values }) {
      const same = await sqlOf(tx).query('select 1 from submission where id = $1 and task_id = $2 and actor_id = $3 and outcome = $4 and form_values = $5::jsonb', [id, taskId, actorId, outcome, JSON.stringify(values)]);
      return same.length > 0;
    },
  };
}
