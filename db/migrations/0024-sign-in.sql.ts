/**
 * Where an act came from, and by which personal token. A form waits in `submission` until its workflow takes it, so both wait with it.
 * Passwords that somebody else has set are good once; devices that a person has signed in from are known, so that nobody can lock them out.
 */
export const up = `
alter table audit_log add column token_id uuid;
alter table submission add column address text default nullif(current_setting('zamen.address', true), ''), add column token_id uuid default nullif(current_setting('zamen.token', true), '')::uuid;

alter table session add column id uuid not null default gen_random_uuid() unique, add column agent text;
alter table app_user add column signed_in_at timestamptz, add column password_changed_at timestamptz, add column one_time_until timestamptz;

create table api_token (
  id uuid primary key, user_id uuid not null references app_user, name text not null, token_hash bytea not null unique, scopes text[] not null,
  created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz, used_from text, revoked_at timestamptz
) with (autovacuum_vacuum_cost_delay = 20);
create index on api_token (user_id, created_at);
grant select, insert on api_token to zamen_app;
-- What a token is called, and may do, is said once: the record names it by its id.
grant update (used_at, used_from, revoked_at) on api_token to zamen_app;

create table known_device (
  token_hash bytea not null, user_id uuid not null references app_user, created_at timestamptz not null default now(), seen_at timestamptz not null default now(), primary key (token_hash, user_id)
) with (autovacuum_vacuum_cost_delay = 20);
create index on known_device (user_id);
grant select, insert, update, delete on known_device to zamen_app;
`;

export const down = `
drop table known_device, api_token;
alter table app_user drop column one_time_until, drop column password_changed_at, drop column signed_in_at;
alter table session drop column agent, drop column id;
alter table submission drop column token_id, drop column address;
alter table audit_log drop column token_id;
`;
