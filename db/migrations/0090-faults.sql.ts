/**
 * What devices suffer from and what is done about it: symptoms, causes, actions and complaints, each kind a tree; which cause voids the cover, and
 * the parts that each has to do with. A diagnosis names its symptom and its cause. Everybody reads them, since forms offer them.
 */
export const up = `
create table fault (
  id uuid primary key, kind text not null check (kind in ('symptom', 'cause', 'action', 'complaint')),
  code text collate "C" not null check (length(code) between 1 and 100), name_fa text not null, name_en text not null, parent_id uuid, position integer not null default 0 check (position >= 0), active boolean not null default true,
  voids_cover boolean not null default false check (not voids_cover or kind = 'cause'),
  unique (kind, code), unique (kind, id),
  foreign key (kind, parent_id) references fault (kind, id), check (parent_id <> id)
) with (autovacuum_vacuum_cost_delay = 20);
create index on fault (parent_id) where parent_id is not null;
create table fault_part (fault_id uuid not null references fault, item_id uuid not null references item, primary key (fault_id, item_id)) with (autovacuum_vacuum_cost_delay = 20);
create index on fault_part (item_id);
alter table fault enable row level security;
alter table fault_part enable row level security;
create policy fault_read on fault for select using (true);
create policy fault_add on fault for insert with check ((select zamen_agent()) is null);
create policy fault_change on fault for update using ((select zamen_agent()) is null);
create policy fault_part_read on fault_part for select using (true);
create policy fault_part_add on fault_part for insert with check ((select zamen_agent()) is null);
create policy fault_part_remove on fault_part for delete using ((select zamen_agent()) is null);
grant select, insert, update on fault to zamen_app;
revoke delete on fault from zamen_app;
grant select, insert, delete on fault_part to zamen_app;
revoke update on fault_part from zamen_app;

alter table work_report add column symptom_id uuid references fault, add column cause_id uuid references fault;
create index work_report_symptom on work_report (symptom_id) where symptom_id is not null;
create index work_report_cause on work_report (cause_id) where cause_id is not null;

-- How many requests on their way have it in their diagnosis, of all branches: counting ends where more would say nothing.
create function zamen_fault_requests(wanted uuid) returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from (
    select w.request_id from (select request_id from work_report where symptom_id = wanted union select request_id from work_report where cause_id = wanted) w
    where exists (select 1 from process_instance i where i.request_id = w.request_id and i.status in ('starting', 'active')) limit 1000
  ) found
$$;
revoke all on function zamen_fault_requests from public;
grant execute on function zamen_fault_requests to zamen_app;

insert into role_grant (role, action, scope) select g.* from (values
  ('admin', 'knowledge.read', 'all'), ('admin', 'knowledge.manage', 'all'), ('manager', 'knowledge.read', 'all'), ('manager', 'knowledge.manage', 'all'), ('reception', 'knowledge.read', 'all'),
  ('supervisor', 'knowledge.read', 'all'), ('technician', 'knowledge.read', 'all'), ('qc', 'knowledge.read', 'all'), ('delivery', 'knowledge.read', 'all'), ('agent', 'knowledge.read', 'all')
) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action like 'knowledge.%';
drop function zamen_fault_requests;
alter table work_report drop column symptom_id, drop column cause_id;
drop table fault_part, fault;
`;
