/**
 * Recalls and bulletins: which units of a product, by serial range, lot and day of production, and with which of them it is done. Units are found by
 * what they are whenever one is asked for, so those that come into the bank later belong to it too; only what became of a unit is a row.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_sees_all_parties())';

export const up = `
create table recall (
  id uuid primary key, code text collate "C" not null unique check (length(code) between 1 and 100), kind text not null check (kind in ('recall', 'bulletin')), state text not null default 'draft' check (state in ('draft', 'published', 'closed')),
  title_fa text not null, title_en text not null, instructions_fa text not null default '', instructions_en text not null default '',
  item_id uuid not null references item, by_serial boolean not null default false, lots text[] not null default '{}', made_from date, made_to date,
  created_by uuid references app_user, created_at timestamptz not null default clock_timestamp(), published_at timestamptz,
  check (made_to >= made_from), check ((state = 'draft') = (published_at is null))
) ${gentle};
create index recall_newest on recall (created_at desc, id desc);
create index recall_of_item on recall (item_id) where state <> 'draft';
create table recall_range (
  recall_id uuid not null references recall on delete cascade, position integer not null, from_serial text not null check (length(from_serial) between 1 and 60), to_serial text not null check (length(to_serial) between 1 and 60),
  from_key text collate "C" not null generated always as (zamen_serial_key(from_serial)) stored, to_key text collate "C" not null generated always as (zamen_serial_key(to_serial)) stored,
  primary key (recall_id, position)
) ${gentle};
create table recall_settlement (
  recall_id uuid not null references recall, unit_id uuid not null references serial_unit, outcome text not null check (outcome in ('done', 'not-needed')), note text check (length(note) <= 1000),
  request_id uuid references service_request, settled_by uuid references app_user, settled_at timestamptz not null default now(), primary key (recall_id, unit_id)
) ${gentle};
create index on recall_settlement (unit_id);

alter table recall enable row level security;
create policy recall_read on recall for select using (${staff} or state <> 'draft');
create policy recall_add on recall for insert with check (${staff});
create policy recall_change on recall for update using (${staff});
alter table recall_range enable row level security;
create policy recall_range_read on recall_range for select using (exists (select 1 from recall x where x.id = recall_id));
create policy recall_range_add on recall_range for insert with check (${staff});
create policy recall_range_remove on recall_range for delete using (${staff});
alter table recall_settlement enable row level security;
create policy recall_settlement_read on recall_settlement for select using (${staff} or exists (select 1 from serial_unit x where x.id = unit_id offset 0));
grant select, insert, update on recall to zamen_app;
grant select, insert, delete on recall_range to zamen_app;
grant select on recall_settlement to zamen_app;

create function zamen_is_recalled(wanted recall, one serial_unit) returns boolean language sql stable security definer set search_path = public as $$
  select one.item_id = wanted.item_id and (wanted.made_from is null or one.made_on >= wanted.made_from) and (wanted.made_to is null or one.made_on <= wanted.made_to)
    and (wanted.lots = '{}' or one.lot = any (wanted.lots))
    and (not wanted.by_serial or exists (select 1 from recall_range g where g.recall_id = wanted.id and one.serial_key between g.from_key and g.to_key and length(one.serial_key) = length(g.from_key)))
$$;
-- What is told of a unit to whoever has it in their hands: that it is recalled is no secret.
create function zamen_unit_recalls(wanted uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'code', c.code, 'kind', c.kind, 'state', c.state, 'title', jsonb_build_object('fa', c.title_fa, 'en', c.title_en), 'instructions', jsonb_build_object('fa', c.instructions_fa, 'en', c.instructions_en),
    'settlement', case when d.unit_id is not null then jsonb_build_object('outcome', d.outcome, 'on', (d.settled_at at time zone 'Asia/Tehran')::date, 'note', d.note,
      'by', case when a.id is not null then jsonb_build_object('id', a.id, 'name', jsonb_build_object('fa', a.name_fa, 'en', a.name_en)) end) end
  ) order by d.unit_id is not null, c.published_at desc, c.id), '[]')
  from serial_unit u join recall c on c.item_id = u.item_id and c.state <> 'draft' left join recall_settlement d on d.recall_id = c.id and d.unit_id = u.id left join app_user a on a.id = d.settled_by
  where u.id = wanted and (c.state = 'published' or d.unit_id is not null) and zamen_is_recalled(c, u)
$$;
-- Once for each unit, with a line in its story. False: it was settled before.
create function zamen_settle_recall(wanted uuid, unit uuid, became text, word text, request uuid, actor uuid) returns boolean language plpgsql security definer set search_path = public as $body$
begin
  insert into recall_settlement (recall_id, unit_id, outcome, note, request_id, settled_by) values (wanted, unit, became, word, request, actor) on conflict do nothing;
  if not found then return false; end if;
  insert into serial_event (unit_id, at, kind, note, document, request_id, actor_id) select unit, now(), 'recall', word, c.code, request, actor from recall c where c.id = wanted;
  return true;
end $body$;
revoke all on function zamen_is_recalled, zamen_unit_recalls, zamen_settle_recall from public;
grant execute on function zamen_is_recalled, zamen_unit_recalls, zamen_settle_recall to zamen_app;

-- What people wrote about the units of a customer goes with the customer's data.
create function zamen_forget_recall_notes() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update recall_settlement d set note = '—' from serial_unit u where u.owner_id = new.id and d.unit_id = u.id and d.note is not null;
  return null;
end $body$;
create trigger party_erased_recalls after update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_forget_recall_notes();
`;

export const down = `
drop trigger party_erased_recalls on party;
drop function zamen_forget_recall_notes(), zamen_settle_recall(uuid, uuid, text, text, uuid, uuid), zamen_unit_recalls(uuid), zamen_is_recalled(recall, serial_unit);
drop table recall_settlement, recall_range, recall;
`;
