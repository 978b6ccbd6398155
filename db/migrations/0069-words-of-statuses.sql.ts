import { up as before } from './0060-broad-words.sql';

/**
 * Words together with statuses: asked as "this status, or any", no index took the status, and a branch that has none of it was read to its end. Each
 * status is asked of its own index, as the list without words does.
 */
const scope = `(zamen_is_system() or (zamen_agent() is null and r.branch_id = any (zamen_branches())) or r.agent_id = zamen_agent() or (zamen_is_narrow() and zamen_is_near(r)))`;
const filters = `($2::text[] is null or r.status = any ($2)) and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))`;
/** The newest of one branch and status that are looked through, and of all of them together; what the index names at most. */
const [ofEach, ofAll, named, namedCustomers] = [2_000, 4_000, 5_000, 2_000];

export const up = `
create or replace function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer, by_phone boolean default true)
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
declare
  found_rows integer := 0;
  places uuid[] := case when zamen_agent() is null then zamen_branches() else array[zamen_agent()] end;
  place text := case when zamen_agent() is null then 'branch_id' else 'agent_id' end;
begin
  -- Numbers, serials and phones are rare by nature; words may be anywhere.
  if pattern !~ '[0-9]{4}' and cardinality(places) > 0 and not zamen_is_narrow() then
    return query execute format($q$
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
      )
      select w.id, w.created_at from certain w left join party p on p.id = w.customer_id
      where w.search like $1 or (p.search like $1 and ($7 or zamen_normalise(p.name) like $1)) order by w.created_at desc, w.id desc limit $6
    $q$, place, case when wanted is null then 'true' else 'r.status = wanted.status' end) using pattern, wanted, wanted_branch, before_at, before_id, most, by_phone, places, least(${ofEach}, greatest(50, ${ofAll} / (cardinality(places) * coalesce(cardinality(wanted), 1))));
    get diagnostics found_rows = row_count;
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
