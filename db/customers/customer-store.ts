import { statusNames, statuses } from '../../contracts/statuses';
import { customerPartNames } from '../../contracts/customers';
import type { CustomerPatch, CustomerRecord, CustomerStore, KnownCustomer, MarkedPart, SealedPart } from '../../domain/customers/ports';
import { sqlOf, type Sql } from '../unit-of-work';

const ended = statusNames.filter((name) => statuses[name].final);

const beside: Record<`${SealedPart}End` | `${MarkedPart}Mark`, string> = { nationalIdEnd: 'national_id_end', foreignIdEnd: 'foreign_id_end', ibanEnd: 'iban_end', nationalIdMark: 'national_id_mark', foreignIdMark: 'foreign_id_mark' };
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** Column of each thing that is known of a customer. */
export const customerColumns = { kind: 'kind', name: 'name', ...Object.fromEntries(customerPartNames.map((part) => [part, snake(part)])), ...beside } as Record<Exclude<keyof CustomerPatch, Placed>, string>;
/** What the company's lists say of them. */
const placed = { areaId: 'area_id', groupIds: 'group_ids' } as const;
type Placed = keyof typeof placed;
const columnsOf = { ...customerColumns, ...placed };
const givenOf = (patch: CustomerPatch): (readonly [string, unknown])[] => Object.entries(patch).map(([name, value]) => [columnsOf[name as keyof CustomerPatch], value] as const);
export const knownColumns = (of: string): string => Object.entries(customerColumns).filter(([name]) => !(name in beside)).map(([name, column]) => `${of}.${column} as "${name}"`).join(', ') + `, ${of}.area_id as "areaId", ${of}.group_ids as "groupIds"`;

export async function writeCustomer(sql: Sql, id: string, patch: CustomerPatch): Promise<void> {
  const given = givenOf(patch);
  await sql.query(`update party set ${given.map(([column], index) => `${column} = $${index + 2}`).join(', ')} where id = $1`, [id, ...given.map(([, value]) => value)], 'fresh');
}

export function createCustomerStore(): CustomerStore {
  return {
    async lock(tx, id) {
      const [row] = await sqlOf(tx).query<Omit<CustomerRecord, 'erasedAt'> & { erasedAt: Date | null }>(
        `select p.id, ${knownColumns('p')}, p.agent_id as "agentId", p.merged_into as "mergedInto", erased_at as "erasedAt", exists (select 1 from service_request r where r.customer_id = p.id and r.created_at > p.erased_at) as "cameBack"
         from party p where id = $1 for update`, [id]);
      return row ? { ...row, erasedAt: row.erasedAt?.toISOString() ?? null } : null;
    },
    async openRequests(tx, id) {
      const rows = await sqlOf(tx).query<{ no: string }>('select no from service_request where customer_id = $1 and status <> all ($2::text[]) order by no', [id, ended]);
      return rows.map(({ no }) => no);
    },
    async merged(tx, id) {
      return sqlOf(tx).query<KnownCustomer>(`select p.id, ${knownColumns('p')}, p.agent_id as "agentId", p.erased_at::text as "erasedAt" from party p where p.merged_into = $1 order by p.id for update`, [id]);
    },
    async erase(tx, [id, ...merged], spellings) {
      const sql = sqlOf(tx);
      // All that a customer has ever brought, in one go.
      sql.send(`set local statement_timeout = '60s'`);
      for (const one of [id, ...merged]) await sql.query('select zamen_erase_party($1, $2)', [one, spellings]);
      if (spellings.length > 0) await sql.query('select zamen_forget_import_rows($1)', [spellings]);
      const imports = spellings.length > 0 ? await sql.query<{ id: string; branchId: string }>('select id, branch_id as "branchId" from zamen_forget_import_files($1)', [spellings]) : [];
      const requests = await sql.query<{ id: string; branchId: string; agentId: string | null }>('select id, branch_id as "branchId", agent_id as "agentId" from service_request where customer_id = $1', [id]);
      const [row] = await sql.query<{ erasedAt: Date }>('select erased_at as "erasedAt" from party where id = $1', [id]);
      return { requests, imports, erasedAt: row!.erasedAt.toISOString() };
    },
    async unknownTerms(tx, { areaId, groupIds }) {
      const [row] = await sqlOf(tx).query<Record<'areaId' | 'groupIds', boolean>>(
        `select $1::uuid is not null and not exists (select 1 from catalogue_term t where t.id = $1 and t.list = 'area' and t.active) as "areaId",
           exists (select 1 from unnest($2::uuid[]) g (id) where not exists (select 1 from catalogue_term t where t.id = g.id and t.list = 'customer-group' and t.active)) as "groupIds"`, [areaId, groupIds]);
      return (['areaId', 'groupIds'] as const).filter((path) => row![path]);
    },
    async codeTaken(tx, code, except) {
      // Also by a customer whom the asker does not see: no two have the same.
      return (await sqlOf(tx).query<{ taken: boolean }>('select zamen_party_code_taken($1, $2) as taken', [code, except]))[0]!.taken;
    },
    async add(tx, { id, agentId, ...patch }) {
      const given = givenOf(patch);
      await sqlOf(tx).query(`insert into party (id, agent_id, ${given.map(([column]) => column).join(', ')}) values ($1, $2, ${given.map((_, index) => `$${index + 3}`).join(', ')})`, [id, agentId, ...given.map(([, value]) => value)], 'fresh');
    },
    async change(tx, id, patch, changed) {
      // What a merge brought and somebody changes is nowhere else: that merge is not undone any more.
      sqlOf(tx).send('update party_merge set touched = touched || array(select unnest(taken) intersect select unnest($2::text[])) where into_id = $1 and undone_at is null and taken && $2::text[]', [id, changed]);
      await writeCustomer(sqlOf(tx), id, patch);
    },
  };
}
