/**
 * The record is sealed into a chain of hashes, in the order in which its transactions committed: whoever changes, removes or slips in an
 * entry afterwards breaks it, also as the owner of the tables. What was done with what (`before`, `after`, `address`) is in the chain by
 * a salted hash, so that it can be erased on a person's demand without breaking it.
 */
export const up = `
alter table audit_log add column xid xid8 not null default pg_current_xact_id(), add column salt uuid default gen_random_uuid(), add column address text;
create index on audit_log (xid, id);
create table audit_seal (
  seq bigint primary key, audit_id uuid not null unique, xid xid8 not null, content bytea not null, hash bytea not null, sealed_at timestamptz not null default clock_timestamp()
);
alter table audit_seal enable row level security;
create policy audit_seal_scope on audit_seal using ((select zamen_is_system()));
grant select, insert on audit_seal to zamen_app;
`;

export const down = `
drop table audit_seal;
alter table audit_log drop column address, drop column salt, drop column xid;
`;
