/** What one person does to many tasks at once: a row for each, with what became of it. A batch is its maker's alone. */
const mine = '(select zamen_is_system()) or created_by = (select zamen_actor())';
const ofBatch = '(select zamen_is_system()) or exists (select 1 from task_batch b where b.id = batch_id)';
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';

export const up = `
create table task_batch (
  id uuid primary key, act jsonb not null, state text not null default 'running' check (state in ('running', 'stopped', 'done')), total integer not null, done integer not null default 0, same integer not null default 0, refused integer not null default 0,
  created_by uuid not null references app_user, created_at timestamptz not null default clock_timestamp(), active_at timestamptz not null default clock_timestamp(), finished_at timestamptz
) ${gentle};
alter table task_batch alter column act set statistics 0;
create index on task_batch (created_by, created_at desc, id desc);
create index on task_batch (active_at) where state = 'running';
create table task_batch_item (
  batch_id uuid not null references task_batch on delete cascade, place integer not null, task_id uuid not null references task, state text not null default 'left' check (state in ('left', 'done', 'same', 'refused')), code text,
  primary key (batch_id, place)
) ${gentle};
create index on task_batch_item (batch_id, place) where state = 'left';
create index on task_batch_item (task_id);
grant select, insert, update on task_batch, task_batch_item to zamen_app;
alter table task_batch enable row level security;
create policy task_batch_scope on task_batch using (${mine}) with check (${mine});
alter table task_batch_item enable row level security;
create policy task_batch_item_scope on task_batch_item using (${ofBatch}) with check (${ofBatch});
`;

export const down = 'drop table task_batch_item, task_batch;';
