/**
 * Running requests move to another version of their diagram: batches with an item a request, and of each moved one what it was before, as long
 * as it has not gone on. A plan is never changed, so that a repeat of a request's move does the same.
 */
const viaBranch = `(select zamen_is_system()) or ((select zamen_agent()) is null and branch_id = any ((select zamen_branches())::uuid[]))`;
const viaInstance = `(select zamen_is_system()) or exists (select 1 from process_instance p where p.id = instance_id)`;
const policies: Record<string, string> = { migration_batch: viaBranch, migration_item: viaInstance, migration_snapshot: viaInstance };

export const up = `
create table migration_batch (
  id uuid primary key, kind text not null check (kind in ('migrate', 'undo')), undo_of uuid references migration_batch, process text not null,
  from_id uuid not null references process_definition, to_id uuid not null references process_definition, mapping jsonb not null, recompute jsonb not null default 'false', filter jsonb not null default '{}',
  canary integer check (canary > 0), reason text not null, state text not null check (state in ('running', 'waiting', 'paused', 'stopped', 'done')),
  created_at timestamptz not null default now(), created_by uuid references app_user, branch_id uuid not null references branch, active_at timestamptz not null default now(), finished_at timestamptz,
  check ((kind = 'undo') = (undo_of is not null))
);
create index on migration_batch (created_at desc, id desc);
create index on migration_batch (active_at) where state = 'running';
create table migration_item (
  batch_id uuid not null references migration_batch, instance_id uuid not null references process_instance, place integer not null,
  state text not null default 'left' check (state in ('left', 'moved', 'refused')), code text, reasons jsonb not null default '[]', at timestamptz, primary key (batch_id, instance_id)
);
create index on migration_item (batch_id, place);
create index on migration_item (batch_id, place) where state = 'left';
create table migration_snapshot (
  instance_id uuid primary key references process_instance, batch_id uuid not null references migration_batch, seq bigint not null,
  definition_id uuid not null references process_definition, definition_hash text not null, state jsonb not null, status jsonb,
  tasks jsonb not null, timers jsonb not null, subscriptions jsonb not null, services jsonb not null, incidents jsonb not null
);
create index process_instance_version on process_instance (definition_id, id) where status = 'active';
grant select, insert, update on migration_batch, migration_item to zamen_app;
grant select, insert, update, delete on migration_snapshot to zamen_app;
${Object.entries(policies).map(([table, rule]) => `alter table ${table} enable row level security;
create policy ${table}_scope on ${table} using (${rule}) with check (${rule});`).join('\n')}
`;

export const down = `
drop index process_instance_version;
drop table migration_snapshot, migration_item, migration_batch;
`;
