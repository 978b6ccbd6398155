/**
 * The second wall. The application's role owns nothing, is no superuser and cannot bypass these policies.
 * Rows below a request are seen through it; append-only tables are insert-only for the application.
 */
const viaBranch = `(select zamen_is_system()) or ((select zamen_agent()) is null and branch_id = any ((select zamen_branches())::uuid[])) or agent_id = (select zamen_agent())`;
const viaRequest = `(select zamen_is_system()) or exists (select 1 from service_request r where r.id = request_id)`;
const viaTask = `(select zamen_is_system()) or exists (select 1 from task t where t.id = task_id)`;
const viaInstance = `(select zamen_is_system()) or exists (select 1 from process_instance p where p.id = instance_id)`;

const policies: Record<string, string> = {
  service_request: viaBranch, process_instance: viaBranch, task: viaBranch, incident: viaBranch,
  status_history: viaRequest, request_comment: viaRequest, estimate: viaRequest, estimate_line: viaRequest, work_report: viaRequest, qc_check: viaRequest,
  receipt: viaRequest, handover: viaRequest, replacement: viaRequest, decision: viaRequest,
  submission: viaTask, draft: `(select zamen_is_system()) or user_id = (select zamen_actor())`,
  process_event: viaInstance, process_timer: viaInstance, message_subscription: viaInstance, service_call: viaInstance,
  party: `(select zamen_is_system()) or (select zamen_agent()) is null or agent_id = (select zamen_agent())`,
  notice: `(select zamen_is_system()) or user_id = (select zamen_actor())`,
  audit_log: `(select zamen_is_system()) or request_id is null or exists (select 1 from service_request r where r.id = request_id)`,
  import_job: `(select zamen_is_system()) or ((select zamen_agent()) is null and branch_id = any ((select zamen_branches())::uuid[]))`,
  import_error: `(select zamen_is_system()) or exists (select 1 from import_job j where j.id = job_id)`,
};
const appendOnly = ['status_history', 'process_event', 'audit_log'];

export const up = `
grant usage on schema public to zamen_app;
grant select, insert, update, delete on all tables in schema public to zamen_app;
grant usage on all sequences in schema public to zamen_app;
revoke all on branch, unit, calendar, item, agent from zamen_app;
grant select, insert, update on branch, unit, calendar, item, agent to zamen_app;
${appendOnly.map((table) => `revoke update, delete, truncate on ${table} from zamen_app;`).join('\n')}
${Object.entries(policies).map(([table, rule]) => `alter table ${table} enable row level security;
create policy ${table}_scope on ${table} using (${rule}) with check (${table === 'audit_log' ? 'true' : rule});`).join('\n')}
`;

export const down = `
${Object.keys(policies).map((table) => `drop policy if exists ${table}_scope on ${table}; alter table ${table} disable row level security;`).join('\n')}
revoke all on all tables in schema public from zamen_app;
`;
