import type { MergeRecord, MergeStore, MovedRequest } from '../../domain/customers/ports';
import { sqlOf, type Sql } from '../unit-of-work';
import { writeCustomer } from './customer-store';

const requestsOf = (sql: Sql, merge: string): Promise<MovedRequest[]> => sql.query<MovedRequest>(
  `select r.id, r.branch_id as "branchId", r.agent_id as "agentId" from party_merge_row m join service_request r on r.id = m.row_id where m.merge_id = $1 and m.relation = 'service_request' and m.attribute = 'customer_id'`, [merge]);

export function createMergeStore(): MergeStore {
  return {
    async merge(tx, { id, fromId, intoId, taken, by }) {
      const sql = sqlOf(tx);
      // All that somebody has ever brought, in one go.
      sql.send(`set local statement_timeout = '60s'`);
      sql.send('insert into party_merge (id, from_id, into_id, taken, merged_by) values ($1, $2, $3, $4, $5)', [id, fromId, intoId, taken, by]);
      await sql.query('select zamen_merge_parties($1)', [id]);
      return requestsOf(sql, id);
    },
    async read(tx, id) {
      const [row] = await sqlOf(tx).query<MergeRecord>(
        `select m.id, m.from_id as "fromId", m.into_id as "intoId", m.taken, m.undone_at is not null as undone, cardinality(m.touched) > 0 as touched,
           exists (select 1 from party_merge n where n.into_id = m.into_id and n.undone_at is null and n.merged_at > m.merged_at and n.taken && m.taken) as overtaken
         from party_merge m where m.id = $1`, [id]);
      return row ?? null;
    },
    async part(tx, { id }, by) {
      const sql = sqlOf(tx);
      sql.send(`set local statement_timeout = '60s'`);
      await sql.query('select zamen_part_parties($1)', [id]);
      await sql.query('update party_merge set undone_by = $2, undone_at = clock_timestamp() where id = $1', [id, by]);
      return requestsOf(sql, id);
    },
    async exchange(tx, one, other) {
      const sql = sqlOf(tx);
      if ('code' in one.patch) await sql.query('update party set code = null where id = $1', [other.id]);
      for (const { id, patch } of [one, other]) if (Object.keys(patch).length > 0) await writeCustomer(sql, id, patch);
    },
    async apart(tx, pair, by, apart) {
      await sqlOf(tx).query(apart ? 'insert into party_apart (one_id, other_id, said_by) values ($1, $2, $3) on conflict do nothing' : 'delete from party_apart where one_id = $1 and other_id = $2 and $3::uuid is not null', [...pair, by]);
    },
  };
}
