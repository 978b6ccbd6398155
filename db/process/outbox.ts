import type { Outbox, WokenInstance } from '../../domain/process/ports';
import { sqlOf } from '../unit-of-work';

interface DueRow { id: string; instance_id: string; closed: boolean; number: string | null; branch: string }
/** What a workflow is found by, of the instance `i`. */
const foundBy = '(select no from service_request where id = i.request_id) as number, (select code from branch where id = i.branch_id) as branch';
/** So many bulk starts are under way at most; the next ones wait until these have begun. */
const bulkUnderWay = 10;
/** One that has not begun after this long takes no room any more: it was lost with a server, and the reconciler brings it again. */
const bulkGivenUp = '30 seconds';

const dueSql = (lane: string, order: string, limit: string) => `select o.id, o.instance_id, i.status in ('completed', 'void') as closed, ${foundBy} from outbox o join process_instance i on i.id = o.instance_id
  where o.done_at is null and o.next_at <= now() and ${lane} order by ${order} limit ${limit} for update of o skip locked`;
const bulkRoom = `(select greatest(0, ${bulkUnderWay} - count(*)) from outbox b join process_instance s on s.id = b.instance_id where b.bulk and b.done_at > now() - interval '${bulkGivenUp}' and s.status = 'starting')`;

export function createOutbox(): Outbox {
  return {
    async due(tx, limit) {
      const sql = sqlOf(tx);
      const rows = await sql.query<DueRow>(dueSql('not o.bulk', 'o.next_at, o.id', '$1'), [limit], 'kept');
      if (rows.length < limit) rows.push(...await sql.query<DueRow>(dueSql('o.bulk', 'o.id', bulkRoom), [], 'kept'));
      return rows.map(({ id, instance_id, closed, number, branch }) => ({ id, instance: { id: instance_id, number, branch, closed } }));
    },
    async done(tx, ids) {
      if (ids.length > 0) sqlOf(tx).send('update outbox set done_at = clock_timestamp(), attempts = attempts + 1 where id = any ($1::bigint[])', [ids]);
    },
    async failed(tx, ids, error) {
      if (ids.length > 0) sqlOf(tx).send(
        `update outbox set attempts = attempts + 1, last_error = $2, next_at = clock_timestamp() + least(power(2, least(attempts, 5)), 20) * interval '1 second' where id = any ($1::bigint[])`, [ids, error]);
    },
    async overdue(tx, seconds, limit) {
      return sqlOf(tx).query<WokenInstance>(
        `select i.id, false as closed, ${foundBy} from process_instance i where i.status in ('starting', 'active') and (
           exists (select 1 from process_timer t where t.instance_id = i.id and t.due < now() - make_interval(secs => $1))
           or exists (select 1 from service_call s where s.instance_id = i.id and s.state = 'requested' and s.requested_at < now() - make_interval(secs => $1))
           or exists (select 1 from task k where k.instance_id = i.id and k.state = 'open' and k.sla_next < now() - make_interval(secs => $1))
           or exists (select 1 from task_follow_up f where f.instance_id = i.id and f.told_at is null and f.at < now() - make_interval(secs => $1))
           or (i.status = 'starting' and i.created_at < now() - make_interval(secs => $1) and i.id not in (select instance_id from outbox where done_at is null)))
           order by i.created_at limit $2`, [seconds, limit]);
    },
  };
}
