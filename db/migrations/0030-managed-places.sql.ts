/**
 * Whose accounts and which places somebody may write down is a right of its own (`user.manage`), which reaches further or less far than what
 * they read: the second wall is told that reach apart. And it holds groups as it holds roles: nobody puts people out of their reach into one, or takes them out.
 *
 * Of the policies that every list is planned with, as little as can be is left in the plan: what is near is asked by a function that the
 * planner does not look into, for those alone who see no more than that; and the branches of an agency's people are none, so that nobody
 * asks for the agency twice. A row that is seen with its request, task or instance looks that one up (`offset 0`): as a plain `exists` the
 * planner may put all that one sees into a hash first, which on a plan that is kept reads the table whole.
 */
const system = '(select zamen_is_system())';
const managed = (column: string): string => `(select zamen_agent()) is null and ${column} = any ((select zamen_managed())::uuid[])`;
const read = (column: string): string => `(select zamen_agent()) is null and ${column} = any ((select zamen_branches())::uuid[])`;
const rules = (within: (column: string) => string): Record<string, { add: string; change: string }> => {
  const of = (column: string): string => `${system} or (${within(column)})`;
  const ofPerson = `${system} or (user_id <> (select zamen_actor()) and exists (select 1 from app_user u where u.id = user_id and ${within('u.branch_id')}))`;
  return {
    branch: { add: of('parent_id'), change: of('id') }, unit: { add: of('branch_id'), change: of('branch_id') }, agent: { add: of('branch_id'), change: of('branch_id') },
    app_user: { add: of('branch_id'), change: `id = (select zamen_actor()) or ${of('branch_id')}` }, user_role: { add: ofPerson, change: ofPerson },
  };
};
const anew = (within: (column: string) => string): string => Object.entries(rules(within)).map(([table, { add, change }]) => `
drop policy ${table}_remove on ${table}; drop policy ${table}_change on ${table}; drop policy ${table}_add on ${table};
create policy ${table}_add on ${table} for insert with check (${add});
create policy ${table}_change on ${table} for update using (${change}) with check (${change});
create policy ${table}_remove on ${table} for delete using (${change});`).join('');
const failures = (within: (column: string) => string): string => `
drop policy sign_in_failure_scope on sign_in_failure;
create policy sign_in_failure_scope on sign_in_failure using (${system} or exists (select 1 from app_user u where u.id = user_id and ${within('u.branch_id')})) with check (${system});`;
const ofMember = `${system} or exists (select 1 from app_user u where u.id = user_id and ${managed('u.branch_id')})`;

const wide = `(select zamen_is_system()) or branch_id = any ((select zamen_sight())::uuid[]) or agent_id = (select zamen_agent())`;
const near: Record<string, string> = {
  service_request: 'zamen_is_near(id, unit_id, created_by)', task: 'zamen_is_near_task(unit_id, assignee_id, state, completed_by)', process_instance: 'zamen_is_near_request(request_id)', incident: 'zamen_is_near_request(request_id)',
};
const lean = Object.entries(near).map(([table, isNear]) => {
  const rule = `${wide} or ((select zamen_is_narrow()) and ${isNear})`;
  return `drop policy ${table}_scope on ${table};
create policy ${table}_scope on ${table} using (${rule}) with check (${rule});`;
}).join('\n');
/** Those of 0025. */
const viaBranch = `(select zamen_is_system()) or ((select zamen_agent()) is null and branch_id = any ((select zamen_branches())::uuid[])) or agent_id = (select zamen_agent())`;
const viaRequest = `(select zamen_is_narrow()) and request_id is not null and exists (select 1 from service_request r where r.id = request_id)`;
const before: Record<string, string> = {
  service_request: `${viaBranch} or unit_id = (select zamen_unit()) or ((select zamen_own()) is not null and (created_by = (select zamen_own())
    or exists (select 1 from task o where o.request_id = service_request.id and ((o.assignee_id = (select zamen_own()) and o.state = 'open') or o.completed_by = (select zamen_own())))))`,
  task: `${viaBranch} or unit_id = (select zamen_unit()) or (assignee_id = (select zamen_own()) and state = 'open') or completed_by = (select zamen_own())`,
  process_instance: `${viaBranch} or (${viaRequest})`, incident: `${viaBranch} or (${viaRequest})`,
};
const asBefore = Object.entries(before).map(([table, rule]) => `drop policy ${table}_scope on ${table};
create policy ${table}_scope on ${table} using (${rule}) with check (${rule});`).join('\n');

