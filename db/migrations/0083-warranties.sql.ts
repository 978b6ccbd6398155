/**
 * Warranties of units. What happened to one is added, never rewritten; `coverage` is what the rules of `domain/warranty` made of it at the last change,
 * and the database itself refuses two rows of one component and class on one day. Company data: staff read all of it, an agency that of the units it has had.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_sees_all_parties())';
const seen = 'exists (select 1 from serial_unit x where x.id = unit_id offset 0)';
const ofSeen = 'exists (select 1 from warranty w where w.id = warranty_id offset 0)';
const part = `item_id uuid references item, class text check (class in ('part', 'labour', 'travel'))`;
const causes = `('misuse', 'broken-seal', 'voltage', 'water', 'transport', 'installation', 'foreign-repair', 'consumable', 'disaster')`;
const kinds = ['made', 'production-stage', 'production-problem', 'problem-fixed', 'warehouse-in', 'warehouse-out', 'sold', 'activated', 'request', 'part-replaced', 'owner', 'recall', 'scrapped', 'blocked', 'released', 'note'];
const covers = ['cover-extended', 'cover-suspended', 'cover-resumed', 'cover-transferred', 'cover-lost', 'cover-restored'];
const eventKinds = (all: readonly string[]): string => `alter table serial_event drop constraint serial_event_kind_check;
alter table serial_event add constraint serial_event_kind_check check (kind in (${all.map((kind) => `'${kind}'`).join(', ')}));`;

export const up = `
create table warranty (
  id uuid primary key, unit_id uuid not null references serial_unit, plan_id uuid not null, plan_version integer not null,
  state text not null check (state in ('unregistered', 'issued', 'active', 'suspended', 'expired', 'void')),
  source text not null default 'base' check (source in ('recall', 'contract', 'supplier', 'repair', 'base', 'extended')),
  through text not null check (through in ('manual', 'agent', 'installer', 'consumer', 'invoice', 'installation', 'import')), channel_key text check (length(channel_key) <= 100),
  activated_on date, invoiced_on date, starts_on date, because text not null check (because in ('event', 'sale', 'latest-start', 'no-event')), start_usage integer not null default 0 check (start_usage >= 0),
  customer_id uuid references party, created_by uuid references app_user, created_at timestamptz not null default now(),
  foreign key (plan_id, plan_version) references warranty_plan_version (plan_id, version), check ((starts_on is null) = (because = 'no-event')),
  -- One of each plan and unit, also after it ended or was lost: whoever activates again finds it.
  constraint warranty_once unique (unit_id, plan_id)
) ${gentle};
create index on warranty (plan_id);
create index on warranty (customer_id) where customer_id is not null;

create table coverage (
  warranty_id uuid not null references warranty, item_id uuid references item, class text not null check (class in ('part', 'labour', 'travel')), kind text not null check (kind in ('warranty', 'paid-commitment')),
  during daterange not null check (not isempty(during)), share integer not null check (share between 1 and 1000), usage integer check (usage > 0),
  constraint coverage_once exclude using gist (warranty_id with =, coalesce(item_id, warranty_id) with =, class with =, during with &&)
) ${gentle};
create index on coverage (warranty_id);
create index on coverage (item_id) where item_id is not null;

create table warranty_extension (
  id uuid primary key, warranty_id uuid not null references warranty, ${part}, kind text not null check (kind in ('warranty', 'paid-commitment')), days integer not null check (days between 1 and 3650), given_on date not null,
  reason text not null check (length(reason) between 1 and 1000), given_by uuid references app_user, at timestamptz not null default now()
) ${gentle};
create index on warranty_extension (warranty_id);
create table warranty_pause (
  id uuid primary key, warranty_id uuid not null references warranty, from_on date not null, to_on date check (to_on >= from_on), gives_back boolean not null, reason text not null check (length(reason) between 1 and 1000),
  paused_by uuid references app_user, at timestamptz not null default now(), resumed_by uuid references app_user, resumed_at timestamptz
) ${gentle};
create index on warranty_pause (warranty_id);
create unique index on warranty_pause (warranty_id) where to_on is null;
create table warranty_transfer (
  id uuid primary key, warranty_id uuid not null references warranty, transferred_on date not null, from_id uuid references party, to_id uuid not null references party, given_by uuid references app_user, at timestamptz not null default now()
) ${gentle};
create index on warranty_transfer (warranty_id);
create table warranty_loss (
  id uuid primary key, warranty_id uuid not null references warranty, kind text not null check (kind in ('void', 'loss')), ${part}, cause text not null check (cause in ${causes}), from_on date not null,
  evidence text not null check (length(evidence) between 1 and 2000), state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined', 'objected', 'kept', 'lifted')),
  proposed_by uuid not null references app_user, proposed_at timestamptz not null default now(), decided_by uuid references app_user check (decided_by <> proposed_by), decided_at timestamptz, decision text check (length(decision) <= 1000),
  objection text check (length(objection) <= 2000), objected_by uuid references app_user, objected_at timestamptz,
  reviewed_by uuid references app_user check (reviewed_by <> proposed_by and reviewed_by <> decided_by), reviewed_at timestamptz, review text check (length(review) <= 1000),
  check (kind = 'loss' or (item_id is null and class is null)), check (state = 'proposed' or decided_by is not null), check (state not in ('kept', 'lifted') or reviewed_by is not null)
) ${gentle};
create index on warranty_loss (warranty_id);
-- Nobody proposes a second time what is still open.
create unique index on warranty_loss (warranty_id) where state = 'proposed';

alter table warranty enable row level security;
create policy warranty_read on warranty for select using (${staff} or ${seen});
create policy warranty_add on warranty for insert with check (${staff} or ${seen});
create policy warranty_change on warranty for update using (${staff} or ${seen});
alter table coverage enable row level security;
create policy coverage_read on coverage for select using (${staff} or ${ofSeen});
create policy coverage_add on coverage for insert with check (${staff} or ${ofSeen});
create policy coverage_remove on coverage for delete using (${staff} or ${ofSeen});
${['warranty_extension', 'warranty_pause', 'warranty_transfer', 'warranty_loss'].map((table) => `alter table ${table} enable row level security;
create policy ${table}_read on ${table} for select using (${staff} or ${ofSeen});
create policy ${table}_add on ${table} for insert with check (${staff});`).join('\n')}
${['warranty_pause', 'warranty_loss'].map((table) => `create policy ${table}_change on ${table} for update using (${staff});`).join('\n')}
grant select, insert, update on warranty, warranty_pause, warranty_loss to zamen_app;
grant select, insert, delete on coverage to zamen_app;
grant select, insert on warranty_extension, warranty_transfer to zamen_app;
revoke delete on warranty, warranty_pause, warranty_loss, warranty_extension, warranty_transfer from zamen_app;
revoke update on coverage, warranty_extension, warranty_transfer from zamen_app;

${eventKinds([...kinds, ...covers])}
-- An agency writes down that it has activated a unit.
create policy serial_event_activated on serial_event for insert with check (kind = 'activated' and request_id is null and ${seen});

-- What people wrote of the warranties of a customer goes with the customer's data.
create function zamen_forget_warranty_words() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update warranty_extension e set reason = '—' from warranty w where w.id = e.warranty_id and w.customer_id = new.id;
  update warranty_pause e set reason = '—' from warranty w where w.id = e.warranty_id and w.customer_id = new.id;
  update warranty_loss e set evidence = '—', decision = case when decision is not null then '—' end, objection = case when objection is not null then '—' end, review = case when review is not null then '—' end from warranty w where w.id = e.warranty_id and w.customer_id = new.id;
  return null;
end $body$;
create trigger party_erased_warranties after update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_forget_warranty_words();

insert into role_grant (role, action, scope) select g.* from (values
  ('admin', 'warranty.activate', 'all'), ('manager', 'warranty.activate', 'all'), ('reception', 'warranty.activate', 'all'), ('supervisor', 'warranty.activate', 'all'), ('agent', 'warranty.activate', 'all'),
  ('admin', 'warranty.decide', 'all'), ('manager', 'warranty.decide', 'all'), ('supervisor', 'warranty.decide', 'all')
) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action in ('warranty.activate', 'warranty.decide');
drop trigger party_erased_warranties on party;
drop function zamen_forget_warranty_words();
drop policy serial_event_activated on serial_event;
delete from serial_event where kind like 'cover-%';
${eventKinds(kinds)}
drop table warranty_loss, warranty_transfer, warranty_pause, warranty_extension, coverage, warranty;
`;
