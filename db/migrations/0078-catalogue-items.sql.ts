/**
 * What is known of a product, a part or a service beside its name and price. Its brand is a term now; the text stays beside it, which lists and
 * requests read, and follows the name of the term. What was only text becomes a term: one for all ways to write it.
 */
const brandCode = (text: string): string => `left(upper(regexp_replace(translate(trim(${text}), '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩يىك', '01234567890123456789ییک'), '\\s+', '-', 'g')), 100)`;
const staff = '(select zamen_agent()) is null';

export const up = `
alter table item
  add column brand_id uuid references catalogue_term, add column kind_id uuid references catalogue_term, add column model text check (length(model) between 1 and 100),
  add column tax_id text check (tax_id ~ '^[0-9]{13}$'), add column origin text check (origin in ('made', 'traded')), add column serial_tracked boolean not null default false, add column serviceable boolean not null default true,
  add column responsible_id uuid references app_user, add column standard_cost bigint check (standard_cost >= 0), add column unit text check (length(unit) between 1 and 20),
  add column superseded_by uuid references item check (superseded_by <> id), add column created_at timestamptz not null default now();
update item set serial_tracked = true where kind = 'product';

create function zamen_item_terms() returns trigger language plpgsql set search_path = public as $body$
begin
  if new.brand_id is not null then
    select t.name_fa into new.brand from catalogue_term t where t.id = new.brand_id and t.list = 'brand';
    if not found then raise foreign_key_violation using message = 'the brand of an item is a term of the list of brands'; end if;
  end if;
  if new.kind_id is not null and not exists (select 1 from catalogue_term t where t.id = new.kind_id and t.list = 'product-kind') then
    raise foreign_key_violation using message = 'the kind of an item is a term of the list of kinds';
  end if;
  return new;
end $body$;
create trigger item_terms before insert or update of brand_id, kind_id on item for each row execute function zamen_item_terms();
create function zamen_brand_renamed() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update item set brand = new.name_fa where brand_id = new.id;
  return null;
end $body$;
create trigger brand_renamed after update of name_fa on catalogue_term for each row when (new.list = 'brand' and new.name_fa is distinct from old.name_fa) execute function zamen_brand_renamed();

insert into catalogue_term (id, list, code, name_fa, name_en, position)
  select gen_random_uuid(), 'brand', b.code, b.brand, b.brand, row_number() over (order by b.code) from (
    select distinct on (code) ${brandCode('brand')} as code, trim(brand) as brand from item where trim(brand) <> '' order by code, brand
  ) b on conflict (list, code) do nothing;
update item set brand_id = t.id from catalogue_term t where t.list = 'brand' and trim(item.brand) <> '' and t.code = ${brandCode('item.brand')};

create index item_by_code on item (kind, coalesce(code, ''), id);
create index item_by_title on item (kind, title_fa, id);
create index item_by_newest on item (kind, created_at desc, id desc);
create index on item (brand_id) where brand_id is not null;
create index on item (kind_id) where kind_id is not null;
create index on item (superseded_by) where superseded_by is not null;
create index service_request_of_item on service_request (item_id) where item_id is not null;

create table item_substitute (
  item_id uuid not null references item, substitute_id uuid not null references item, position integer not null, primary key (item_id, substitute_id), check (item_id <> substitute_id)
) with (autovacuum_vacuum_cost_delay = 20);
create index on item_substitute (substitute_id);
alter table item_substitute enable row level security;
create policy item_substitute_read on item_substitute for select using (true);
create policy item_substitute_add on item_substitute for insert with check (${staff});
create policy item_substitute_remove on item_substitute for delete using (${staff});
grant select, insert, delete on item_substitute to zamen_app;
revoke update on item_substitute from zamen_app;

-- Forms of everybody offer items; only the company's own staff write them.
alter table item enable row level security;
create policy item_read on item for select using (true);
create policy item_add on item for insert with check (${staff});
create policy item_change on item for update using (${staff});
`;

export const down = `
drop policy item_change on item; drop policy item_add on item; drop policy item_read on item;
alter table item disable row level security;
drop table item_substitute;
drop index service_request_of_item;
drop trigger brand_renamed on catalogue_term; drop function zamen_brand_renamed();
drop trigger item_terms on item; drop function zamen_item_terms();
alter table item drop column brand_id, drop column kind_id, drop column model, drop column tax_id, drop column origin, drop column serial_tracked, drop column serviceable, drop column responsible_id, drop column standard_cost, drop column unit, drop column superseded_by, drop column created_at;
`;
