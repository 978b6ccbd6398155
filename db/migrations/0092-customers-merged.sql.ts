/**
 * Customers who were found twice become one. The one who goes stays as a row that leads to the one who stays; what pointed to them is moved, by whatever foreign keys there
 * are, and written down row by row, so that it goes back. What the one who stays takes over is exchanged between the two rows: nothing is lost, and erasing finds all of it.
 * Sealed ids are found again by a mark, which only our keys can make.
 */
const keys = { national_id_mark: 'national_id_mark', foreign_id_mark: 'foreign_id_mark', legal_id: 'legal_id', subscription_no: 'subscription_no', phone: 'phone' };
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const visible = `(select zamen_is_system()) or exists (select 1 from party p where p.id = `;
/** Parts that erasing takes, of 0085. */
const parts = ['code', 'foreign_id', 'foreign_id_end', 'legal_id', 'economic_no', 'iban', 'iban_end', 'postal_code', 'province', 'city', 'address', 'subscription_no'];
const forget = (of: string[]) => `
create or replace function zamen_forget_party_parts() returns trigger language plpgsql as $body$
begin
  ${of.map((part) => `new.${part} := null;`).join(' ')}
  return new;
end $body$;`;
const matches = (id: string, where: string) => `
create or replace function zamen_party_matches(pattern text, most integer, by_phone boolean default true)
returns setof uuid language plpgsql stable security definer set search_path = public as $body$
begin
  return query execute $q$
    select f.id from (
      select ${id}, p.name from party p where p.search like $1 and ($3 or zamen_normalise(p.name) like $1) and (zamen_is_system() or zamen_agent() is null or p.agent_id = zamen_agent()) limit greatest($2, 200)
    ) f ${where} limit $2
  $q$ using case when length(btrim(pattern, '% ')) < 3 then ltrim(pattern, '%') else pattern end, most, by_phone;
end $body$;`;
/** Every table that points to a customer, but for the books of merging itself. */
const references = `
    select c.conrelid::regclass as relation, a.attname as attribute
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'party'::regclass and c.conparentid = 0 and c.conrelid not in ('party_merge'::regclass, 'party_apart'::regclass)
    order by c.conrelid::regclass::text, a.attname`;

export const up = `
alter table party add column merged_into uuid references party check (merged_into <> id), add column national_id_mark text collate "C", add column foreign_id_mark text collate "C";
create index on warranty_transfer (from_id) where from_id is not null;
create index on warranty_transfer (to_id);
create index party_merged on party (merged_into) where merged_into is not null;
${Object.entries(keys).map(([name, column]) => `create index party_twice_${name} on party ((${column} collate "C")) where ${column} is not null and merged_into is null;`).join('\n')}

create table party_merge (
  id uuid primary key, from_id uuid not null references party, into_id uuid not null references party, taken text[] not null, touched text[] not null default '{}',
  merged_by uuid not null references app_user, merged_at timestamptz not null default clock_timestamp(), undone_by uuid references app_user, undone_at timestamptz, check (from_id <> into_id), check (num_nonnulls(undone_by, undone_at) in (0, 2))
) ${gentle};
create unique index party_merge_standing on party_merge (from_id) where undone_at is null;
create index party_merge_into on party_merge (into_id, merged_at desc);
create table party_merge_row (merge_id uuid not null references party_merge, relation text not null, attribute text not null, row_id uuid not null, primary key (merge_id, relation, attribute, row_id)) ${gentle};
create table party_apart (one_id uuid not null references party, other_id uuid not null references party, said_by uuid not null references app_user, at timestamptz not null default clock_timestamp(), primary key (one_id, other_id), check (one_id < other_id)) ${gentle};
create index on party_apart (other_id);
alter table party_merge enable row level security;
create policy party_merge_scope on party_merge using (${visible}into_id)) with check (${visible}into_id));
alter table party_merge_row enable row level security;
create policy party_merge_row_scope on party_merge_row using ((select zamen_is_system())) with check ((select zamen_is_system()));
alter table party_apart enable row level security;
create policy party_apart_scope on party_apart using (${visible}one_id)) with check (${visible}one_id));
revoke all on party_merge, party_merge_row, party_apart from zamen_app;
grant select, insert, update on party_merge to zamen_app;
grant select on party_merge_row to zamen_app;
grant select, insert, delete on party_apart to zamen_app;

-- Who a customer is now; null where there is none. Until the transaction ends they are merged with nobody else.
create function zamen_party_now(wanted uuid) returns uuid language plpgsql security definer set search_path = public as $body$
declare next uuid;
begin
  loop
    select merged_into into next from party where id = wanted for key share;
    if not found then return null; end if;
    if next is null then return wanted; end if;
    wanted := next;
  end loop;
end $body$;

create function zamen_merge_parties(merge uuid) returns void language plpgsql security definer set search_path = public as $body$
declare pair record; reference record;
begin
  if not zamen_is_system() then raise exception 'Only the system merges customers'; end if;
  select from_id, into_id into strict pair from party_merge where id = merge;
  for reference in ${references} loop
    execute format('with moved as (update %1$s set %2$I = $2 where %2$I = $1 returning id) insert into party_merge_row select $3, %3$L, %2$L, id from moved', reference.relation, reference.attribute, reference.relation::text) using pair.from_id, pair.into_id, merge;
  end loop;
  update party set merged_into = pair.into_id where id = pair.from_id;
end $body$;

-- What has gone elsewhere since stays there.
create function zamen_part_parties(merge uuid) returns void language plpgsql security definer set search_path = public as $body$
declare pair record; moved record;
begin
  if not zamen_is_system() then raise exception 'Only the system parts customers'; end if;
  select from_id, into_id into strict pair from party_merge where id = merge;
  for moved in select relation, attribute from party_merge_row where merge_id = merge group by 1, 2 order by 1, 2 loop
    execute format('update %1$s t set %2$I = $1 from party_merge_row m where m.merge_id = $3 and m.relation = %3$L and m.attribute = %2$L and t.id = m.row_id and t.%2$I = $2', moved.relation::regclass, moved.attribute, moved.relation) using pair.from_id, pair.into_id, merge;
  end loop;
  update party set merged_into = null where id = pair.from_id;
end $body$;
revoke all on function zamen_party_now, zamen_merge_parties, zamen_part_parties from public;
grant execute on function zamen_party_now, zamen_merge_parties, zamen_part_parties to zamen_app;
${forget([...parts, 'national_id_mark', 'foreign_id_mark'])}
${matches('coalesce(p.merged_into, p.id) as id', 'group by f.id order by min(f.name), f.id')}

insert into role_grant (role, action, scope) select g.* from (values ('admin', 'customer.merge', 'all'), ('manager', 'customer.merge', 'all')) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action = 'customer.merge';
${matches('p.id', 'order by f.name, f.id')}
${forget(parts)}
drop function zamen_part_parties, zamen_merge_parties, zamen_party_now;
drop index warranty_transfer_from_id_idx, warranty_transfer_to_id_idx;
drop table party_apart, party_merge_row, party_merge;
drop index ${Object.keys(keys).map((name) => `party_twice_${name}`).join(', ')};
alter table party drop column merged_into, drop column national_id_mark, drop column foreign_id_mark;
`;
