import { up as before } from './0069-words-of-statuses.sql';

/**
 * Words together with a branch: every other branch was asked for requests of that branch, and read to its end, since it has none. Only that one is asked.
 * Words that many requests have are found among the newest few hundred: so many are looked through first, and more only where that is not enough.
 * Who asks is worked out once, not for each row that the index names.
 */
const scope = `((select zamen_is_system()) or ((select zamen_agent()) is null and r.branch_id = any ((select zamen_branches())::uuid[])) or r.agent_id = (select zamen_agent()) or ((select zamen_is_narrow()) and zamen_is_near(r)))`;
const filters = `($2::text[] is null or r.status = any ($2)) and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))`;
/** The newest of one branch and status that are looked through, the newest of all of them together at first and at last; what the index names at most. */
const [ofEach, atFirst, atLast, named, namedCustomers] = [2_000, 800, 4_000, 5_000, 2_000];

export const up = `
create or replace function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer, by_phone boolean default true)
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
declare
  found_rows integer := 0;
  found_ids uuid[];
  found_times timestamptz[];
  of_all integer;
  places uuid[] := case when zamen_agent() is not null then array[zamen_agent()] when wanted_branch is null then zamen_branches() when wanted_branch = any (zamen_branches()) then array[wanted_branch] else '{}' end;
  place text := case when zamen_agent() is null then 'branch_id' else 'agent_id' end;
begin
  -- Numbers, serials and phones are rare by nature; words may be anywhere.
  if pattern !~ '[0-9]{4}' and cardinality(places) > 0 and not zamen_is_narrow() then
    foreach of_all in array array[${atFirst}, ${atLast}] loop
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
      $q$, place, case when wanted is null then 'true' else 'r.status = wanted.status' end)
      into found_ids, found_times
      using pattern, wanted, wanted_branch, before_at, before_id, most, by_phone, places, least(${ofEach}, greatest(50, of_all / (cardinality(places) * coalesce(cardinality(wanted), 1))));
      found_rows := cardinality(found_ids);
      exit when found_rows >= most;
    end loop;
    return query select f.id, f.created_at from unnest(found_ids, found_times) f (id, created_at);
    if found_rows >= most or length(btrim(pattern, '% ')) < 3 then return; end if;
  end if;
  return query execute $q$
    with hits as (
      select r.id, r.created_at from (select s.request_id from request_search s where s.search like $1 limit ${named}) s join service_request r on r.id = s.request_id where ${filters} and ${scope}
      union
      select r.id, r.created_at from (select p.id from party p where p.search like $1 and ($8 or zamen_normalise(p.name) like $1) limit ${namedCustomers}) p join service_request r on r.customer_id = p.id where ${filters} and ${scope}
    )
    select h.id, h.created_at from hits h order by h.created_at desc, h.id desc limit $6 offset $7
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most - found_rows, found_rows, by_phone;
end $body$;
`;
export const down = before;
