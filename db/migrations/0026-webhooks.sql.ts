/**
 * Events for other systems: written with what happened, by the statement that says what browsers fetch again, and only where there is a
 * webhook. Deliveries are made from them afterwards, so that a transaction pays the same however many receivers there are.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const sees = `(select zamen_is_system()) or ((select zamen_agent()) is null and (owner_id = (select zamen_actor()) or branches <@ (select zamen_branches())::uuid[]
  or (branches is null and not exists (select 1 from branch b where b.id <> all ((select zamen_branches())::uuid[])))))`;

export const up = `
create table webhook (
  id uuid primary key, name text not null unique, url text not null, events text[] not null check (cardinality(events) > 0), branches uuid[] check (cardinality(branches) > 0),
  owner_id uuid not null references app_user, active boolean not null default true, off_reason text check (off_reason in ('by-hand', 'gone', 'dead')), off_at timestamptz, failing_since timestamptz,
  secret text not null, former_secret text, former_until timestamptz, created_at timestamptz not null default now(), revision bigint not null default 1,
  check (active = (off_at is null))
) ${gentle};
create index on webhook (owner_id);
create table webhook_event (
  id uuid primary key default gen_random_uuid(), seq bigint generated always as identity, type text not null, at timestamptz not null default clock_timestamp(),
  request_id uuid, instance_id uuid, facts jsonb not null default '{}', spread_at timestamptz
) ${gentle};
alter table webhook_event alter column facts set statistics 0;
create index on webhook_event (seq) where spread_at is null;
create index on webhook_event (at);
create table webhook_delivery (
  id uuid primary key default gen_random_uuid(), seq bigint not null, webhook_id uuid not null references webhook, event_id uuid not null references webhook_event on delete cascade, stream uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')), series integer not null default 0, attempts integer not null default 0, next_at timestamptz not null default now(),
  status integer, fault text, milliseconds integer, at timestamptz not null, delivered_at timestamptz, unique (webhook_id, event_id)
) ${gentle};
create index on webhook_delivery (event_id);
create index webhook_delivery_due on webhook_delivery (webhook_id, next_at, seq) where state = 'waiting';
create index webhook_delivery_stream on webhook_delivery (webhook_id, stream, seq) where state = 'waiting';
create index webhook_delivery_log on webhook_delivery (webhook_id, at desc, id desc);
create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery on delete cascade, number integer not null, at timestamptz not null, status integer, fault text, milliseconds integer not null, answer text not null, primary key (delivery_id, number)
) ${gentle};

-- Asked by every transaction that tells something: as long as there is no webhook, nothing is written. One that was switched off a month ago has nothing left to replay.
create function zamen_tells_others() returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from webhook where active or off_at > now() - interval '30 days') $$;

alter table webhook enable row level security;
create policy webhook_scope on webhook using (${sees}) with check (${sees});
alter table webhook_event enable row level security;
create policy webhook_event_told on webhook_event for insert with check (true);
create policy webhook_event_scope on webhook_event using ((select zamen_is_system()) or exists (select 1 from webhook_delivery d where d.event_id = webhook_event.id));
alter table webhook_delivery enable row level security;
create policy webhook_delivery_scope on webhook_delivery using ((select zamen_is_system()) or exists (select 1 from webhook w where w.id = webhook_id));
alter table webhook_attempt enable row level security;
create policy webhook_attempt_scope on webhook_attempt using ((select zamen_is_system()) or exists (select 1 from webhook_delivery d where d.id = delivery_id));
grant select, insert, update on webhook, webhook_delivery to zamen_app;
grant delete on webhook_delivery to zamen_app;
grant select, insert, delete on webhook_event to zamen_app;
grant update (spread_at) on webhook_event to zamen_app;
grant select, insert, delete on webhook_attempt to zamen_app;
-- Also names of webhooks that the asker does not see.
create function zamen_webhook_named(wanted text, other uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from webhook where name = wanted and id <> other) $$;
revoke all on function zamen_tells_others(), zamen_webhook_named(text, uuid) from public;
grant execute on function zamen_tells_others(), zamen_webhook_named(text, uuid) to zamen_app;

insert into role_grant (role, action, scope) select key, 'webhook.manage', 'branch' from role where key = 'admin';
`;

export const down = `
delete from role_grant where action = 'webhook.manage';
drop table webhook_attempt, webhook_delivery, webhook_event;
drop function zamen_tells_others(), zamen_webhook_named(text, uuid);
drop table webhook;
`;
