/**
 * Tasks that nobody can do are found from the places of open tasks, of which there are few, and not by reading the tasks. Row-level security would keep
 * `coalesce` and `cardinality` from the index, also for the system, so these functions read as their owner, and answer to nobody else.
 */
const none = `'00000000-0000-0000-0000-000000000000'::uuid`;
const isFree = "t.state = 'open' and t.assignee_id is null";
const place = `t.role, t.branch_id, coalesce(t.unit_id, ${none}), coalesce(t.agent_id, ${none})`;

export const up = `
create index task_place on task (${place.replaceAll('t.', '')}, cardinality(excluded)) where ${isFree.replaceAll('t.', '')};

create function zamen_places_of_tasks() returns table (role text, branch_id uuid, unit_id uuid, agent_id uuid, most_excluded integer) language sql stable security definer set search_path = public as $body$
  with recursive place (role, branch_id, unit_id, agent_id) as (
    (select ${place} from task t where ${isFree} order by ${place} limit 1)
    union all
    select n.* from place p cross join lateral (select ${place} from task t where ${isFree} and (${place}) > (p.role, p.branch_id, p.unit_id, p.agent_id) order by ${place} limit 1) n
  )
  select p.role, p.branch_id, nullif(p.unit_id, ${none}), nullif(p.agent_id, ${none}),
    (select cardinality(t.excluded) from task t where ${isFree} and (${place}) = (p.role, p.branch_id, p.unit_id, p.agent_id) order by ${place}, cardinality(t.excluded) desc limit 1)
  from place p where zamen_is_system()
$body$;

-- Free tasks of a place that shut out all who could do them; and, as wanted, not also all who could get them, or these too.
create function zamen_nobodys_tasks(at_role text, at_branch uuid, at_unit uuid, at_agent uuid, could uuid[], receivers uuid[], blocked boolean, most integer) returns setof uuid language sql stable security definer set search_path = public as $body$
  select t.id from task t
  where ${isFree} and (${place}) = (at_role, at_branch, coalesce(at_unit, ${none}), coalesce(at_agent, ${none})) and cardinality(t.excluded) >= cardinality(could)
    and t.excluded @> could and (t.excluded @> receivers) = blocked and zamen_is_system()
  limit most
$body$;
`;

export const down = `
drop function zamen_nobodys_tasks(text, uuid, uuid, uuid, uuid[], uuid[], boolean, integer);
drop function zamen_places_of_tasks();
drop index task_place;
`;
