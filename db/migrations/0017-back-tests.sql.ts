/** Requests of the past on another version of their process: what is tested, and what became of each. Seen by who may see all the branches that it reads. */
export const up = `
create table back_test (
  id uuid primary key, process text not null, version integer, graph jsonb not null, mapping jsonb not null default '{}', from_at timestamptz not null, to_at timestamptz not null, most integer not null,
  branches uuid[] not null, branch_id uuid not null references branch, created_by uuid not null references app_user, state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
  total integer not null, done integer not null default 0, created_at timestamptz not null default clock_timestamp(), finished_at timestamptz
);
create index on back_test (process, created_at desc);
create index on back_test (created_at) where state = 'running';
create table back_test_result (
  back_test_id uuid not null references back_test on delete cascade, instance_id uuid not null references process_instance, request_id uuid, ended_at timestamptz not null,
  outcome text not null check (outcome in ('same', 'different', 'undetermined', 'incident', 'unreadable')), replayed jsonb, primary key (back_test_id, instance_id)
);
create index on back_test_result (back_test_id, ended_at desc, instance_id desc);
create index process_instance_ended on process_instance (process, ended_at desc, id desc) where status = 'completed';
grant select, insert, update, delete on back_test, back_test_result to zamen_app;
alter table back_test enable row level security;
create policy back_test_scope on back_test using ((select zamen_is_system()) or ((select zamen_agent()) is null and branches <@ (select zamen_branches())::uuid[]));
alter table back_test_result enable row level security;
create policy back_test_result_scope on back_test_result using ((select zamen_is_system()) or exists (select 1 from back_test b where b.id = back_test_id));
`;

export const down = `
drop table if exists back_test_result, back_test;
drop index if exists process_instance_ended;
`;
