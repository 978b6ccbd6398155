/**
 * The inbox in other orders than by due date, and views that people keep. A team's tasks have an index for each order; somebody's own are few
 * enough to be put in order when they are read. The number of its request stands in the task, since it never changes and lists go by it.
 */
const orders: [name: string, columns: string][] = [
  ['priority', 'urgency, due_order, id'], ['created', 'created_at, id'], ['follow_up', 'follow_up_order, id'], ['number', 'request_no, id'],
];
const system = '(select zamen_is_system())';
const me = '(select zamen_actor())';
/** Whoever a view is shared with reads it; its filters name nobody's phone. The people of agencies are no part of everyone. */
const shared = `shared = 'everyone' and (select zamen_agent()) is null
  or shared = 'unit' and unit_id = (select u.unit_id from app_user u where u.id = ${me})
  or shared = 'role' and (branch_id is null or branch_id = (select u.branch_id from app_user u where u.id = ${me})) and role in (select r.role from person_role r where r.user_id = ${me})
  or shared = 'group' and group_id in (select m.group_id from user_group_member m join user_group g on g.id = m.group_id and g.active where m.user_id = ${me})`;
const granted: [role: string, action: string, scope: string][] = [...['admin', 'manager', 'supervisor'].map((role): [string, string, string] => [role, 'view.share', 'branch']), ['admin', 'view.publish', 'all'], ['manager', 'view.publish', 'all']];
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';

export const up = `
alter table task add column if not exists follow_up_at timestamptz;
alter table task add column request_no text collate "C" not null default '', add column urgency smallint not null generated always as (-priority) stored,
  add column follow_up_order timestamptz not null generated always as (coalesce(follow_up_at, 'infinity'::timestamptz)) stored;
update task t set request_no = r.no from service_request r where r.id = t.request_id;
${orders.map(([name, columns]) => `create index task_team_${name} on task (role, branch_id, ${columns}) where state = 'open' and assignee_id is null;`).join('\n')}
create index task_followed_up on task (assignee_id, follow_up_at, id) where state = 'open' and follow_up_at is not null;

create table task_view (
  id uuid primary key, owner_id uuid not null references app_user, name text not null, colour text, view text not null, filters jsonb not null, sort text not null, columns text[] not null,
  shared text not null check (shared in ('nobody', 'unit', 'role', 'group', 'everyone')), unit_id uuid references unit, role text references role on update cascade on delete cascade, branch_id uuid references branch,
  group_id uuid references user_group on delete cascade, revision bigint not null default 1, created_at timestamptz not null default clock_timestamp(),
  check ((shared = 'unit') = (unit_id is not null) and (shared = 'role') = (role is not null) and (shared = 'group') = (group_id is not null)), check (shared = 'nobody' or not jsonb_exists(filters, 'phone'))
) ${gentle};
alter table task_view alter column filters set statistics 0;
create index on task_view (owner_id, created_at);
create index on task_view (shared) where shared <> 'nobody';
create table task_view_order (user_id uuid primary key references app_user, view_ids uuid[] not null) ${gentle};
grant select, insert, update, delete on task_view, task_view_order to zamen_app;
alter table task_view enable row level security;
create policy task_view_read on task_view for select using (${system} or owner_id = ${me} or ${shared});
create policy task_view_add on task_view for insert with check (${system} or owner_id = ${me});
create policy task_view_change on task_view for update using (${system} or owner_id = ${me} or ${shared}) with check (${system} or owner_id = ${me} or shared <> 'nobody');
create policy task_view_remove on task_view for delete using (${system} or owner_id = ${me} or ${shared});
alter table task_view_order enable row level security;
create policy task_view_order_scope on task_view_order using (${system} or user_id = ${me}) with check (${system} or user_id = ${me});
insert into role_grant (role, action, scope) select g.* from (values ${granted.map((grant) => `('${grant.join("', '")}')`).join(', ')}) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action in ('view.share', 'view.publish');
drop table task_view_order, task_view;
drop index task_followed_up, ${orders.map(([name]) => `task_team_${name}`).join(', ')};
alter table task drop column follow_up_order, drop column urgency, drop column request_no;
alter table task drop column if exists follow_up_at;
`;
