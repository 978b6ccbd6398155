/**
 * Price lists and tariffs. Prices of one item in one list never overlap, as far as they hold; a row is ended earlier or put aside by a correction,
 * and says for ever what was believed.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_agent()) is null';

export const up = `
create table price_list (
  id uuid primary key, kind text not null check (kind in ('customer', 'wage')), code text collate "C" not null unique check (length(code) between 1 and 40), title_fa text not null, title_en text not null,
  rank integer not null default 0 check (rank >= 0), active boolean not null default true, created_at timestamptz not null default now()
) ${gentle};
create table price_list_place (
  list_id uuid not null references price_list, branch_id uuid references branch, agent_id uuid references agent, check (num_nonnulls(branch_id, agent_id) = 1), unique nulls not distinct (list_id, branch_id, agent_id)
) ${gentle};
create index on price_list_place (branch_id) where branch_id is not null;
create index on price_list_place (agent_id) where agent_id is not null;
create table item_price (
  id uuid primary key, list_id uuid not null references price_list, item_id uuid not null references item, amount bigint not null check (amount between 0 and 999999999999999999),
  valid_from date not null, valid_to date, reason text check (length(reason) between 1 and 300), copy_of uuid references item_price, changed_by uuid references app_user, at timestamptz not null default now(),
  replaced_at timestamptz, replaced_by uuid references app_user, check (valid_to > valid_from),
  constraint item_price_no_overlap exclude using gist (list_id with =, item_id with =, daterange(valid_from, valid_to) with &&) where (replaced_at is null)
) ${gentle};
create index item_price_in_force on item_price (list_id, item_id, valid_from) where replaced_at is null;
create index item_price_history on item_price (list_id, item_id, valid_from desc, at desc, id desc);
create index on item_price (item_id);
create index on item_price (copy_of) where copy_of is not null;

alter table price_list enable row level security;
create policy price_list_read on price_list for select using (${staff} or kind = 'customer');
create policy price_list_add on price_list for insert with check (${staff});
create policy price_list_change on price_list for update using (${staff});
alter table price_list_place enable row level security;
create policy price_list_place_read on price_list_place for select using (${staff} or list_id in (select l.id from price_list l));
create policy price_list_place_add on price_list_place for insert with check (${staff});
create policy price_list_place_remove on price_list_place for delete using (${staff});
alter table item_price enable row level security;
create policy item_price_read on item_price for select using (${staff} or list_id in (select l.id from price_list l));
create policy item_price_add on item_price for insert with check (${staff});
create policy item_price_change on item_price for update using (${staff});
grant select, insert, update on price_list to zamen_app;
revoke delete on price_list from zamen_app;
grant select, insert, delete on price_list_place to zamen_app;
revoke update on price_list_place from zamen_app;
revoke update, delete on item_price from zamen_app;
grant select, insert, update (valid_to, replaced_at, replaced_by) on item_price to zamen_app;

insert into role_grant (role, action, scope) select g.* from (values ('admin', 'price.manage', 'all'), ('admin', 'price.approve', 'all'), ('manager', 'price.manage', 'all'), ('manager', 'price.approve', 'all')) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action like 'price.%';
drop table item_price, price_list_place, price_list;
`;
