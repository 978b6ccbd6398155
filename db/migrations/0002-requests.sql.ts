/** Catalogue and parties in their first form, and the repair life cycle's rows. Amounts are in rial, quantities have three decimals. */
export const up = `
create table agent (
  id uuid primary key, branch_id uuid not null references branch, code text not null unique, name text not null, phone text, active boolean not null default true
);
alter table app_user add foreign key (agent_id) references agent;
create table party (
  id uuid primary key, kind text not null default 'natural' check (kind in ('natural', 'legal')), name text not null, phone text, agent_id uuid references agent,
  external_id text unique, created_at timestamptz not null default now(),
  search text generated always as (zamen_normalise(name) || ' ' || coalesce(phone, '')) stored
);
create index on party using gin (search gin_trgm_ops);
create index on party (phone);
create table item (
  id uuid primary key, kind text not null check (kind in ('product', 'part', 'service')), code text unique, title_fa text not null, title_en text not null,
  brand text, price bigint not null default 0 check (price >= 0), active boolean not null default true,
  search text generated always as (zamen_normalise(title_fa) || ' ' || lower(title_en) || ' ' || lower(coalesce(code, '')) || ' ' || zamen_normalise(brand)) stored
);
create index on item using gin (search gin_trgm_ops);

create table service_request (
  id uuid primary key, no text not null unique, tracking_code text not null unique, channel text not null, external_id text unique,
  branch_id uuid not null references branch, agent_id uuid references agent, customer_id uuid not null references party,
  item_id uuid references item, item_text text not null, brand_text text, serial text, accessories jsonb not null default '[]', condition text,
  words text not null, priority integer not null default 1, promised_on date, reported_on date, cost_ceiling bigint check (cost_ceiling >= 0),
  custody text not null default 'expected', status text not null default 'draft', sub_status text, clock text not null default 'stop', status_at timestamptz not null default now(),
  outcome text, place text, technician_id uuid references app_user, unit_id uuid references unit, list_no text,
  repaired_at timestamptz, delivered_at timestamptz, created_by uuid references app_user, created_at timestamptz not null default now(),
  search text generated always as (lower(no) || ' ' || lower(tracking_code) || ' ' || lower(coalesce(serial, '')) || ' ' || zamen_normalise(item_text)) stored
);
create index on service_request (status, created_at desc, id desc);
create index on service_request (branch_id, created_at desc, id desc);
create index on service_request (agent_id, created_at desc, id desc) where agent_id is not null;
create index on service_request (created_at desc, id desc);
create index on service_request (serial) where serial is not null;
create index on service_request (customer_id);
create index on service_request using gin (search gin_trgm_ops);
alter table process_instance add foreign key (request_id) references service_request deferrable initially deferred;
alter table task add foreign key (request_id) references service_request;

-- Append-only. dwell_seconds: time spent in the status that ended with this row.
create table status_history (
  id uuid primary key, request_id uuid not null references service_request, at timestamptz not null, status text not null, sub_status text, clock text not null,
  from_status text, from_sub_status text, dwell_seconds bigint, element text, actor_id uuid references app_user
);
create index on status_history (request_id, at);
create table request_comment (
  id uuid primary key, request_id uuid not null references service_request, task_id uuid references task, author_id uuid not null references app_user, body text not null, created_at timestamptz not null default now()
);
create index on request_comment (request_id, created_at);

-- An estimate is immutable once sent; its lines change state only.
create table estimate (
  id uuid primary key, request_id uuid not null references service_request, number integer not null, task_id uuid references task,
  state text not null check (state in ('draft', 'sent', 'approved', 'partly-approved', 'rejected', 'expired', 'none-needed', 'withdrawn')),
  covered bigint not null, discount bigint not null default 0 check (discount >= 0), vat bigint not null default 0 check (vat >= 0), customer_total bigint not null, note text,
  created_by uuid not null references app_user, created_at timestamptz not null, decided_by uuid references app_user, decided_through text, decided_at timestamptz,
  unique (request_id, number)
);
create table estimate_line (
  id uuid primary key, estimate_id uuid not null references estimate, request_id uuid not null references service_request, position integer not null,
  kind text not null check (kind in ('service', 'part', 'travel', 'expense')), item_id uuid references item, code text, title text not null,
  quantity numeric(14,3) not null check (quantity > 0), price bigint not null check (price >= 0), amount bigint not null check (amount >= 0), bill_code text not null, why text,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'reserved', 'issued', 'fitted', 'returned', 'withdrawn'))
);
create index on estimate_line (request_id);
create index on estimate_line (estimate_id);
create table work_report (
  id uuid primary key, request_id uuid not null references service_request, task_id uuid not null unique references task, kind text not null check (kind in ('diagnosis', 'repair', 'rework')),
  technician_id uuid not null references app_user, findings text, done text, minutes integer check (minutes >= 0), checklist jsonb not null default '[]', created_at timestamptz not null,
  approved_by uuid references app_user, approved_at timestamptz
);
create index on work_report (request_id);
create table qc_check (
  id uuid primary key, request_id uuid not null references service_request, task_id uuid not null unique references task, checker_id uuid not null references app_user,
  verdict text not null check (verdict in ('pass', 'back', 'reject')), checklist jsonb not null default '[]', remarks text, created_at timestamptz not null
);
create index on qc_check (request_id);
create table receipt (
  id uuid primary key, request_id uuid not null references service_request, task_id uuid not null unique references task, kind text not null check (kind in ('deposit', 'settlement', 'refund')),
  method text not null, amount bigint not null check (amount >= 0), reference text, received_by uuid not null references app_user, created_at timestamptz not null
);
create index on receipt (request_id);
create table handover (
  id uuid primary key, request_id uuid not null references service_request, task_id uuid not null unique references task, kind text not null check (kind in ('counter', 'shipment', 'return', 'disposal', 'replacement')),
  receiver text, waybill text, carrier text, serial text, note text, done_by uuid not null references app_user, created_at timestamptz not null
);
create index on handover (request_id);
create table replacement (
  id uuid primary key, request_id uuid not null references service_request, instance_id uuid not null unique references process_instance, reason text not null, mode text not null default 'direct',
  state text not null check (state in ('applied', 'approved', 'refused', 'handed-over', 'withdrawn')), new_item_text text, new_serial text, decided_by uuid references app_user, decided_at timestamptz, created_at timestamptz not null
);
create index on replacement (request_id);
-- Every decision of a person that has no table of its own: allocation, approvals, rejections, objections.
create table decision (
  id uuid primary key, request_id uuid not null references service_request, task_id uuid not null unique references task, kind text not null, outcome text not null, reason text, details jsonb not null default '{}',
  decided_by uuid not null references app_user, decided_at timestamptz not null
);
create index on decision (request_id);

create table import_job (
  id uuid primary key, kind text not null, file text not null, content bytea, state text not null check (state in ('running', 'done', 'cancelled', 'failed')), total integer, done integer not null default 0, failed integer not null default 0,
  created_by uuid not null references app_user, branch_id uuid not null references branch, created_at timestamptz not null default now(), finished_at timestamptz
);
create table import_error (
  job_id uuid not null references import_job, row integer not null, code text not null, params jsonb not null default '{}', primary key (job_id, row)
);
`;

export const down = `
drop table if exists import_error, import_job, decision, replacement, handover, receipt, qc_check, work_report, estimate_line, estimate, request_comment, status_history, service_request, item, party, agent cascade;
`;
