import type { Kept, MigrationPlan, MigrationStore } from '../../domain/process/migration-ports';
import { sqlOf } from '../unit-of-work';

/** A plan never changes, so it is read once a process; only the last ones are worth keeping. */
const plans = new Map<string, MigrationPlan>();
const mostPlans = 20;

/** Rows of one instance as JSON, in the order of a column. */
const rowsOf = (table: string, order: string, where = 'true'): string => `(select coalesce(jsonb_agg(to_jsonb(t) order by t.${order}), '[]') from ${table} t where t.instance_id = p.id and ${where})`;

export function createMigrationStore(): MigrationStore {
  return {
    async plan(tx, batchId) {
      const known = plans.get(batchId);
      if (known) return known;
      const [plan] = await sqlOf(tx).query<MigrationPlan>(
        `select b.kind, b.undo_of as "undoOf", b.created_by as "createdBy", jsonb_build_object('id', f.id, 'hash', f.hash) as "from", jsonb_build_object('id', t.id, 'hash', t.hash) as "to", b.mapping, b.recompute
         from migration_batch b join process_definition f on f.id = b.from_id join process_definition t on t.id = b.to_id where b.id = $1`, [batchId]);
      if (!plan) return null;
      if (plans.size >= mostPlans) plans.delete(plans.keys().next().value!);
      plans.set(batchId, plan);
      return plan;
    },

    async keep(tx, { instanceId, batchId, seq }) {
      sqlOf(tx).send(
        `insert into migration_snapshot (instance_id, batch_id, seq, definition_id, definition_hash, state, status, tasks, timers, subscriptions, services, incidents)
         select p.id, $2, $3, p.definition_id, p.definition_hash, p.state,
           (select jsonb_build_object('status', r.status, 'subStatus', r.sub_status, 'clock', r.clock) from service_request r where r.id = p.id),
           ${rowsOf('task', 'id')}, ${rowsOf('process_timer', 'timer')}, ${rowsOf('message_subscription', 'id')}, ${rowsOf('service_call', 'activity', `t.state = 'requested'`)}, ${rowsOf('incident', 'id', 't.resolved_at is null')}
         from process_instance p where p.id = $1
         on conflict (instance_id) do update set batch_id = excluded.batch_id, seq = excluded.seq, definition_id = excluded.definition_id, definition_hash = excluded.definition_hash, state = excluded.state,
           status = excluded.status, tasks = excluded.tasks, timers = excluded.timers, subscriptions = excluded.subscriptions, services = excluded.services, incidents = excluded.incidents`,
        [instanceId, batchId, seq]);
    },

    async kept(tx, instanceId) {
      const [row] = await sqlOf(tx).query<Omit<Kept, 'seq'> & { seq: string }>(
        'select batch_id as "batchId", seq, definition_id as "definitionId", definition_hash as "definitionHash", state, status from migration_snapshot where instance_id = $1', [instanceId]);
      return row ? { ...row, seq: Number(row.seq) } : null;
    },

    async restore(tx, instanceId, at) {
      const sql = sqlOf(tx);
      const was = (table: string, column: string): string => `(select r.* from migration_snapshot s, jsonb_populate_recordset(null::${table}, s.${column}) r where s.instance_id = $1)`;
      sql.send(`
        update task t set element = w.element, title_fa = w.title_fa, title_en = w.title_en, not_same_as = w.not_same_as, state = w.state, completed_at = w.completed_at, loop_activity = w.loop_activity, loop_number = w.loop_number, loop_total = w.loop_total,
          sla_next = case when t.state = w.state then t.sla_next else w.sla_next end
        from ${was('task', 'tasks')} w where t.id = w.id`, [instanceId]);
      sql.send(`update task set state = 'cancelled', completed_at = $2, sla_next = null where instance_id = $1 and state = 'open' and id not in (select w.id from ${was('task', 'tasks')} w)`, [instanceId, at]);
      sql.send('delete from process_timer where instance_id = $1', [instanceId]);
      sql.send(`insert into process_timer select * from ${was('process_timer', 'timers')} w`, [instanceId]);
      sql.send(`delete from message_subscription where instance_id = $1`, [instanceId]);
      sql.send(`insert into message_subscription (instance_id, kind, subscription, element, holder, message, key, created_at, id) overriding system value
        select w.instance_id, w.kind, w.subscription, w.element, w.holder, w.message, w.key, w.created_at, w.id from ${was('message_subscription', 'subscriptions')} w`, [instanceId]);
      sql.send(`update service_call t set element = w.element, state = w.state, finished_at = null from ${was('service_call', 'services')} w where t.instance_id = $1 and t.activity = w.activity`, [instanceId]);
      sql.send(`update incident t set element = w.element, resolved_at = null, resolved_by = null from ${was('incident', 'incidents')} w where t.id = w.id`, [instanceId]);
      sql.send('delete from migration_snapshot where instance_id = $1', [instanceId]);
    },
  };
}
