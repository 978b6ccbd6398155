/**
 * What is known of a customer beside name and phone. A national id, what a foreigner shows and an account are sealed, with their ends beside them to tell two apart; all else is
 * for whoever may see customers. What erasing takes goes with the mark on the row, whoever sets it; also whatever is found by is generated, and goes with it.
 */
const parts = ['code', 'foreign_id', 'foreign_id_end', 'legal_id', 'economic_no', 'iban', 'iban_end', 'postal_code', 'province', 'city', 'address', 'subscription_no'];
const reading = ['admin', 'manager', 'reception', 'supervisor', 'delivery', 'agent'];
const changing = ['admin', 'manager', 'reception'];
const granted = [...reading.map((role) => [role, 'customer.read']), ...changing.map((role) => [role, 'customer.change'])];

export const up = `
alter table party ${parts.map((part) => `add column ${part} text`).join(', ')};
alter table party add column numbers text collate "C" generated always as
  (nullif(lower(coalesce(code, '') || ' ' || coalesce(legal_id, '') || ' ' || coalesce(economic_no, '') || ' ' || coalesce(subscription_no, '')), '   ')) stored;
create unique index party_code on party (code) where code is not null;
create index party_numbers on party using gin (numbers gin_trgm_ops) with (fastupdate = off);
create index party_newest on party (created_at desc, id desc);
create index party_newest_of_kind on party (kind, created_at desc, id desc);

create function zamen_party_code_taken(wanted text, except_id uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from party where code = wanted and id is distinct from except_id) $$;
revoke all on function zamen_party_code_taken from public;
grant execute on function zamen_party_code_taken to zamen_app;

create function zamen_forget_party_parts() returns trigger language plpgsql as $body$
begin
  ${parts.map((part) => `new.${part} := null;`).join(' ')}
  return new;
end $body$;
create trigger party_erased_parts before update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_forget_party_parts();

insert into role_grant (role, action, scope) select g.* from (values ${granted.map(([role, action]) => `('${role}', '${action}', 'all')`).join(', ')}) as g (role, action, scope) join role on role.key = g.role;
`;

export const down = `
delete from role_grant where action like 'customer.%';
drop trigger party_erased_parts on party;
drop function zamen_forget_party_parts(), zamen_party_code_taken(text, uuid);
drop index party_newest_of_kind, party_newest, party_numbers, party_code;
alter table party drop column numbers;
alter table party ${parts.map((part) => `drop column ${part}`).join(', ')};
`;
