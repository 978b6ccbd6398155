import type { AuditEntry, Change, Journal, Told } from '../domain/shared/journal';
import { newId } from '../domain/shared/ids';
import { markChanged, sqlOf } from './unit-of-work';

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

const auditRows = (entries: AuditEntry[]) => ({
  // What nobody did comes from nowhere, also where somebody's act led to it.
  sql: `insert into audit_log (id, actor_id, actor_role, action, resource, resource_id, request_id, task_id, before, after, trace_id, address, token_id)
    select e.*, case when e.actor_id is not null then nullif(current_setting('zamen.address', true), '') end, case when e.actor_id is not null then nullif(current_setting('zamen.token', true), '')::uuid end
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::jsonb[], $10::jsonb[], $11::text[]) as e(id, actor_id, actor_role, action, resource, resource_id, request_id, task_id, before, after, trace_id)`,
  bind: [entries.map(newId), entries.map((e) => e.actorId), entries.map((e) => e.actorRole), entries.map((e) => e.action), entries.map((e) => e.resource), entries.map((e) => e.resourceId),
    entries.map((e) => e.requestId ?? null), entries.map((e) => e.taskId ?? null), entries.map((e) => json(e.before)), entries.map((e) => json(e.after)), entries.map((e) => e.traceId ?? null)],
});

type Said = { change: Change } | { told: Told };
/**
 * What browsers fetch again, and what other systems are told: one statement, of which nothing is left of the second as long as nobody is told.
 * A change that is said several times in one transaction is one.
 */
const saidRows = (all: Said[]) => {
  const changes = [...new Map(all.flatMap((said) => ('change' in said ? [[JSON.stringify(said.change), said.change] as const] : []))).values()];
  const told = all.flatMap((said) => ('told' in said ? [said.told] : []));
  const sql = 'insert into change (topic, keys, branch_id, agent_id, user_id) select * from unnest($1::text[], $2::jsonb[], $3::uuid[], $4::uuid[], $5::uuid[])';
  const bind = [changes.map((c) => c.topic), changes.map((c) => JSON.stringify(c.keys)), changes.map((c) => c.branchId ?? null), changes.map((c) => c.agentId ?? null), changes.map((c) => c.userId ?? null)];
  // The other table costs as much again, written or not.
  if (told.length === 0) return { sql, bind };
  return {
    sql: `with told as (
        insert into webhook_event (type, request_id, instance_id, facts) select t.type, t.request_id, t.instance_id, t.facts
        from unnest($6::text[], $7::uuid[], $8::uuid[], $9::jsonb[]) with ordinality as t(type, request_id, instance_id, facts, place) where (select zamen_tells_others()) order by t.place
      ) ${sql}`,
    bind: [...bind, told.map((t) => t.type), told.map((t) => t.requestId), told.map((t) => t.instanceId), told.map((t) => JSON.stringify(t.facts))],
  };
};

/** Audit entries, changes with what others are told, and notices: one statement a kind, whatever the number of rows. */
export function createJournal(): Journal {
  return {
    async audit(tx, entries) {
      if (entries.length > 0) sqlOf(tx).writeLast(auditRows, entries);
    },
    async changes(tx, changes) {
      if (changes.length === 0) return;
      markChanged(tx);
      sqlOf(tx).writeLast(saidRows, changes.map((change) => ({ change })));
    },
    async tell(tx, told) {
      if (told.length > 0) sqlOf(tx).writeLast(saidRows, told.map((one) => ({ told: one })));
    },
    async notify(tx, notices) {
      if (notices.length === 0) return;
      markChanged(tx);
      sqlOf(tx).send(
        `with fresh as (
           insert into notice (id, user_id, kind, request_id, task_id, params, dedupe)
           select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::jsonb[], $7::text[]) on conflict (dedupe) do nothing returning id, user_id
         ) insert into change (topic, keys, user_id) select 'notice', jsonb_build_object('id', id), user_id from fresh`,
        [notices.map(newId), notices.map((n) => n.userId), notices.map((n) => n.kind), notices.map((n) => n.requestId ?? null), notices.map((n) => n.taskId ?? null), notices.map((n) => JSON.stringify(n.params)), notices.map((n) => n.dedupe)]);
    },
  };
}
