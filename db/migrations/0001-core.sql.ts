/**
 * People, access, processes and their record.
 * Runs as the owner; the application's role gets what `0003-grants` says and is held by row-level security.
 */
export const up = `
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- What the current transaction may see: set once by the unit of work with set_config(…, true).
create function zamen_is_system() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('zamen.kind', true), '') = 'system' $$;
create function zamen_actor() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('zamen.actor', true), '')::uuid $$;
create function zamen_agent() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('zamen.agent', true), '')::uuid $$;
create function zamen_branches() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(string_to_array(nullif(current_setting('zamen.branches', true), ''), ',')::uuid[], '{}'::uuid[]) $$;

-- Persian text for search: Arabic letters and digits of all three kinds become one form.
create function zamen_normalise(value text) returns text language sql immutable parallel safe as
  $$ select lower(translate(coalesce(value, ''), 'يىكةۀأإآ‌٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ییکهههاااا 01234567890123456789')) $$;

create table branch (
  id uuid primary key, code text not null unique, name_fa text not null, name_en text not null,
  kind text not null check (kind in ('head-office', 'branch', 'agent', 'regional-office')),
  parent_id uuid references branch, time_zone text not null default 'Asia/Tehran'
);
create table app_user (
  id uuid primary key, login text not null unique, password_hash text not null, name_fa text not null, name_en text not null,
  branch_id uuid not null references branch, unit_id uuid, agent_id uuid, all_branches boolean not null default false,
  active boolean not null default true, failed_count integer not null default 0, locked_until timestamptz,
  preferences jsonb not null default '{}', created_at timestamptz not null default now()
);
create table unit (
  id uuid primary key, branch_id uuid not null references branch,
  kind text not null check (kind in ('reception', 'workshop', 'qc', 'packaging', 'delivery', 'counter')),
  code text not null unique, name_fa text not null, name_en text not null, supervisor_id uuid references app_user
);
alter table app_user add foreign key (unit_id) references unit;
create table user_role (user_id uuid not null references app_user, role text not null, primary key (user_id, role));
create index on user_role (role);
create table session (
  token_hash bytea primary key, user_id uuid not null references app_user, csrf_token text not null,
  created_at timestamptz not null default now(), seen_at timestamptz not null default now(), expires_at timestamptz not null, address text
);
create index on session (user_id);

create table setting (
  key text not null, scope text not null default 'company', value jsonb not null, valid_from timestamptz not null default '-infinity',
  primary key (key, scope, valid_from)
);
-- Working hours: weekly is {"6":[["08:00","17:00"]],…} by ISO weekday (Saturday = 6); holidays are dates.
create table calendar (id text primary key, time_zone text not null, weekly jsonb not null, holidays date[] not null default '{}');
create table number_series (branch_id uuid not null references branch, kind text not null, year integer not null, last bigint not null, primary key (branch_id, kind, year));

create table process_definition (
  id uuid primary key, process text not null, version integer not null, name_fa text not null, name_en text not null,
  xml text not null, hash text not null, graph jsonb not null, created_at timestamptz not null default now(), created_by uuid references app_user,
  unique (process, version)
);
create table process_instance (
  id uuid primary key, process text not null, definition_id uuid not null references process_definition, definition_hash text not null,
  request_id uuid, parent_instance_id uuid references process_instance, branch_id uuid not null references branch, agent_id uuid,
  status text not null check (status in ('starting', 'active', 'completed', 'void')),
  input jsonb not null default '{}', state jsonb, seq bigint not null default 0, last_at timestamptz,
  created_at timestamptz not null default now(), ended_at timestamptz
);
create index on process_instance (request_id);
create index on process_instance (parent_instance_id) where parent_instance_id is not null;
create index on process_instance (created_at) where status in ('starting', 'active');

-- Append-only: each engine event as it was given, what it did, and the answer that a repeat gets.
create table process_event (
  instance_id uuid not null references process_instance, event_id text not null, seq bigint not null, at timestamptz not null,
  kind text not null, element text, task_type text, event jsonb not null, trace jsonb not null, answer jsonb,
  definition_hash text not null, actor_id uuid, actor_role text,
  primary key (instance_id, event_id)
);
create index on process_event (instance_id, seq);

create table task (
  id uuid primary key, instance_id uuid not null references process_instance, activity text not null, element text not null,
  task_type text not null, title_fa text not null, title_en text not null, request_id uuid,
  branch_id uuid not null references branch, agent_id uuid, role text not null, unit_id uuid references unit,
  assignee_id uuid references app_user, excluded uuid[] not null default '{}', state text not null default 'open' check (state in ('open', 'completed', 'cancelled')),
  priority integer not null default 1, outcome text, created_at timestamptz not null, completed_at timestamptz, completed_by uuid references app_user,
  seen_by uuid[] not null default '{}', sla_minutes integer, sla_due timestamptz, sla_level integer not null default 0, sla_next timestamptz
);
create index task_mine on task (assignee_id, sla_due, id) where state = 'open';
create index task_team on task (role, branch_id, sla_due, id) where state = 'open' and assignee_id is null;
create index task_agent on task (agent_id, sla_due, id) where state = 'open' and agent_id is not null;
create index task_done on task (completed_by, completed_at desc, id desc) where state = 'completed';
create index task_instance on task (instance_id, state);
create index task_request on task (request_id, created_at);
create index task_sla_next on task (instance_id, sla_next) where state = 'open' and sla_next is not null;

create table submission (
  id uuid primary key, task_id uuid not null references task, actor_id uuid not null references app_user,
  outcome text not null, form_values jsonb not null, created_at timestamptz not null default now()
);
create index on submission (task_id);
create table draft (
  task_id uuid not null references task, user_id uuid not null references app_user, form_values jsonb not null, saved_at timestamptz not null default now(),
  primary key (task_id, user_id)
);

create table process_timer (
  instance_id uuid not null references process_instance, timer text not null, element text not null, due timestamptz not null, armed_seq bigint not null,
  primary key (instance_id, timer)
);
create index on process_timer (due);
create table message_subscription (
  instance_id uuid not null references process_instance, subscription text not null, element text not null,
  message text not null, key text not null, created_at timestamptz not null default clock_timestamp(), id bigint generated always as identity,
  primary key (instance_id, subscription)
);
create index on message_subscription (message, key, id);
create table published_message (
  id uuid primary key, name text not null, key text not null, payload jsonb not null, published_at timestamptz not null default clock_timestamp(), expires_at timestamptz not null,
  instance_id uuid references process_instance, subscription text, delivered_at timestamptz
);
create index on published_message (name, key, published_at) where instance_id is null;
create index on published_message (instance_id) where instance_id is not null and delivered_at is null;
create table service_call (
  instance_id uuid not null references process_instance, activity text not null, attempt integer not null default 1, element text not null, topic text not null, input jsonb not null,
  state text not null default 'requested' check (state in ('requested', 'done', 'failed', 'cancelled')), output jsonb, requested_at timestamptz not null, finished_at timestamptz,
  primary key (instance_id, activity)
);
create index on service_call (instance_id) where state = 'requested';
create table incident (
  id uuid primary key, instance_id uuid not null references process_instance, request_id uuid, branch_id uuid not null, agent_id uuid, incident text not null, element text not null, activity text,
  code text not null, message text not null, raised_at timestamptz not null, resolved_at timestamptz, resolved_by uuid references app_user
);
create index on incident (instance_id) where resolved_at is null;
create index on incident (raised_at desc, id) where resolved_at is null;

create table outbox (
  id bigint generated always as identity primary key, kind text not null check (kind in ('start', 'wake')), instance_id uuid not null references process_instance,
  created_at timestamptz not null default now(), attempts integer not null default 0, next_at timestamptz not null default now(), done_at timestamptz, last_error text
);
create index on outbox (next_at, id) where done_at is null;
create table change (
  id bigint generated always as identity, xid xid8 not null default pg_current_xact_id(), at timestamptz not null default now(),
  topic text not null, keys jsonb not null, branch_id uuid, agent_id uuid, user_id uuid, primary key (xid, id)
);
create index on change (at);
create table audit_log (
  id uuid primary key, at timestamptz not null default clock_timestamp(), actor_id uuid, actor_role text, action text not null,
  resource text not null, resource_id text not null, request_id uuid, task_id uuid, before jsonb, after jsonb, trace_id text
);
create index on audit_log (request_id, at);
create index on audit_log (resource, resource_id);
create table notice (
  id uuid primary key, user_id uuid not null references app_user, kind text not null, request_id uuid, task_id uuid, params jsonb not null default '{}',
  dedupe text not null unique, created_at timestamptz not null default now(), read_at timestamptz
);
create index on notice (user_id, created_at desc, id);
create table idempotency_key (
  actor_id uuid not null, key uuid not null, route text not null, body_hash text not null, status integer, body jsonb, created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index on idempotency_key (created_at);
`;

export const down = `
drop table if exists idempotency_key, notice, audit_log, change, outbox, incident, service_call, published_message, message_subscription, process_timer, draft, submission,
  task, process_event, process_instance, process_definition, number_series, calendar, setting, session, user_role, unit, app_user, branch cascade;
drop function if exists zamen_normalise, zamen_branches, zamen_agent, zamen_actor, zamen_is_system;
`;
