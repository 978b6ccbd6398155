/**
 * The inbox and the search at a million rows under row-level security.
 * `coalesce` counts as leaky, so a condition on it never reached the index: pages beyond the first and the views by date
 * read the whole team's tasks. The order of the inbox is therefore a column.
 * A word that half of all requests hold ("refrigerator") is not looked up in the trigram index, which would give them all:
 * the newest requests are looked through first, and mostly hold a page of it.
 */
const scope = (row: string) => `(zamen_is_system() or (zamen_agent() is null and ${row}.branch_id = any (zamen_branches())) or ${row}.agent_id = zamen_agent())`;
const filters = (row: string) => `($2::text[] is null or ${row}.status = any ($2)) and ($3::uuid is null or ${row}.branch_id = $3) and ($4::timestamptz is null or (${row}.created_at, ${row}.id) < ($4, $5))`;
/** Requests of each branch and status that are looked through. */
const newest = 2000;

export const up = `
alter table task add column due_order timestamptz not null generated always as (coalesce(sla_due, 'infinity'::timestamptz)) stored;
drop index task_mine; drop index task_team; drop index task_agent;
create index task_mine on task (assignee_id, due_order, id) where state = 'open';
create index task_team on task (role, branch_id, due_order, id) where state = 'open' and assignee_id is null;
create index task_agent on task (agent_id, due_order, id) where state = 'open' and agent_id is not null;

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
      select r.id, r.created_at from service_request r where r.search like $1 and ${filters('r')} and ${scope('r')}
      union
      select r.id, r.created_at from party p join service_request r on r.customer_id = p.id where p.search like $1 and ${filters('r')} and ${scope('r')}
    )
    select h.id, h.created_at from hits h order by h.created_at desc, h.id desc limit $6 offset $7
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most - coalesce(found_rows, 0), coalesce(found_rows, 0);
end $body$;
`;

export const down = `
drop index task_mine; drop index task_team; drop index task_agent;
create index task_mine on task (assignee_id, coalesce(sla_due, 'infinity'::timestamptz), id) where state = 'open';
create index task_team on task (role, branch_id, coalesce(sla_due, 'infinity'::timestamptz), id) where state = 'open' and assignee_id is null;
create index task_agent on task (agent_id, coalesce(sla_due, 'infinity'::timestamptz), id) where state = 'open' and agent_id is not null;
alter table task drop column due_order;
`;
