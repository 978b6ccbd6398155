/** Programs that run: each says every few seconds that it is still there. Administrators see what runs. */
export const up = `
create table program (
  id uuid primary key, name text not null check (name in ('api', 'worker')), version text not null, host text not null, pid integer not null,
  started_at timestamptz not null default clock_timestamp(), seen_at timestamptz not null default clock_timestamp(), state text not null default 'running' check (state in ('running', 'draining', 'ended'))
) with (autovacuum_vacuum_cost_delay = 20, fillfactor = 50);
grant select, insert, update, delete on program to zamen_app;
insert into role_grant (role, action, scope) values ('admin', 'system.read', 'all');
`;

export const down = `
delete from role_grant where action = 'system.read';
drop table if exists program;
`;
