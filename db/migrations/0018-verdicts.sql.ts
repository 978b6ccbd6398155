/** A version keeps what its proof said, what was found in it, and why it was deployed in spite of warnings; a deployment can be planned for a time. */
export const up = `
alter table process_definition add column sound boolean, add column findings jsonb not null default '[]', add column reason text, add column restores integer;
create table planned_deployment (
  id uuid primary key, process text not null, name_fa text not null, name_en text not null, xml text not null, reason text, restores integer, starts_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(), created_by uuid references app_user, planned_at timestamptz,
  state text not null default 'planned' check (state in ('planned', 'started', 'refused', 'cancelled')), ended_at timestamptz, version integer, findings jsonb not null default '[]',
  check ((state = 'planned') = (ended_at is null)), check ((state = 'started') = (version is not null))
);
create index on planned_deployment (starts_at) where state = 'planned';
create index on planned_deployment (created_at, id);
grant select, insert, update on planned_deployment to zamen_app;
`;

export const down = `
drop table planned_deployment;
alter table process_definition drop column restores, drop column reason, drop column findings, drop column sound;
`;
