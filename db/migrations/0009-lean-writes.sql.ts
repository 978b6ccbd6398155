/**
 * A request's row changes with each step of its way, and every change of its status wrote its words into the trigram index again. The
 * words of the search stand in a table of their own, which a trigger keeps and only the search functions read. Rows that change
 * often leave room on their page, so that a change that no index knows of stays there.
 */
const scope = (row: string) => `(zamen_is_system() or (zamen_agent() is null and ${row}.branch_id = any (zamen_branches())) or ${row}.agent_id = zamen_agent())`;
const filters = (row: string) => `($2::text[] is null or ${row}.status = any ($2)) and ($3::uuid is null or ${row}.branch_id = $3) and ($4::timestamptz is null or (${row}.created_at, ${row}.id) < ($4, $5))`;
/** Requests of each branch and status that are looked through. */
const newest = 2000;

/** The function of 0005; `bySearch` finds the requests whose own words match. */
const matches = (bySearch: string) => `
create or replace function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
declare found_rows integer;
begin
  -- Numbers, serials and phones are rare by nature; words may be anywhere.
  if pattern !~ '[0-9]{4}' and zamen_agent() is null and cardinality(zamen_branches()) between 1 and 8 then
    return query execute $q$
      with looked_through as (
        select r.* from unnest(zamen_branches()) as scope (branch) cross join unnest(coalesce($2, array[null::text])) as wanted (status)
        cross join lateral (
          select r.id, r.created_at, r.search, r.customer_id from service_request r
          where r.branch_id = scope.branch and (wanted.status is null or r.status = wanted.status) and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))
          order by r.created_at desc, r.id desc limit ${newest}
        ) r
      ), certain as (
        -- Older than the oldest of a full window there may be newer ones that were not looked at.
        select w.* from looked_through w order by w.created_at desc, w.id desc limit ${newest}
      )
      select w.id, w.created_at from certain w left join party p on p.id = w.customer_id
      where w.search like $1 or p.search like $1 order by w.created_at desc, w.id desc limit $6
    $q$ using pattern, wanted, wanted_branch, before_at, before_id, most;
    get diagnostics found_rows = row_count;
    if found_rows >= most then return; end if;
  end if;
  return query execute $q$
    with hits as (
      select r.id, r.created_at from ${bySearch} and ${filters('r')} and ${scope('r')}
      union
      select r.id, r.created_at from party p join service_request r on r.customer_id = p.id where p.search like $1 and ${filters('r')} and ${scope('r')}
    )
    select h.id, h.created_at from hits h order by h.created_at desc, h.id desc limit $6 offset $7
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most - coalesce(found_rows, 0), coalesce(found_rows, 0);
end $body$;
`;

export const up = `
create table request_search (request_id uuid primary key references service_request, search text not null);
insert into request_search (request_id, search) select id, search from service_request;
create index request_search_words on request_search using gin (search gin_trgm_ops);
create function zamen_keep_search() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  insert into request_search (request_id, search) values (new.id, new.search) on conflict (request_id) do update set search = excluded.search;
  return null;
end $body$;
create trigger request_search_made after insert on service_request for each row execute function zamen_keep_search();
create trigger request_search_changed after update on service_request for each row when (old.search is distinct from new.search) execute function zamen_keep_search();
${matches('request_search s join service_request r on r.id = s.request_id where s.search like $1')}
drop index service_request_search;

alter table task set (fillfactor = 80);
alter table process_instance set (fillfactor = 70);
alter table service_request set (fillfactor = 80);
`;

export const down = `
alter table service_request reset (fillfactor);
alter table process_instance reset (fillfactor);
alter table task reset (fillfactor);
create index service_request_search on service_request using gin (search gin_trgm_ops);
${matches('service_request r where r.search like $1')}
drop trigger request_search_made on service_request;
drop trigger request_search_changed on service_request;
drop function zamen_keep_search();
drop table request_search;
`;
