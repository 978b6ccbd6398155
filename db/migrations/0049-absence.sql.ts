/**
 * Who is away when, and who stands in for them, for each role or (no role) for all the others. A substitute sees and does what the one who is away
 * has, where their own rights reach it anyway: the policies of tasks stay as they are. `task.acting_for` says in whose place whoever has it, or did it, acts.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const system = '(select zamen_is_system())';
const me = '(select zamen_actor())';
/** The person's own, and those of the branches that one sees; the rights of managers are asked before. */
const near = (person: string): string => `${person} = ${me} or exists (select 1 from app_user u where u.id = ${person} and (u.branch_id = any ((select zamen_sight())::uuid[]) or u.unit_id = (select zamen_unit())))`;
const viaAbsence = `${system} or exists (select 1 from absence a where a.id = absence_id)`;
const granted = ['admin', 'manager', 'supervisor'].map((role) => `('${role}', 'absence.manage', 'branch')`).join(', ');

export const up = `
create table absence (
  id uuid primary key, user_id uuid not null references app_user, from_day date not null, to_day date not null, starts_at timestamptz not null, ends_at timestamptz not null, note text check (length(note) <= 500),
  created_by uuid not null references app_user, created_at timestamptz not null default clock_timestamp(),
  check (to_day >= from_day and ends_at >= starts_at),
  constraint absence_overlap exclude using gist (user_id with =, tstzrange(starts_at, ends_at) with &&)
) ${gentle};
create index on absence (user_id, starts_at desc);
create index on absence (ends_at);
create table absence_substitute (
  absence_id uuid not null references absence on delete cascade, role text references role on update cascade on delete cascade, user_id uuid not null references app_user, unique nulls not distinct (absence_id, role)
) ${gentle};
create index on absence_substitute (user_id);

alter table absence enable row level security;
create policy absence_read on absence for select using (${system} or ${near('user_id')} or exists (select 1 from absence_substitute s where s.absence_id = id and s.user_id = ${me}));
create policy absence_add on absence for insert with check (${system} or ${near('user_id')});
create policy absence_change on absence for update using (${system} or ${near('user_id')}) with check (${system} or ${near('user_id')});
create policy absence_remove on absence for delete using (${system} or ${near('user_id')});
alter table absence_substitute enable row level security;
-- Not by way of its absence, whose own policy looks here.
create policy absence_substitute_read on absence_substitute for select using (true);
create policy absence_substitute_add on absence_substitute for insert with check (${viaAbsence});
create policy absence_substitute_remove on absence_substitute for delete using (${viaAbsence});
grant select, insert, update, delete on absence to zamen_app;
grant select, insert, delete on absence_substitute to zamen_app;

-- In whose place, and in which roles, somebody acts at this moment; along the chain where a substitute is away too. Asked with every request, so it ends at once for whoever is nobody's substitute.
create function zamen_stands_for(me uuid) returns jsonb language plpgsql stable security definer set search_path = public as $body$
begin
  if not exists (select 1 from absence_substitute s join absence a on a.id = s.absence_id where s.user_id = me and a.starts_at <= now() and a.ends_at > now()) then return null; end if;
  return (
    with recursive edge as (
      select a.user_id as who, r.role, coalesce((select s.user_id from absence_substitute s where s.absence_id = a.id and s.role = r.role), (select s.user_id from absence_substitute s where s.absence_id = a.id and s.role is null)) as sub
      from absence a cross join (select key as role from role union all select 'everyone') r where a.starts_at <= now() and a.ends_at > now()
    ), stands as (
      select e.who, e.role from edge e where e.sub = me union select e.who, e.role from stands s join edge e on e.sub = s.who and e.role = s.role
    )
    select jsonb_agg(jsonb_build_object('who', x.who, 'roles', x.roles)) from (select who, array_agg(role order by role) as roles from stands where who <> me group by who) x
  );
end $body$;

alter table task add column if not exists acting_for uuid references app_user;
insert into role_grant (role, action, scope) select g.* from (values ${granted}) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action = 'absence.manage';
alter table task drop column if exists acting_for;
drop function zamen_stands_for(uuid);
drop table absence_substitute, absence;
`;
