/**
 * Where customers are and which groups they belong to, by the lists that the company fills; groups stand on the row, so that a merge and its way back move them as any other
 * part. And what is agreed with agencies: no two agreements of one hold on one day.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_agent()) is null';
const own = `${staff} or agent_id = (select zamen_agent())`;
const policies = (table: string, of: string) => `
alter table ${table} enable row level security;
create policy ${table}_read on ${table} for select using (${of});
create policy ${table}_add on ${table} for insert with check (${staff});
create policy ${table}_change on ${table} for update using (${staff});
create policy ${table}_remove on ${table} for delete using (${staff});
revoke all on ${table} from zamen_app;
grant select, insert, update, delete on ${table} to zamen_app;`;
const forgotten = ['code', 'foreign_id', 'foreign_id_end', 'legal_id', 'economic_no', 'iban', 'iban_end', 'postal_code', 'province', 'city', 'address', 'subscription_no', 'national_id_mark', 'foreign_id_mark'];
const forget = (more: string) => `
create or replace function zamen_forget_party_parts() returns trigger language plpgsql as $body$
begin
  ${forgotten.map((part) => `new.${part} := null;`).join(' ')} ${more}
  return new;
end $body$;`;

export const up = `
alter table party add column area_id uuid references catalogue_term, add column group_ids uuid[] not null default '{}';
create index party_area on party (area_id, created_at desc, id desc) where area_id is not null;
create index party_groups on party using gin (group_ids) with (fastupdate = off);
${forget(`new.area_id := null; new.group_ids := '{}';`)}

create table agent_agreement (
  id uuid primary key, agent_id uuid not null references agent, number text check (length(number) between 1 and 40), from_on date not null, to_on date check (to_on >= from_on), grade text check (length(grade) between 1 and 20),
  capacity integer check (capacity > 0), collateral bigint check (collateral >= 0), consignment_ceiling bigint check (consignment_ceiling >= 0), sells text not null check (sells in ('own', 'ours')), created_at timestamptz not null default now(),
  constraint agreement_once exclude using gist (agent_id with =, daterange(from_on, to_on, '[]') with &&)
) ${gentle};
create index on agent_agreement (agent_id, from_on desc);
create table agent_agreement_term (
  agreement_id uuid not null references agent_agreement, list text not null check (list in ('service-type', 'product-kind', 'area')), term_id uuid not null, primary key (agreement_id, term_id), foreign key (list, term_id) references catalogue_term (list, id)
) ${gentle};
create index on agent_agreement_term (term_id);
${policies('agent_agreement', own)}
${policies('agent_agreement_term', 'exists (select 1 from agent_agreement g where g.id = agreement_id)')}
revoke delete on agent_agreement from zamen_app;
`;

export const down = `
drop table agent_agreement_term, agent_agreement;
${forget('')}
drop index party_groups, party_area;
alter table party drop column area_id, drop column group_ids;
`;
