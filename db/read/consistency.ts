import { Client } from 'pg';

/** Rows that must not be, by the rule they break; each with a few examples. */
export interface Violation { rule: string; rows: number; examples: string[] }
export interface WorkCounts {
  requests: number; instances: number; tasksCompleted: number; tasksOpen: number; submissions: number; effects: number; audits: number; events: number; incidents: number;
  byStatus: Record<string, number>;
}
export interface RequestWork { requestId: string; externalId: string | null; status: string; outcome: string | null; tasks: number; withEffect: number; audits: number }

/** Every table in which the form of a task leaves its typed row: one of them at least, and none twice. */
const effectTables = ['decision', 'work_report', 'qc_check', 'receipt', 'handover', 'estimate'] as const;
const effects = effectTables.map((table) => `select '${table}' as kind, task_id from ${table} where task_id is not null`).join(' union all ');

/** Each rule selects the rows that break it, as one text column. `$1`: seconds after which what is due must have been done. */
const rules: Record<string, string> = {
  'a completed task has an effect': `select t.id || ' ' || t.task_type from task t where t.state = 'completed' and not exists (select 1 from (${effects}) e where e.task_id = t.id)`,
  'no effect twice': `select e.kind || ' of task ' || e.task_id from (${effects}) e group by e.kind, e.task_id having count(*) > 1`,
  'no effect of a task that is not completed': `select e.kind || ' of task ' || t.id || ' (' || t.state || ')' from (${effects}) e join task t on t.id = e.task_id where t.state <> 'completed'`,
  'a completed task has one audit entry': `select t.id || ' has ' || count(a.id) from task t left join audit_log a on a.task_id = t.id and a.action = 'task.complete' where t.state = 'completed' group by t.id having count(a.id) <> 1`,
  'no audit entry of a completion that is not': `select a.id::text from audit_log a join task t on t.id = a.task_id where a.action = 'task.complete' and t.state <> 'completed'`,
  'a completed task has one event': `select t.id || ' has ' || count(e.event_id) from task t left join process_event e on e.instance_id = t.instance_id and e.kind in ('task-completed', 'overdue-handled', 'error-thrown', 'escalation-thrown') and e.event->>'activity' = t.activity where t.state = 'completed' group by t.id having count(e.event_id) = 0 or count(e.event_id) filter (where e.kind <> 'escalation-thrown') > 1`,
  'a service is done once': `select e.instance_id || ' ' || (e.event->>'activity') from process_event e where e.kind = 'service-completed' group by e.instance_id, e.event->>'activity' having count(*) > 1`,
  'events are numbered without a gap': `select e.instance_id || ' has ' || count(*) || ' events up to ' || max(e.seq) from process_event e where e.refusal is null group by e.instance_id having count(*) <> max(e.seq) or count(distinct e.seq) <> count(*)`,
  'an instance stands at its last event': `select i.id || ' at ' || i.seq from process_instance i where i.seq <> coalesce((select max(seq) from process_event e where e.instance_id = i.id), 0)`,
  'every instance has begun': `select i.id::text from process_instance i where i.status = 'starting' and i.created_at < now() - make_interval(secs => $1)`,
  'no open task in an ended instance': `select t.id::text from task t join process_instance i on i.id = t.instance_id where t.state = 'open' and i.status in ('completed', 'void')`,
  'no timer in an ended instance': `select m.instance_id || ' ' || m.timer from process_timer m join process_instance i on i.id = m.instance_id where i.status in ('completed', 'void')`,
  'no timer overdue': `select m.instance_id || ' ' || m.element || ' due ' || m.due from process_timer m join process_instance i on i.id = m.instance_id where i.status = 'active' and m.due < now() - make_interval(secs => $1)`,
  'no subscription in an ended instance': `select s.instance_id || ' ' || s.message from message_subscription s join process_instance i on i.id = s.instance_id where i.status in ('completed', 'void')`,
  'no service waiting in an ended instance': `select s.instance_id || ' ' || s.topic from service_call s join process_instance i on i.id = s.instance_id where s.state = 'requested' and i.status in ('completed', 'void')`,
  'no service left undone': `select s.instance_id || ' ' || s.topic from service_call s where s.state = 'requested' and s.requested_at < now() - make_interval(secs => $1)`,
  'no matched message undelivered': `select m.id || ' ' || m.name from published_message m where m.instance_id is not null and m.delivered_at is null and m.published_at < now() - make_interval(secs => $1)`,
  'nothing left in the outbox': `select o.id || ' ' || o.kind || ' ' || coalesce(o.last_error, '') from outbox o where o.done_at is null and o.created_at < now() - make_interval(secs => $1)`,
  'a request shows its last status': `select r.id || ' shows ' || r.status from service_request r where not exists (select 1 from status_history h where h.request_id = r.id and h.status = r.status and h.at = (select max(x.at) from status_history x where x.request_id = r.id))`,
  'a closed request has ended': `select r.id || ' ' || r.status from service_request r join process_instance i on i.id = r.id where (r.status in ('delivered', 'replaced', 'void')) <> (i.status in ('completed', 'void')) and r.status_at < now() - make_interval(secs => $1)`,
  'an open request has something to do or to wait for': `select i.id::text from process_instance i where i.status = 'active' and not exists (select 1 from task t where t.instance_id = i.id and t.state = 'open') and not exists (select 1 from process_timer m where m.instance_id = i.id) and not exists (select 1 from message_subscription s where s.instance_id = i.id and s.message <> 'void-requested') and not exists (select 1 from service_call c where c.instance_id = i.id and c.state = 'requested') and not exists (select 1 from incident n where n.instance_id = i.id and n.resolved_at is null)`,
  'no incident': `select n.instance_id || ' ' || n.element || ' ' || n.code || ': ' || n.message from incident n where n.resolved_at is null`,
};

