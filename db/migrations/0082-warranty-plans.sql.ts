/** Plans of warranty. A version and its lines are written once: what began with one keeps it. */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_agent()) is null';

export const up = `
create table warranty_plan (
  id uuid primary key, code text not null unique check (length(code) between 1 and 40), active boolean not null default true, version integer not null check (version > 0), created_at timestamptz not null default now()
) ${gentle};
create table warranty_plan_version (
  plan_id uuid not null references warranty_plan, version integer not null check (version > 0), title_fa text not null, title_en text not null,
  calendar text not null check (calendar in ('persian', 'gregorian')), start_basis text not null check (start_basis in ('production', 'sale', 'invoice', 'activation')),
  latest_after text check (latest_after in ('production', 'sale')), latest_months integer check (latest_months >= 0), latest_days integer check (latest_days >= 0),
  transferable boolean not null, part_rule text not null check (part_rule in ('rest', 'own', 'longer')), part_months integer not null check (part_months >= 0), part_days integer not null check (part_days >= 0),
  usage_unit text check (usage_unit in ('km', 'hours', 'prints', 'cycles')), commitments jsonb not null default '[]', changed_by uuid references app_user, at timestamptz not null default now(),
  primary key (plan_id, version), check (num_nonnulls(latest_after, latest_months, latest_days) in (0, 3)), check (part_rule = 'rest' or part_months + part_days > 0)
) ${gentle};
alter table warranty_plan_version alter column commitments set statistics 0;
alter table warranty_plan add foreign key (id, version) references warranty_plan_version (plan_id, version) deferrable initially deferred;
create table warranty_plan_line (
  plan_id uuid not null, version integer not null, position integer not null, item_id uuid references item, class text not null check (class in ('part', 'labour', 'travel')), kind text not null check (kind in ('warranty', 'paid-commitment')),
  months integer check (months >= 0), days integer check (days >= 0), usage integer check (usage > 0), after_warranty boolean not null check (not after_warranty or kind = 'paid-commitment'), share integer not null check (share between 1 and 1000),
  exchange text not null check (exchange in ('repair', 'part', 'unit', 'refund')), exclusions text[] not null default '{}',
  primary key (plan_id, version, position), foreign key (plan_id, version) references warranty_plan_version, unique nulls not distinct (plan_id, version, item_id, class, kind),
  check (num_nonnulls(months, days) in (0, 2)), check (months + days > 0 or (months is null and usage is not null))
) ${gentle};
create index on warranty_plan_line (item_id) where item_id is not null;

alter table warranty_plan enable row level security;
create policy warranty_plan_read on warranty_plan for select using (true);
create policy warranty_plan_add on warranty_plan for insert with check (${staff});
create policy warranty_plan_change on warranty_plan for update using (${staff});
alter table warranty_plan_version enable row level security;
create policy warranty_plan_version_read on warranty_plan_version for select using (true);
create policy warranty_plan_version_add on warranty_plan_version for insert with check (${staff});
alter table warranty_plan_line enable row level security;
create policy warranty_plan_line_read on warranty_plan_line for select using (true);
create policy warranty_plan_line_add on warranty_plan_line for insert with check (${staff});
grant select, insert, update on warranty_plan to zamen_app;
grant select, insert on warranty_plan_version, warranty_plan_line to zamen_app;
revoke update on warranty_plan_version, warranty_plan_line from zamen_app;
revoke delete on warranty_plan, warranty_plan_version, warranty_plan_line from zamen_app;

insert into role_grant (role, action, scope) select g.* from (values
  ('admin', 'warranty.read', 'all'), ('admin', 'warranty.manage', 'all'), ('manager', 'warranty.read', 'all'), ('manager', 'warranty.manage', 'all'), ('reception', 'warranty.read', 'all'), ('supervisor', 'warranty.read', 'all'),
  ('technician', 'warranty.read', 'all'), ('qc', 'warranty.read', 'all'), ('delivery', 'warranty.read', 'all')
) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action like 'warranty.%';
alter table warranty_plan drop constraint warranty_plan_id_version_fkey;
drop table warranty_plan_line, warranty_plan_version, warranty_plan;
`;
