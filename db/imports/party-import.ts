import type { CustomerPatch, KnownCustomer } from '../../domain/customers/ports';
import type { PartyImportStore } from '../../domain/imports/parties';
import { createCustomerStore, customerColumns, knownColumns } from '../customers/customer-store';
import { sqlOf } from '../unit-of-work';

const columns = Object.entries(customerColumns) as [keyof CustomerPatch, string][];
const insertSql = `insert into party (id, ${columns.map(([, column]) => column).join(', ')}) select * from unnest($1::uuid[], ${columns.map((_, index) => `$${index + 2}::text[]`).join(', ')}) on conflict do nothing`;

export function createPartyImportStore(): PartyImportStore {
  const { change } = createCustomerStore();
  return {
    async byCodes(tx, codes) {
      const sql = sqlOf(tx);
      const asked = await sql.query<{ code: string; id: string }>('select code, coalesce(merged_into, id) as id from party where code = any ($1::text[])', [codes]);
      const found = await sql.query<KnownCustomer>(`select p.id, ${knownColumns('p')}, p.agent_id as "agentId", p.erased_at::text as "erasedAt" from party p where p.id = any ($1::uuid[]) order by p.id for update`, [asked.map(({ id }) => id)]);
      const byId = new Map(found.map((customer) => [customer.id, customer]));
      return new Map(asked.map(({ code, id }) => [code, byId.get(id)!]));
    },
    async insert(tx, customers) {
      await sqlOf(tx).query(insertSql, [customers.map(({ id }) => id), ...columns.map(([name]) => customers.map((customer) => customer[name] ?? (name === 'kind' ? 'natural' : null)))]);
    },
    change,
  };
}
