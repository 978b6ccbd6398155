import { statusNames, statuses } from '../../contracts/statuses';
import type { CustomerRecord, CustomerStore } from '../../domain/customers/ports';
import { sqlOf } from '../unit-of-work';

const ended = statusNames.filter((name) => statuses[name].final);

export function createCustomerStore(): CustomerStore {
  return {
    async lock(tx, id) {
      const [row] = await sqlOf(tx).query<Omit<CustomerRecord, 'erasedAt'> & { erasedAt: Date | null }>(
        `select id, name, phone, national_id as "nationalId", erased_at as "erasedAt", exists (select 1 from service_request r where r.customer_id = p.id and r.created_at > p.erased_at) as "cameBack"
         from party p where id = $1 for update`, [id]);
      return row ? { ...row, erasedAt: row.erasedAt?.toISOString() ?? null } : null;
    },
    async openRequests(tx, id) {
      const rows = await sqlOf(tx).query<{ no: string }>('select no from service_request where customer_id = $1 and status <> all ($2::text[]) order by no', [id, ended]);
      return rows.map(({ no }) => no);
    },
    async erase(tx, id, spellings) {
      const sql = sqlOf(tx);
      // All that a customer has ever brought, in one go.
      sql.send(`set local statement_timeout = '60s'`);
      await sql.query('select zamen_erase_party($1, $2)', [id, spellings]);
      const requests = await sql.query<{ id: string; branchId: string; agentId: string | null }>('select id, branch_id as "branchId", agent_id as "agentId" from service_request where customer_id = $1', [id]);
      const [row] = await sql.query<{ erasedAt: Date }>('select erased_at as "erasedAt" from party where id = $1', [id]);
      return { requests, erasedAt: row!.erasedAt.toISOString() };
    },
  };
}
