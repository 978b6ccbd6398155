/**
 * What starts a process by itself: the message, signal and timer starts of its newest version, switched with its deployment. A timer's row
 * says when it starts next; `planned_at` is empty until Temporal's schedule says the same, and a removed one stays until its schedule is gone.
 */
export const up = `
create table start_trigger (
  process text not null, element text not null, definition_id uuid not null references process_definition, kind text not null check (kind in ('message', 'signal', 'timer')),
  name text, due timestamptz, every text, setting text, remaining integer, planned_at timestamptz, removed boolean not null default false, id bigint generated always as identity,
  primary key (process, element), check ((kind = 'timer') = (name is null)), check (kind = 'timer' or not removed), check (kind <> 'timer' or removed or due is not null)
);
create index on start_trigger (kind, name, id);
create index on start_trigger (due) where kind = 'timer';
grant select, insert, update, delete on start_trigger to zamen_app;
alter table process_instance add column start_element text, add column start_payload jsonb;
`;

export const down = `
alter table process_instance drop column start_payload, drop column start_element;
drop table start_trigger;
`;