/** Opens one connection as the owner, who passes row-level security, for as long as `work` needs it. */
async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything that is not as it must be in a product at rest; empty when all is well. */
export const findViolations = (ownerUrl: string, lateSeconds: number): Promise<Violation[]> => asOwner(ownerUrl, (client) => violationsSeenBy(client, lateSeconds));

/** The same over a connection that is open already. */
export async function violationsSeenBy(client: Client, lateSeconds: number): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    const { rows } = await client.query<{ row: string }>(`select x.row from (${sql}) x (row)`, sql.includes('$1') ? [lateSeconds] : []);
    if (rows.length > 0) found.push({ rule, rows: rows.length, examples: rows.slice(0, 5).map(({ row }) => row) });
  }
  return found;
}

/** What there is of everything. */
export async function countWork(ownerUrl: string): Promise<WorkCounts> {
  return asOwner(ownerUrl, async (client) => {
    const { rows: [counts] } = await client.query<Record<string, string>>(`
      select (select count(*) from service_request) as requests, (select count(*) from process_instance) as instances, (select count(*) from task where state = 'completed') as "tasksCompleted",
        (select count(*) from task where state = 'open') as "tasksOpen", (select count(*) from submission) as submissions, (select count(distinct task_id) from (${effects}) e) as effects,
        (select count(*) from audit_log where action = 'task.complete') as audits, (select count(*) from process_event where refusal is null) as events, (select count(*) from incident where resolved_at is null) as incidents`);
    const { rows } = await client.query<{ status: string; n: string }>('select status, count(*) as n from service_request group by status order by status');
    const numbers = Object.fromEntries(Object.entries(counts ?? {}).map(([name, value]) => [name, Number(value)])) as unknown as Omit<WorkCounts, 'byStatus'>;
    return { ...numbers, byStatus: Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)])) };
  });
}

/** What was done for each request, the tasks of its replacement included. */
export async function workOfRequests(ownerUrl: string): Promise<RequestWork[]> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<Record<keyof RequestWork, string>>(`
      select r.id as "requestId", r.external_id as "externalId", r.status, r.outcome, count(t.id) as tasks,
        count(t.id) filter (where exists (select 1 from (${effects}) e where e.task_id = t.id)) as "withEffect",
        coalesce(sum((select count(*) from audit_log a where a.task_id = t.id and a.action = 'task.complete')), 0) as audits
      from service_request r left join task t on t.request_id = r.id and t.state = 'completed' group by r.id order by r.created_at, r.id`);
    return rows.map((row) => ({ ...row, tasks: Number(row.tasks), withEffect: Number(row.withEffect), audits: Number(row.audits) }));
  });
}
