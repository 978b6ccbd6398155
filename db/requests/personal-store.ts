import type { PersonalRow, PersonalStore } from '../../domain/requests/personal';
import { sqlOf } from '../unit-of-work';

export function createPersonalStore(): PersonalStore {
  return {
    async ofRequest(tx, requestId, readerId) {
      const [row] = await sqlOf(tx).query<PersonalRow>(
        `select r.branch_id as "branchId", r.agent_id as "agentId", r.customer_id as "customerId", r.status, p.phone, p.national_id as "nationalId", r.pass_code as "passCode",
           exists (select 1 from task t where t.request_id = r.id and t.state = 'open' and t.assignee_id = $2) as "holdsTask"
         from service_request r left join party p on p.id = r.customer_id where r.id = $1`, [requestId, readerId]);
      return row ?? null;
    },
    async revealedOf(tx, userId, minutes) {
      const sql = sqlOf(tx);
      sql.send('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reveal:${userId}`]);
      const [row] = await sql.query<{ count: number }>(`select count(*)::int as count from audit_log where actor_id = $1 and action = 'personal.reveal' and at > clock_timestamp() - make_interval(mins => $2)`, [userId, minutes]);
      return row!.count;
    },
    async setPassCode(tx, requestId, sealed) {
      sqlOf(tx).send('update service_request set pass_code = $2 where id = $1', [requestId, sealed]);
    },
    async keepNationalId(tx, customerId, sealed, end, mark) {
      sqlOf(tx).send('update party set national_id = $2, national_id_end = $3, national_id_mark = $4 where id = $1 and national_id is null', [customerId, sealed, end, mark]);
    },
  };
}
