/**
 * Places are switched off, never deleted, since requests and their numbers go by them. Who may write down people and places is held here
 * too: within one's own branches, and nobody gives themselves a role. Sign-ins that failed are kept; of a login that does not exist
 * just as well, so that neither the table nor the time it takes tells which logins there are. The counters of sign-ins have been in
 * `sign_in_attempt` for long.
 */
const system = '(select zamen_is_system())';
const branches = '(select zamen_agent()) is null and %s = any ((select zamen_branches())::uuid[])';
const within = (column: string): string => `${system} or (${branches.replace('%s', column)})`;
const ofPerson = `${system} or (user_id <> (select zamen_actor()) and exists (select 1 from app_user u where u.id = user_id and ${branches.replace('%s', 'u.branch_id')}))`;
/** Read by everybody, as before; written by whom the rule lets. */
const writtenBy: Record<string, { add: string; change: string }> = {
  branch: { add: within('parent_id'), change: within('id') },
  unit: { add: within('branch_id'), change: within('branch_id') },
  agent: { add: within('branch_id'), change: within('branch_id') },
  app_user: { add: within('branch_id'), change: `id = (select zamen_actor()) or ${within('branch_id')}` },
  user_role: { add: ofPerson, change: ofPerson },
};

export const up = `
alter table branch add column active boolean not null default true;
alter table unit add column active boolean not null default true;
alter table app_user drop column failed_count, drop column locked_until;

create table sign_in_failure (
  id uuid primary key default gen_random_uuid(), at timestamptz not null default clock_timestamp(), user_id uuid, address text, agent text
) with (autovacuum_vacuum_cost_delay = 20);
create index on sign_in_failure (user_id, at desc);
create index on sign_in_failure (at);
grant select, insert, delete on sign_in_failure to zamen_app;
alter table sign_in_failure enable row level security;
create policy sign_in_failure_scope on sign_in_failure using (${system} or exists (select 1 from app_user u where u.id = user_id and ${branches.replace('%s', 'u.branch_id')})) with check (${system});

${Object.entries(writtenBy).map(([table, { add, change }]) => `
alter table ${table} enable row level security;
create policy ${table}_read on ${table} for select using (true);
create policy ${table}_add on ${table} for insert with check (${add});
create policy ${table}_change on ${table} for update using (${change}) with check (${change});
create policy ${table}_remove on ${table} for delete using (${change});`).join('')}
`;

export const down = `
${Object.keys(writtenBy).map((table) => `
drop policy ${table}_remove on ${table}; drop policy ${table}_change on ${table}; drop policy ${table}_add on ${table}; drop policy ${table}_read on ${table};
alter table ${table} disable row level security;`).join('')}
drop table sign_in_failure;
alter table app_user add column failed_count integer not null default 0, add column locked_until timestamptz;
alter table unit drop column active;
alter table branch drop column active;
`;
