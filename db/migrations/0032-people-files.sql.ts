/** Files of people: what each row would do, and what became of it. They are kept for thirty days; passwords are nowhere in them. */
const own = '(select zamen_is_system()) or ((select zamen_agent()) is null and branch_id = any ((select zamen_branches())::uuid[]))';

export const up = `
create table people_import (
  id uuid primary key, file text not null, state text not null default 'preview' check (state in ('preview', 'running', 'done', 'cancelled')), created_by uuid not null references app_user, branch_id uuid not null references branch,
  created_at timestamptz not null default now(), finished_at timestamptz
) with (autovacuum_vacuum_cost_delay = 20);
create index on people_import (created_at);
create table people_import_row (
  import_id uuid not null references people_import on delete cascade, row integer not null, cells jsonb not null, act text check (act in ('create', 'change')), changes text[] not null default '{}',
  state text not null check (state in ('waiting', 'same', 'refused', 'done', 'failed', 'cancelled')), errors jsonb not null default '[]', primary key (import_id, row)
) with (autovacuum_vacuum_cost_delay = 20);
alter table people_import_row alter column cells set statistics 0, alter column errors set statistics 0;
grant select, insert, update, delete on people_import, people_import_row to zamen_app;
alter table people_import enable row level security;
create policy people_import_scope on people_import using (${own}) with check (${own});
alter table people_import_row enable row level security;
create policy people_import_row_scope on people_import_row using ((select zamen_is_system()) or exists (select 1 from people_import i where i.id = import_id)) with check ((select zamen_is_system()) or exists (select 1 from people_import i where i.id = import_id));
`;

export const down = 'drop table people_import_row, people_import;';
