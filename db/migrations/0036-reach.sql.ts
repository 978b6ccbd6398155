/**
 * Three rights reached what is not theirs to reach. Whoever looked after people looked after branches, units and agencies as well: that is a right of
 * its own now, told to the second wall apart; who had the one has the other, as far as it reached. And a rule of the whole company is changed by whoever's right reaches the
 * whole company: the shipped administrator's does, anybody else's reaches what it reached.
 * And a search by somebody to whom numbers are masked left its hits by number out after the page was cut: the functions leave them out themselves.
 */
const system = '(select zamen_is_system())';
const within = (reach: 'zamen_managed' | 'zamen_placed') => (column: string): string => `${system} or ((select zamen_agent()) is null and ${column} = any ((select ${reach}())::uuid[]))`;
const tables = { branch: { add: 'parent_id', change: 'id' }, unit: { add: 'branch_id', change: 'branch_id' }, agent: { add: 'branch_id', change: 'branch_id' } };
const policies = (of: (column: string) => string): string => Object.entries(tables).map(([table, { add, change }]) => `
alter policy ${table}_add on ${table} with check (${of(add)});
alter policy ${table}_change on ${table} using (${of(change)}) with check (${of(change)});
alter policy ${table}_remove on ${table} using (${of(change)});`).join('');

const scope = `(zamen_is_system() or (zamen_agent() is null and r.branch_id = any (zamen_branches())) or r.agent_id = zamen_agent() or (zamen_is_narrow() and zamen_is_near(r)))`;
const filters = `($2::text[] is null or r.status = any ($2)) and ($3::uuid is null or r.branch_id = $3) and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5))`;
const newest = 2000;
/** The functions of 0025 and 0004. `byPhone` is the condition on a customer whose words match: that they match without the number. */
export const matches = (parameters: string, byPhone: (given: number) => string, given: string) => `
create function zamen_request_matches(pattern text, wanted text[], wanted_branch uuid, before_at timestamptz, before_id uuid, most integer${parameters})
returns table (id uuid, created_at timestamptz) language plpgsql stable security definer set search_path = public as $body$
declare found_rows integer;
begin
  -- Numbers, serials and phones are rare by nature; words may be anywhere.
  if pattern !~ '[0-9]{4}' and zamen_agent() is null and cardinality(zamen_branches()) between 1 and 8 and not zamen_is_narrow() then
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
      where w.search like $1 or (p.search like $1${byPhone(7)}) order by w.created_at desc, w.id desc limit $6
    $q$ using pattern, wanted, wanted_branch, before_at, before_id, most${given};
    get diagnostics found_rows = row_count;
    if found_rows >= most then return; end if;
  end if;
  return query execute $q$
    with hits as (
      select r.id, r.created_at from request_search s join service_request r on r.id = s.request_id where s.search like $1 and ${filters} and ${scope}
      union
      select r.id, r.created_at from party p join service_request r on r.customer_id = p.id where p.search like $1${byPhone(8)} and ${filters} and ${scope}
    )
    select h.id, h.created_at from hits h order by h.created_at desc, h.id desc limit $6 offset $7
  $q$ using pattern, wanted, wanted_branch, before_at, before_id, most - coalesce(found_rows, 0), coalesce(found_rows, 0)${given};
end $body$;
create function zamen_party_matches(pattern text, most integer${parameters})
returns setof uuid language plpgsql stable security definer set search_path = public as $body$
begin
  return query execute $q$
    select p.id from party p where p.search like $1${byPhone(3)} and (zamen_is_system() or zamen_agent() is null or p.agent_id = zamen_agent())
    order by p.name, p.id limit $2
  $q$ using pattern, most${given};
end $body$;
revoke all on function zamen_request_matches, zamen_party_matches from public;
grant execute on function zamen_request_matches, zamen_party_matches to zamen_app;
`;

export const up = `
drop function zamen_request_matches, zamen_party_matches;
${matches(', by_phone boolean default true', (given) => ` and ($${given} or zamen_normalise(p.name) like $1)`, ', by_phone')}
create function zamen_placed() returns uuid[] language sql stable parallel safe as
  $$ select case coalesce(current_setting('zamen.placed', true), '') when '' then zamen_branches() when 'none' then '{}'::uuid[] else string_to_array(current_setting('zamen.placed', true), ',')::uuid[] end $$;
${policies(within('zamen_placed'))}
insert into role_grant (role, action, scope, statuses, amount_limit) select role, 'place.manage', scope, statuses, amount_limit from role_grant where action = 'user.manage';
update role_grant set scope = 'all' where role = 'admin' and action = 'setting.change' and scope = 'branch';
`;

export const down = `
update role_grant set scope = 'branch' where role = 'admin' and action = 'setting.change' and scope = 'all';
delete from role_grant where action = 'place.manage';
${policies(within('zamen_managed'))}
drop function zamen_placed;
drop function zamen_request_matches, zamen_party_matches;
${matches('', () => '', '')}
`;
