import type { NewInstance, Processes } from '../../domain/process/ports';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

/** How long a message that nobody waits for is kept. */
const keptDays = 30;

/** Starting instances and publishing messages inside the caller's transaction; Temporal hears of it through the outbox. */
export function createProcesses(): Processes {
  return {
    async startInstance(tx: Tx, instance: NewInstance) {
      const [row] = await sqlOf(tx).query<{ id: string | null; known: boolean }>(
        `with definition as (select id, hash from process_definition where process = $2 order by version desc limit 1),
         made as (
           insert into process_instance (id, process, definition_id, definition_hash, request_id, parent_instance_id, branch_id, agent_id, status, input)
           select $1, $2, d.id, d.hash, $3, $4, $5, $6, 'starting', $7 from definition d on conflict (id) do nothing returning id),
         told as (insert into outbox (kind, instance_id) select 'start', id from made)
         select (select id from made) as id, exists (select 1 from definition) as known`,
        [instance.id, instance.process, instance.requestId, instance.parentInstanceId, instance.branchId, instance.agentId, JSON.stringify(instance.input)]);
      if (!row?.known) throw new Error(`No version of the process ${instance.process} is deployed`);
    },

    async publish(tx, { id, name, key, payload }) {
      const sql = sqlOf(tx);
      sql.send('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`message:${name}:${key}`]);
      // A statement of its own: its snapshot must see what the lock's last holder committed.
      const [row] = await sql.query<{ instance_id: string | null }>(
        `with fresh as (select 1 where not exists (select 1 from published_message where id = $1)),
         taker as (
           delete from message_subscription s using (select instance_id, subscription from message_subscription, fresh where message = $2 and key = $3 order by id limit 1) oldest
           where s.instance_id = oldest.instance_id and s.subscription = oldest.subscription returning s.instance_id, s.subscription),
         stored as (
           insert into published_message (id, name, key, payload, expires_at, instance_id, subscription)
           select $1, $2, $3, $4, clock_timestamp() + make_interval(days => ${keptDays}), (select instance_id from taker), (select subscription from taker) from fresh),
         told as (insert into outbox (kind, instance_id) select 'wake', instance_id from taker)
         select coalesce((select instance_id from taker), (select instance_id from published_message where id = $1)) as instance_id`,
        [id, name, key, JSON.stringify(payload)]);
      return { matchedInstance: row?.instance_id ?? null };
    },
  };
}
