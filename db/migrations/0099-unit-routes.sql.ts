/** Through which units devices of a kind pass, in their order. A kind without a route goes by that of the nearest kind above. */
const staff = '(select zamen_agent()) is null';

export const up = `
create table unit_route_step (
  list text not null default 'product-kind' check (list = 'product-kind'), kind_id uuid not null, unit_id uuid not null references unit, position integer not null check (position > 0),
  primary key (kind_id, unit_id), unique (kind_id, position), foreign key (list, kind_id) references catalogue_term (list, id)
) with (autovacuum_vacuum_cost_delay = 20);
create index on unit_route_step (unit_id);
alter table unit_route_step enable row level security;
create policy unit_route_step_read on unit_route_step for select using (true);
create policy unit_route_step_add on unit_route_step for insert with check (${staff});
create policy unit_route_step_remove on unit_route_step for delete using (${staff});
grant select, insert, delete on unit_route_step to zamen_app;
revoke update on unit_route_step from zamen_app;
`;

export const down = 'drop table unit_route_step;';
