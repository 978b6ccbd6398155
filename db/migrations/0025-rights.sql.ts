/**
 * Who may do what is data: roles with their grants, groups with their members and roles. The shipped roles begin with what they could do
 * when it was code. What a process holds of it in its memory is known by `access_version`, which every change replaces; so does a change of
 * the branches, since a right can reach those below one's own.
 */
const everybody = ['request.read', 'request.comment', 'task.read', 'task.work', 'lookup.read', 'cost.declare', 'cost.approve', 'cost.accept', 'money.receive', 'money.pay-back', 'money.leave-open'];
const leading = ['task.assign', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change'];
const companyWide = ['process.read', 'process.deploy', 'lookup.customer', 'setting.read', 'access.change'];
const shipped: [key: string, fa: string, en: string, more: string[]][] = [
  ['admin', 'مدیر سامانه', 'Administrator', [...leading, 'user.manage', 'access.read', 'access.change']],
  ['manager', 'مدیر خدمات', 'Service manager', [...leading, 'request.create', 'request.void', 'request.announce-parts']],
  ['reception', 'پذیرش', 'Reception', ['request.create', 'import.run', 'lookup.customer']],
  ['supervisor', 'سرپرست تعمیرگاه', 'Workshop supervisor', ['request.announce-parts', 'task.assign', 'task.prioritise', 'lookup.customer']],
  ['technician', 'تکنسین', 'Technician', []],
  ['qc', 'کنترل کیفیت', 'Quality control', []],
  ['delivery', 'تحویل و بایگانی', 'Delivery', ['lookup.customer']],
  ['agent', 'نماینده', 'Agent', ['request.create', 'lookup.customer']],
];
const roleRows = shipped.map(([key, fa, en], index) => `('${key}', '${fa}', '${en}', true, ${index + 1})`).join(',\n  ');
const grantRows = shipped.flatMap(([key, , , more]) => [...everybody, ...more].map((action) => `('${key}', '${action}', '${companyWide.includes(action) ? 'all' : 'branch'}')`)).join(',\n  ');

const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
/** Rows that belong to a person, or to the person's unit, for those whose sight is no wider (0003 has what was there before). */
const viaBranch = `(select zamen_is_system()) or ((select zamen_agent()) is null and branch_id = any ((select zamen_branches())::uuid[])) or agent_id = (select zamen_agent())`;
const ownRequest = `(select zamen_own()) is not null and (created_by = (select zamen_own())
  or exists (select 1 from task o where o.request_id = service_request.id and ((o.assignee_id = (select zamen_own()) and o.state = 'open') or o.completed_by = (select zamen_own()))))`;
const ownTask = `(assignee_id = (select zamen_own()) and state = 'open') or completed_by = (select zamen_own())`;
const ofUnit = `unit_id = (select zamen_unit())`;
const viaRequest = `(select zamen_is_narrow()) and request_id is not null and exists (select 1 from service_request r where r.id = request_id)`;
const rules: Record<string, string> = {
  service_request: `${viaBranch} or ${ofUnit} or (${ownRequest})`, task: `${viaBranch} or ${ofUnit} or ${ownTask}`,
  process_instance: `${viaBranch} or (${viaRequest})`, incident: `${viaBranch} or (${viaRequest})`,
};
const policies = (rule: (table: string) => string): string => Object.keys(rules).map((table) => `drop policy ${table}_scope on ${table};
create policy ${table}_scope on ${table} using (${rule(table)}) with check (${rule(table)});`).join('\n');

const scope = (row: string, narrow: boolean) => `(zamen_is_system() or (zamen_agent() is null and ${row}.branch_id = any (zamen_branches())) or ${row}.agent_id = zamen_agent()${narrow ? ` or (zamen_is_narrow() and zamen_is_near(${row}))` : ''})`;
const filters = (row: string) => `($2::text[] is null or ${row}.status = any ($2)) and ($3::uuid is null or ${row}.branch_id = $3) and ($4::timestamptz is null or (${row}.created_at, ${row}.id) < ($4, $5))`;
const newest = 2000;
/** The function of 0009; the newest requests of the branches are only looked through by those who see nothing else. */
const matches = (narrow: boolean) => `
create or replace function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
declare found_rows integer;
begin
  -- Numbers, serials and phones are rare by nature; words may be anywhere.
  if pattern !~ '[0-9]{4}' and zamen_agent() is null and cardinality(zamen_branches()) between 1 and 8${narrow ? ' and not zamen_is_narrow()' : ''} then
    return query execute $q$
      with looked_through as (
        select r.* from unnest(zamen_branches()) as scope (branch) cross join unnest(coalesce($2, array[null::text])) as wanted (status)
        cross join lateral (
          select r.id, r.created_at, r.search, r.customer_id from service_request r
          where r.branch_id = scope.branch and (wanted.status is null or r.status = wanted.status) and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))
          order by r.created_at desc, r.id desc limit ${newest}
        ) r
      ), certain as (
        -- Older than the oldest of a full window there may be newer ones that were not looked at.
        select w.* from looked_through w order by w.created_at desc, w.id desc limit ${newest}
      )
      select w.id, w.created_at from certain w left join party p on p.id = w.customer_id
      where w.search like $1 or p.search like $1 order by w.created_at desc, w.id desc limit $6
    $q$ using pattern, wanted, wanted_branch, before_at, before_id, most;
    get diagnostics found_rows = row_count;
    if found_rows >= most then return; end if;
  end if;
  return query execute $q$
    with hits as (
      select r.id, r.created_at from request_search s join service_request r on r.id = s.request_id where s.search like $1 and ${filters('r')} and ${scope('r', narrow)}
      union
      select r.id, r.created_at from party p join service_request r on r.customer_id = p.id where p.search like $1 and ${filters('r')} and ${scope('r', narrow)}
    )
    select h.id, h.created_at from hits h order by h.created_at desc, h.id desc limit $6 offset $7
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most - coalesce(found_rows, 0), coalesce(found_rows, 0);
end $body$;
`;

export const up = `
create table access_version (one boolean primary key default true check (one), version uuid not null default gen_random_uuid()) ${gentle};
insert into access_version default values;
create table role (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{1,39}$'), name_fa text not null, name_en text not null, built_in boolean not null default false, active boolean not null default true,
  position integer not null default 1000, hidden text[] not null default '{}', revision bigint not null default 1
) ${gentle};
create table role_grant (
  id uuid primary key default gen_random_uuid(), role text not null references role on update cascade on delete cascade, action text not null, scope text not null check (scope in ('own', 'unit', 'branch', 'subtree', 'all')),
  statuses text[] check (statuses is null or cardinality(statuses) > 0), amount_limit bigint check (amount_limit >= 0)
) ${gentle};
create index on role_grant (role);
create table user_group (
  id uuid primary key, key text not null unique check (key ~ '^[a-z][a-z0-9-]{1,39}$'), name_fa text not null, name_en text not null, active boolean not null default true, revision bigint not null default 1, created_at timestamptz not null default now()
) ${gentle};
create table user_group_member (group_id uuid not null references user_group on delete cascade, user_id uuid not null references app_user, primary key (user_id, group_id)) ${gentle};
create index on user_group_member (group_id);
create table user_group_role (group_id uuid not null references user_group on delete cascade, role text not null references role on update cascade, primary key (group_id, role)) ${gentle};
create index on user_group_role (role);

insert into role (key, name_fa, name_en, built_in, position) values
  ${roleRows};
insert into role_grant (role, action, scope) values
  ${grantRows};
insert into role (key, name_fa, name_en) select distinct r.role, r.role, r.role from user_role r on conflict do nothing;
alter table user_role add foreign key (role) references role on update cascade;

-- The roles that a person has: their own and those of their groups, as far as these are in use.
create view person_role as
  select u.user_id, u.role from user_role u join role r on r.key = u.role and r.active
  union select m.user_id, g.role from user_group_member m join user_group k on k.id = m.group_id and k.active join user_group_role g on g.group_id = m.group_id join role r on r.key = g.role and r.active;

create function zamen_access_changed() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update access_version set version = gen_random_uuid();
  return null;
end $body$;
${['role', 'role_grant', 'branch'].map((table) => `create trigger ${table}_access after insert or update or delete or truncate on ${table} for each statement execute function zamen_access_changed();`).join('\n')}

grant select on access_version, person_role to zamen_app;
grant select, insert, update, delete on role, role_grant, user_group, user_group_member, user_group_role to zamen_app;

create function zamen_unit() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('zamen.unit', true), '')::uuid $$;
create function zamen_own() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('zamen.own', true), '')::uuid $$;
create function zamen_is_narrow() returns boolean language sql stable parallel safe as $$ select zamen_unit() is not null or zamen_own() is not null $$;
create function zamen_is_near(r service_request) returns boolean language sql stable as $$
  select coalesce(r.unit_id = zamen_unit(), false) or (zamen_own() is not null and (coalesce(r.created_by = zamen_own(), false)
    or exists (select 1 from task o where o.request_id = r.id and ((o.assignee_id = zamen_own() and o.state = 'open') or o.completed_by = zamen_own())))) $$;
${policies((table) => rules[table]!)}
${matches(true)}
`;

export const down = `
${matches(false)}
${policies(() => viaBranch)}
drop function zamen_is_near(service_request);
drop function zamen_is_narrow, zamen_own, zamen_unit;
drop trigger branch_access on branch;
alter table user_role drop constraint user_role_role_fkey;
drop view person_role;
drop table user_group_role, user_group_member, user_group, role_grant, role, access_version;
drop function zamen_access_changed;
`;
