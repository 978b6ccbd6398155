import { up as before } from './0075-words-of-a-branch.sql';

/**
 * The index of words knows the place. A word that many requests have and none of one's own branch was looked for among all of them: thousands were
 * named, each was looked up, and none was kept. The words lie in parts by branch now, each with an index of its own, so what an index names is what
 * this branch, and the few that share its part, have. Then few of the newest are looked through before it is asked: of a word that is rare there, it names little.
 */
const parts = 16;
const scope = `((select zamen_is_system()) or ((select zamen_agent()) is null and r.branch_id = any ((select zamen_branches())::uuid[])) or r.agent_id = (select zamen_agent()) or ((select zamen_is_narrow()) and zamen_is_near(r)))`;
const filters = `($2::text[] is null or r.status = any ($2)) and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))`;
/** The newest of one branch and status that are looked through, those of all of them together, and of an agency, whose words lie in no part of their own; what the index names at most, and of how many branches it is asked one by one. */
const [ofEach, ofAll, ofAgency, named, namedCustomers, oneByOne] = [2_000, 800, 4_000, 5_000, 2_000, 8];

const trigger = (keep: string, changed: string): string => `
create or replace function zamen_keep_search() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  ${keep}
  return null;
end $body$;
drop trigger if exists request_search_changed on service_request;
create trigger request_search_changed after update on service_request for each row when (${changed}) execute function zamen_keep_search();`;

export const up = `
alter table request_search rename to request_search_whole;
alter index request_search_pkey rename to request_search_whole_pkey;
create table request_search (branch_id uuid not null, request_id uuid not null references service_request, search text not null, primary key (branch_id, request_id)) partition by hash (branch_id);
${Array.from({ length: parts }, (_, part) => `create table request_search_${part} partition of request_search for values with (modulus ${parts}, remainder ${part}) with (autovacuum_vacuum_cost_delay = 20);`).join('\n')}
insert into request_search (branch_id, request_id, search) select r.branch_id, s.request_id, s.search from request_search_whole s join service_request r on r.id = s.request_id;
drop table request_search_whole;
create index request_search_words on request_search using gin (search gin_trgm_ops) with (fastupdate = off);
${trigger(`if tg_op = 'INSERT' then insert into request_search (branch_id, request_id, search) values (new.branch_id, new.id, new.search);
  else update request_search set branch_id = new.branch_id, search = new.search where branch_id = old.branch_id and request_id = new.id; end if;`, 'old.search is distinct from new.search or old.branch_id is distinct from new.branch_id')}

create or replace function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer, by_phone boolean default true)
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
declare
  found_ids uuid[] := '{}';
  found_times timestamptz[] := '{}';
  named_ids uuid[] := '{}';
  more_ids uuid[];
  one uuid;
  agent uuid := zamen_agent();
  places uuid[] := case when agent is not null then array[agent] when wanted_branch is null then zamen_branches() when wanted_branch = any (zamen_branches()) then array[wanted_branch] else '{}' end;
begin
  -- Numbers, serials and phones are rare by nature; words may be anywhere.
  if pattern !~ '[0-9]{4}' and cardinality(places) > 0 and not zamen_is_narrow() then
    execute format($q$
      with looked_through as (
        select r.*, dense_rank() over (order by scope.place, wanted.status) as part from unnest($8::uuid[]) as scope (place) cross join unnest(coalesce($2, array[null::text])) as wanted (status)
        cross join lateral (
          select r.id, r.created_at, r.search, r.customer_id from service_request r
          where r.%I = scope.place and %s and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))
          order by r.created_at desc, r.id desc limit $9
        ) r
      ), certain as (
        -- Older than the oldest of a part that was not looked through to its end, there may be newer ones.
        select w.* from looked_through w where w.created_at >= coalesce((select max(f.oldest) from (select min(l.created_at) as oldest from looked_through l group by l.part having count(*) >= $9) f), '-infinity')
      ), found as (
        select w.id, w.created_at from certain w left join party p on p.id = w.customer_id
        where w.search like $1 or (p.search like $1 and ($7 or zamen_normalise(p.name) like $1)) order by w.created_at desc, w.id desc limit $6
      )
      select coalesce(array_agg(f.id order by f.created_at desc, f.id desc), '{}'), coalesce(array_agg(f.created_at order by f.created_at desc, f.id desc), '{}') from found f
    $q$, case when agent is null then 'branch_id' else 'agent_id' end, case when wanted is null then 'true' else 'r.status = wanted.status' end)
    into found_ids, found_times
    using pattern, wanted, wanted_branch, before_at, before_id, most, by_phone, places,
      least(${ofEach}, greatest(50, case when agent is null then ${ofAll} else ${ofAgency} end / (cardinality(places) * coalesce(cardinality(wanted), 1))));
    return query select f.id, f.created_at from unnest(found_ids, found_times) f (id, created_at);
    if cardinality(found_ids) >= most or length(btrim(pattern, '% ')) < 3 then return; end if;
  end if;
  if agent is null and not zamen_is_narrow() and cardinality(places) between 1 and ${oneByOne} then
    foreach one in array places loop
      execute 'select coalesce(array_agg(s.request_id), ''{}'') from (select s.request_id from request_search s where s.branch_id = $1 and s.search like $2 limit $3) s'
      into more_ids using one, pattern, ${named} / cardinality(places);
      named_ids := named_ids || more_ids;
    end loop;
  else
    execute 'select coalesce(array_agg(s.request_id), ''{}'') from (select s.request_id from request_search s where s.search like $1 limit $2) s' into named_ids using pattern, ${named};
  end if;
  return query execute $q$
    with hits as (
      select r.id, r.created_at from unnest($9::uuid[]) s (request_id) join service_request r on r.id = s.request_id where ${filters} and ${scope}
      union
      select r.id, r.created_at from (select p.id from party p where p.search like $1 and ($8 or zamen_normalise(p.name) like $1) limit ${namedCustomers}) p join service_request r on r.customer_id = p.id where ${filters} and ${scope}
    )
    select h.id, h.created_at from hits h where h.id <> all ($7) order by h.created_at desc, h.id desc limit $6
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most - cardinality(found_ids), found_ids, by_phone, named_ids;
end $body$;
`;

export const down = `
alter table request_search rename to request_search_parts;
alter index request_search_pkey rename to request_search_parts_pkey;
create table request_search (request_id uuid primary key references service_request, search text not null) with (autovacuum_vacuum_cost_delay = 20);
insert into request_search (request_id, search) select request_id, search from request_search_parts;
drop table request_search_parts;
create index request_search_words on request_search using gin (search gin_trgm_ops) with (fastupdate = off);
${trigger('insert into request_search (request_id, search) values (new.id, new.search) on conflict (request_id) do update set search = excluded.search;', 'old.search is distinct from new.search')}
${before}`;
