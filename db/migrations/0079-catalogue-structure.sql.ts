/**
 * What things are made of, and what is done to them. The lines of a bill of materials make a graph without loops, which writers keep by waiting for
 * each other; a service says on which goods and at which branches it is done, and where it says nothing, on all and at all.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const tables = ['bom_line', 'service_definition', 'service_goods', 'service_branch'];
const guarded = (table: string): string => `
alter table ${table} enable row level security;
create policy ${table}_read on ${table} for select using (true);
create policy ${table}_add on ${table} for insert with check ((select zamen_agent()) is null);
create policy ${table}_change on ${table} for update using ((select zamen_agent()) is null);
create policy ${table}_remove on ${table} for delete using ((select zamen_agent()) is null);
grant select, insert, update, delete on ${table} to zamen_app;`;

export const up = `
create table bom_line (
  parent_id uuid not null references item, child_id uuid not null references item, quantity numeric(14, 3) not null check (quantity > 0), position integer not null, note text check (length(note) between 1 and 200),
  primary key (parent_id, child_id), check (parent_id <> child_id)
) ${gentle};
create index on bom_line (child_id);

create table service_definition (
  item_id uuid primary key references item, group_id uuid references catalogue_term, job_type_id uuid references catalogue_term, service_type_id uuid references catalogue_term,
  standard_minutes integer check (standard_minutes between 0 and 100000), sold_as_id uuid references item check (sold_as_id <> item_id)
) ${gentle};
create index on service_definition (group_id) where group_id is not null;
create index on service_definition (job_type_id) where job_type_id is not null;
create index on service_definition (service_type_id) where service_type_id is not null;
create index on service_definition (sold_as_id) where sold_as_id is not null;
create table service_goods (
  service_id uuid not null references service_definition, kind_id uuid references catalogue_term, item_id uuid references item, check (num_nonnulls(kind_id, item_id) = 1)
) ${gentle};
create unique index service_goods_kind on service_goods (service_id, kind_id) where kind_id is not null;
create unique index service_goods_item on service_goods (service_id, item_id) where item_id is not null;
create index on service_goods (kind_id) where kind_id is not null;
create index on service_goods (item_id) where item_id is not null;
create table service_branch (service_id uuid not null references service_definition, branch_id uuid not null references branch, primary key (service_id, branch_id)) ${gentle};
create index on service_branch (branch_id);
${tables.map(guarded).join('\n')}
`;

export const down = 'drop table service_branch, service_goods, service_definition, bom_line;';
