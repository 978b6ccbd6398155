/**
 * What the lists and the search stand on.
 * A `like` is not leakproof, so under row-level security it could never use the trigram index: the two search functions
 * run as the owner and carry the same scope as the policies themselves.
 */
const alike: [from: string, to: string][] = [
  ['\u064A\u0649\u0626', '\u06CC'], // Arabic yeh, alef maksura, yeh with hamza
  ['\u0643', '\u06A9'], // Arabic kaf
  ['\u0629\u06C0\u06C2', '\u0647'], // teh marbuta, heh with yeh
  ['\u0623\u0625\u0622\u0671', '\u0627'], // the alefs
  ['\u0624', '\u0648'], // waw with hamza
  ['\u200C\u00A0', ' '], // half-space, no-break space
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [String.fromCharCode(0x660 + digit, 0x6F0 + digit), String(digit)]),
];
const from = alike.map(([letters]) => letters).join('');
const to = alike.map(([letters, letter]) => letter.repeat(letters.length)).join('');

const scope = (row: string) =>
  `(zamen_is_system() or (zamen_agent() is null and ${row}.branch_id = any (zamen_branches())) or ${row}.agent_id = zamen_agent())`;

export const up = `
create or replace function zamen_normalise(value text) returns text language sql immutable parallel safe as
  $$ select lower(translate(coalesce(value, ''), '${from}', '${to}')) $$;

-- The generated columns were written by the first version of the function.
alter table party drop column search;
alter table party add column search text generated always as (zamen_normalise(name) || ' ' || coalesce(phone, '')) stored;
create index party_search on party using gin (search gin_trgm_ops);
alter table item drop column search;
alter table item add column search text generated always as
  (zamen_normalise(title_fa) || ' ' || lower(title_en) || ' ' || lower(coalesce(code, '')) || ' ' || zamen_normalise(brand)) stored;
create index item_search on item using gin (search gin_trgm_ops);
alter table service_request drop column search;
alter table service_request add column search text generated always as
  (lower(no) || ' ' || lower(tracking_code) || ' ' || lower(coalesce(serial, '')) || ' ' || zamen_normalise(item_text)) stored;
create index service_request_search on service_request using gin (search gin_trgm_ops);

-- Failed sign-ins by login and address: whoever guesses locks out only the place they guess from.
create table sign_in_attempt (
  login text not null, address text not null, failed integer not null, first_at timestamptz not null, locked_until timestamptz,
  primary key (login, address)
);
create index on sign_in_attempt (first_at);
grant select, insert, update, delete on sign_in_attempt to zamen_app;

-- Open tasks in the order of the inbox; a task without a due date comes last.
drop index task_mine; drop index task_team; drop index task_agent;
create index task_mine on task (assignee_id, coalesce(sla_due, 'infinity'::timestamptz), id) where state = 'open';
create index task_team on task (role, branch_id, coalesce(sla_due, 'infinity'::timestamptz), id) where state = 'open' and assignee_id is null;
create index task_agent on task (agent_id, coalesce(sla_due, 'infinity'::timestamptz), id) where state = 'open' and agent_id is not null;
create index service_request_scope on service_request (branch_id, status, created_at desc, id desc);
create index service_request_mine on service_request (created_by, created_at desc) where created_by is not null;

-- Requests whose number, tracking code, serial, device, customer or phone holds the pattern; newest first, within the actor's scope.
create function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
begin
  return query execute $q$
    with hits as (
      select r.id, r.created_at, r.status, r.branch_id, r.agent_id from service_request r where r.search like $1
      union
      select r.id, r.created_at, r.status, r.branch_id, r.agent_id from party p join service_request r on r.customer_id = p.id where p.search like $1
    )
    select h.id, h.created_at from hits h
    where ($2 is null or h.status = any ($2)) and ($3 is null or h.branch_id = $3)
      and ($4 is null or (h.created_at, h.id) < ($4, $5)) and ${scope('h')}
    order by h.created_at desc, h.id desc limit $6
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most;
end $body$;

-- Customers by name or phone; an agent finds only their own.
create function zamen_party_matches(pattern text, most integer)
returns setof uuid language plpgsql stable security definer set search_path = public as $body$
begin
  return query execute $q$
    select p.id from party p where p.search like $1 and (zamen_is_system() or zamen_agent() is null or p.agent_id = zamen_agent())
    order by p.name, p.id limit $2
  $q$ using pattern, most;
end $body$;
revoke all on function zamen_request_matches, zamen_party_matches from public;
grant execute on function zamen_request_matches, zamen_party_matches to zamen_app;
`;

export const down = `
drop function if exists zamen_request_matches, zamen_party_matches;
drop index if exists service_request_scope, service_request_mine;
drop index if exists task_mine, task_team, task_agent;
create index task_mine on task (assignee_id, sla_due, id) where state = 'open';
create index task_team on task (role, branch_id, sla_due, id) where state = 'open' and assignee_id is null;
create index task_agent on task (agent_id, sla_due, id) where state = 'open' and agent_id is not null;
drop table if exists sign_in_attempt;
`;
