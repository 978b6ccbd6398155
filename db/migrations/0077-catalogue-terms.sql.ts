/**
 * Lists that a company fills as it likes, all of them in one table: brands, kinds of products, groups of services, areas. Some are trees.
 * Everybody reads them, since forms offer them; only the company's own staff write them.
 */
const types = [['INSTALLATION', 'نصب', 'Installation'], ['REPAIR', 'تعمیر', 'Repair'], ['PERIODIC', 'سرویس دوره‌ای', 'Periodic maintenance'], ['OTHER', 'سایر', 'Other']] as const;

export const up = `
create table catalogue_term (
  id uuid primary key, list text not null check (list in ('brand', 'product-kind', 'service-group', 'job-type', 'service-type', 'area', 'customer-group')),
  code text collate "C" not null check (length(code) between 1 and 100), name_fa text not null, name_en text not null, parent_id uuid, position integer not null default 0 check (position >= 0), active boolean not null default true,
  unique (list, code), unique (list, id),
  foreign key (list, parent_id) references catalogue_term (list, id), check (parent_id <> id),
  constraint catalogue_term_tree check (parent_id is null or list in ('product-kind', 'service-group', 'area'))
) with (autovacuum_vacuum_cost_delay = 20);
create index on catalogue_term (parent_id) where parent_id is not null;
alter table catalogue_term enable row level security;
create policy catalogue_term_read on catalogue_term for select using (true);
create policy catalogue_term_add on catalogue_term for insert with check ((select zamen_agent()) is null);
create policy catalogue_term_change on catalogue_term for update using ((select zamen_agent()) is null);
grant select, insert, update on catalogue_term to zamen_app;
revoke delete on catalogue_term from zamen_app;

insert into catalogue_term (id, list, code, name_fa, name_en, position) values
${types.map(([code, fa, en], index) => `  (gen_random_uuid(), 'service-type', '${code}', '${fa}', '${en}', ${index + 1})`).join(',\n')};

insert into role_grant (role, action, scope) select g.* from (values
  ('admin', 'catalogue.read', 'all'), ('admin', 'catalogue.manage', 'all'), ('manager', 'catalogue.read', 'all'), ('manager', 'catalogue.manage', 'all'),
  ('reception', 'catalogue.read', 'all'), ('supervisor', 'catalogue.read', 'all'), ('technician', 'catalogue.read', 'all'), ('qc', 'catalogue.read', 'all'), ('delivery', 'catalogue.read', 'all')
) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action like 'catalogue.%';
drop table catalogue_term;
`;