const seenWith = (lookUp: 'offset 0' | ''): string => {
  const via = (table: string, key: string): string => `exists (select 1 from ${table} x where x.id = ${key} ${lookUp})`;
  const request = via('service_request', 'request_id');
  const rows: Record<string, string> = {
    ...Object.fromEntries(['status_history', 'request_comment', 'estimate', 'estimate_line', 'work_report', 'qc_check', 'receipt', 'handover', 'replacement'].map((table) => [table, request])),
    ...Object.fromEntries(['process_event', 'process_timer', 'message_subscription', 'service_call'].map((table) => [table, via('process_instance', 'instance_id')])),
    submission: via('task', 'task_id'), decision: `(request_id is not null and ${request}) or (request_id is null and ${via('task', 'task_id')})`,
  };
  const audit = `alter policy audit_log_scope on audit_log using (${system} or request_id is null or ${request});`;
  return [...Object.entries(rows).map(([table, rule]) => `alter policy ${table}_scope on ${table} using (${system} or ${rule}) with check (${system} or ${rule});`), audit].join('\n');
};

export const up = `
create function zamen_sight() returns uuid[] language sql stable parallel safe as $$ select case when zamen_agent() is null then zamen_branches() else '{}'::uuid[] end $$;
-- They ask under no policy, and only about what is the person's own or their unit's.
create function zamen_is_near_task(unit uuid, assignee uuid, task_state text, completer uuid) returns boolean language plpgsql stable security definer set search_path = public as
  $$ begin return coalesce(unit = zamen_unit(), false) or coalesce(assignee = zamen_own() and task_state = 'open', false) or coalesce(completer = zamen_own(), false); end $$;
create function zamen_is_near(request uuid, unit uuid, creator uuid) returns boolean language plpgsql stable security definer set search_path = public as
  $$ begin return coalesce(unit = zamen_unit(), false) or coalesce(creator = zamen_own(), false)
    or (zamen_own() is not null and exists (select 1 from task o where o.request_id = request and ((o.assignee_id = zamen_own() and o.state = 'open') or o.completed_by = zamen_own()))); end $$;
create function zamen_is_near_request(request uuid) returns boolean language plpgsql stable security definer set search_path = public as
  $$ begin return request is not null and exists (select 1 from service_request r where r.id = request and zamen_is_near(r.id, r.unit_id, r.created_by)); end $$;
${lean}
${seenWith('offset 0')}
-- Without a reach of its own, that of reading.
create function zamen_managed() returns uuid[] language sql stable parallel safe as
  $$ select case coalesce(current_setting('zamen.managed', true), '') when '' then zamen_branches() when 'none' then '{}'::uuid[] else string_to_array(current_setting('zamen.managed', true), ',')::uuid[] end $$;
${anew(managed)}
${failures(managed)}
alter table user_group_member enable row level security;
create policy user_group_member_read on user_group_member for select using (true);
create policy user_group_member_add on user_group_member for insert with check (${ofMember});
create policy user_group_member_remove on user_group_member for delete using (${ofMember});
`;

export const down = `
drop policy user_group_member_remove on user_group_member; drop policy user_group_member_add on user_group_member; drop policy user_group_member_read on user_group_member;
alter table user_group_member disable row level security;
${failures(read)}
${anew(read)}
drop function zamen_managed;
${seenWith('')}
${asBefore}
drop function zamen_is_near_request(uuid), zamen_is_near(uuid, uuid, uuid), zamen_is_near_task(uuid, uuid, text, uuid), zamen_sight();
`;
