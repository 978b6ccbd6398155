/**
 * The bank of serials: every unit under support, what happened to it, its parts as they are, and how serials of a product are written.
 *
 * A serial is looked for by its key, in which digits are Latin, letters large, and separators left out; two serials of one product with the same
 * key are one. Products of two makers may well have the same. Who reads a label takes O for 0 and I for 1: `look_key` makes no difference
 * between them, and only finds; it never says that two units are one.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const persian = '۰۱۲۳۴۵۶۷۸۹', arabic = '٠١٢٣٤٥٦٧٨٩', latin = '0123456789';
const staff = '(select zamen_sees_all_parties())';
const ofUnit = (column: string): string => `exists (select 1 from serial_unit x where x.id = ${column} offset 0)`;

export const up = `
create function zamen_serial_key(serial text) returns text language sql immutable strict parallel safe as
  $$ select upper(translate(serial, '${persian}${arabic} ' || chr(9) || chr(160) || chr(8204) || '._/-', '${latin}${latin}')) $$;

create table serial_unit (
  id uuid primary key, item_id uuid not null references item, serial text not null check (length(serial) between 1 and 60),
  serial_key text collate "C" not null generated always as (zamen_serial_key(serial)) stored check (serial_key <> ''),
  look_key text collate "C" not null generated always as (translate(zamen_serial_key(serial), 'OI', '01')) stored,
  made_on date, left_on date, sold_on date, owner_id uuid references party, sale_document text, place text,
  state text not null default 'in-stock' check (state in ('made', 'in-stock', 'left', 'sold', 'scrapped', 'blocked')),
  branch_id uuid references branch, lot text, created_by uuid references app_user, created_at timestamptz not null default now(),
  constraint serial_unit_dates check (left_on >= made_on and sold_on >= made_on)
) ${gentle};
create unique index serial_unit_key on serial_unit (serial_key, item_id);
create index serial_unit_look on serial_unit (look_key, id);
create index serial_unit_newest on serial_unit (state, created_at desc, id desc);
create index serial_unit_of_item on serial_unit (item_id, state, created_at desc, id desc);
create index serial_unit_sold on serial_unit (sold_on desc, id desc) where sold_on is not null;
create index serial_unit_of_owner on serial_unit (owner_id) where owner_id is not null;

create table serial_imei (imei text primary key check (imei ~ '^[0-9]{15}$'), unit_id uuid not null references serial_unit) ${gentle};
create index on serial_imei (unit_id);

create table serial_event (
  id bigint generated always as identity, unit_id uuid not null references serial_unit, at timestamptz not null,
  kind text not null check (kind in ('made', 'production-stage', 'production-problem', 'problem-fixed', 'warehouse-in', 'warehouse-out', 'sold', 'activated', 'request', 'part-replaced', 'owner', 'recall', 'scrapped', 'blocked', 'released', 'note')),
  note text check (length(note) <= 1000), document text, place text, request_id uuid references service_request, actor_id uuid references app_user, recorded_at timestamptz not null default now(),
  primary key (unit_id, at, id)
) ${gentle};
create unique index serial_event_request on serial_event (unit_id, request_id) where kind = 'request';

create table serial_component (
  id uuid primary key, unit_id uuid not null references serial_unit, item_id uuid not null references item, serial text check (length(serial) between 1 and 60),
  serial_key text collate "C" generated always as (zamen_serial_key(serial)) stored,
  fitted_on date, removed_on date, request_id uuid references service_request, created_at timestamptz not null default now(),
  check (removed_on >= fitted_on)
) ${gentle};
create index on serial_component (unit_id);
create index on serial_component (serial_key) where serial is not null;

create table serial_rule (
  item_id uuid primary key references item, masks text[] not null default '{}' check (cardinality(masks) <= 5), imeis smallint not null default 0 check (imeis between 0 and 2), changed_at timestamptz not null default now()
) ${gentle};

alter table service_request add column serial_unit_id uuid references serial_unit;
create index service_request_of_serial on service_request (serial_unit_id, created_at desc, id desc) where serial_unit_id is not null;
-- Requests that came before their unit was known.
create index service_request_unlinked on service_request (zamen_serial_key(serial)) where serial_unit_id is null and serial is not null;

-- Master data of the company: its staff read all of it. An agency sees the units that it has had, and finds any other by its whole serial, through the function below.
alter table serial_unit enable row level security;
create policy serial_unit_read on serial_unit for select using (${staff} or exists (select 1 from service_request r where r.serial_unit_id = serial_unit.id offset 0));
create policy serial_unit_add on serial_unit for insert with check (${staff});
create policy serial_unit_change on serial_unit for update using (${staff});
alter table serial_imei enable row level security;
create policy serial_imei_read on serial_imei for select using (${staff} or ${ofUnit('unit_id')});
create policy serial_imei_add on serial_imei for insert with check (${staff});
create policy serial_imei_remove on serial_imei for delete using (${staff});
alter table serial_component enable row level security;
create policy serial_component_read on serial_component for select using (${staff} or ${ofUnit('unit_id')});
create policy serial_component_add on serial_component for insert with check (${staff});
create policy serial_component_change on serial_component for update using (${staff});
-- What an agency reads of the story of a unit is what it did itself, and what nobody did at a request.
alter table serial_event enable row level security;
create policy serial_event_read on serial_event for select using (${staff} or (request_id is null and kind not in ('production-stage', 'production-problem', 'problem-fixed', 'note') and ${ofUnit('unit_id')}) or exists (select 1 from service_request r where r.id = request_id offset 0));
create policy serial_event_add on serial_event for insert with check (${staff});
grant select, insert, update on serial_unit, serial_component, serial_rule to zamen_app;
grant select, insert, delete on serial_imei to zamen_app;
grant delete on serial_rule to zamen_app;
grant select, insert on serial_event to zamen_app;

-- Found by the whole serial, or an IMEI, whoever asks: the serials as they were meant first, then those that read alike.
create function zamen_serials(asked text, most integer) returns table (id uuid, exact boolean) language sql stable security definer set search_path = public as $$
  select u.id, bool_or(u.exact) from (
    (select s.id, s.serial_key = zamen_serial_key(asked) as exact from serial_unit s where s.look_key = translate(zamen_serial_key(asked), 'OI', '01') limit 100)
    union all select i.unit_id, true from serial_imei i where i.imei = zamen_serial_key(asked)
  ) u group by u.id order by 2 desc, 1 limit most
$$;
-- The unit that a serial names: of this product, or of whichever where only one has it.
create function zamen_serial_unit(asked text, item uuid) returns uuid language sql stable security definer set search_path = public as $$
  select case when count(*) = 1 then min(found.id::text)::uuid end from (
    select f.id from zamen_serials(asked, 100) f join serial_unit s on s.id = f.id
    where (item is null or s.item_id = item) and (f.exact or not exists (select 1 from zamen_serials(asked, 100) o join serial_unit p on p.id = o.id where o.exact and (item is null or p.item_id = item)))
  ) found
$$;
-- What is known of a unit to whoever has it in their hands: never whose it is.
create function zamen_serial_faces(asked text) returns table (id uuid, exact boolean, item_id uuid, serial text, sold_on date, state text, owner_id uuid) language sql stable security definer set search_path = public as $$
  select s.id, f.exact, s.item_id, s.serial, s.sold_on, s.state, case when zamen_sees_all_parties() then s.owner_id end from zamen_serials(asked, 20) f join serial_unit s on s.id = f.id order by f.exact desc, s.id
$$;

-- A request belongs to the unit that its serial and product name; that is part of the unit's story.
create function zamen_link_serial(wanted uuid) returns void language plpgsql security definer set search_path = public as $body$
declare asked record; found uuid;
begin
  select r.serial, r.item_id, r.serial_unit_id, r.created_at, r.created_by into asked from service_request r where r.id = wanted;
  found := case when asked.serial is not null then zamen_serial_unit(asked.serial, asked.item_id) end;
  if found is not distinct from asked.serial_unit_id then return; end if;
  update service_request set serial_unit_id = found where id = wanted;
  if found is not null then
    insert into serial_event (unit_id, at, kind, request_id, actor_id) values (found, asked.created_at, 'request', wanted, asked.created_by) on conflict do nothing;
  end if;
end $body$;
-- New units take up the requests that came before them.
create function zamen_adopt_requests(units uuid[]) returns void language sql security definer set search_path = public as $$
  with linked as (
    update service_request r set serial_unit_id = u.id from serial_unit u
    where u.id = any (units) and r.serial_unit_id is null and r.serial is not null and zamen_serial_key(r.serial) = u.serial_key
      and (r.item_id = u.item_id or (r.item_id is null and not exists (select 1 from serial_unit o where o.serial_key = u.serial_key and o.id <> u.id)))
    returning u.id as unit_id, r.id, r.created_at, r.created_by
  ) insert into serial_event (unit_id, at, kind, request_id, actor_id) select unit_id, created_at, 'request', id, created_by from linked on conflict do nothing
$$;
revoke all on function zamen_serials, zamen_serial_unit, zamen_serial_faces, zamen_link_serial, zamen_adopt_requests from public;
grant execute on function zamen_serials, zamen_serial_unit, zamen_serial_faces, zamen_link_serial, zamen_adopt_requests to zamen_app;

-- What people wrote of the units of a customer goes with the customer's data.
create function zamen_forget_serial_notes() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update serial_event e set note = '—' from serial_unit u where u.owner_id = new.id and e.unit_id = u.id and e.note is not null;
  update serial_unit set sale_document = null where owner_id = new.id;
  return null;
end $body$;
create trigger party_erased_serials after update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_forget_serial_notes();

insert into role_grant (role, action, scope) select g.* from (values
  ('admin', 'serial.read', 'all'), ('admin', 'serial.manage', 'all'), ('manager', 'serial.read', 'all'), ('manager', 'serial.manage', 'all'), ('reception', 'serial.read', 'all'), ('supervisor', 'serial.read', 'all'),
  ('technician', 'serial.read', 'all'), ('qc', 'serial.read', 'all'), ('delivery', 'serial.read', 'all'), ('agent', 'serial.read', 'all')
) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action like 'serial.%';
drop trigger party_erased_serials on party;
drop function zamen_forget_serial_notes(), zamen_adopt_requests(uuid[]), zamen_link_serial(uuid), zamen_serial_faces(text), zamen_serial_unit(text, uuid);
drop index service_request_unlinked, service_request_of_serial;
alter table service_request drop column serial_unit_id;
drop policy serial_unit_read on serial_unit;
drop table serial_rule, serial_component, serial_event, serial_imei, serial_unit;
drop function zamen_serials(text, integer);
drop function zamen_serial_key(text);
`;
