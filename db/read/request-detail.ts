import type { z } from 'zod';
import type { Label } from '../../contracts/label';
import type { estimateView, RequestDetail } from '../../contracts/requests';
import { statuses } from '../../contracts/statuses';
import { may, scopeOf } from '../../domain/access/may';
import { masked, revealable } from '../../domain/access/personal';
import type { UserActor } from '../../domain/shared/actor';
import type { IntakeCover } from '../../contracts/unit-warranties';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf, type Sql } from '../unit-of-work';
import { billColumn, billOf, receivedColumn, type BillRows } from './bill';
import { elementName, labelOf } from './element-name';
import { newUnitJoin } from './new-unit';
import { requestColumns, requestJoins, requestRowOf, type RequestColumns } from './request-rows';
import { inScopeSql, ownRequests } from './scope-sql';
import { deviceOf, taskColumns, taskJoins, taskRowOf, type TaskRowColumns } from './task-rows';

type Estimate = z.infer<typeof estimateView>;
interface DetailColumns extends RequestColumns {
  channel: RequestDetail['channel']; custody: RequestDetail['custody']; words: string; accessories: string[]; condition: string | null; cost_ceiling: string | null; reported_on: string | null;
  outcome: string | null; place: string | null; unit_id: string | null; serial_unit_id: string | null; cover_at_intake: IntakeCover | null; new_item: string | null; new_serial: string | null; received: string; bill: BillRows; process: string; version: number; waits_for_parts: boolean; customer_id: string; erased_at: Date | null; national_id_end: string | null; has_pass_code: boolean; settled: boolean;
}

const detailSql = (inScope: string): string => `
select ${requestColumns}, r.channel, r.custody, r.words, r.accessories, r.condition, r.cost_ceiling::text as cost_ceiling, r.reported_on::text as reported_on, r.outcome, r.place, r.unit_id, r.serial_unit_id, r.cover_at_intake, m.new_item_text as new_item, m.new_serial,
  ${receivedColumn} as received, ${billColumn} as bill, d.process, d.version, r.customer_id, p.erased_at, p.national_id_end, r.pass_code is not null as has_pass_code,
  exists (select 1 from message_subscription m where m.instance_id = i.id and m.message = 'parts-arrived') as waits_for_parts,
  exists (select 1 from receipt x where x.request_id = r.id and x.kind = 'settlement') as settled
from service_request r ${requestJoins} join process_instance i on i.id = r.id join process_definition d on d.id = i.definition_id
${newUnitJoin}
where r.id = $1 and ${inScope}`;

const estimatesSql = `
select e.id, e.number, e.state, e.covered::text as covered, e.customer_total::text as "customerTotal", e.decided_at as "decidedAt", coalesce(l.lines, '[]') as lines
from estimate e left join lateral (
  select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'code', x.code, 'title', x.title, 'quantity', trim_scale(x.quantity)::text, 'price', x.price::text, 'amount', x.amount::text, 'billCode', x.bill_code, 'state', x.state) order by x.position) as lines
  from estimate_line x where x.estimate_id = e.id
) l on true
where e.request_id = $1 order by e.number`;

/** Everything the request page shows; null when it is unknown or not in the reader's scope. */
export async function readRequestDetail(tx: Tx, actor: UserActor, requestId: string): Promise<RequestDetail | null> {
  const sql = sqlOf(tx);
  const bind: unknown[] = [requestId];
  const inScope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
  const [row] = await sql.query<DetailColumns>(detailSql(inScope), bind);
  if (!row) return null;
  const estimates = await sql.query<Omit<Estimate, 'decidedAt'> & { decidedAt: Date | null }>(estimatesSql, [requestId]);
  const tasks = await sql.query<TaskRowColumns>(`select ${taskColumns} from task t ${taskJoins} where t.request_id = $2 and t.state = 'open' order by t.created_at, t.id`, [actor.id, requestId]);
  const related = await sql.query<{ id: string; no: string; status: RequestDetail['status']; item_text: string; brand_text: string | null; created_at: Date }>(
    `select o.id, o.no, o.status, o.item_text, o.brand_text, o.created_at from service_request r join service_request o on o.serial = r.serial and o.id <> r.id where r.id = $1 order by o.created_at desc limit 20`, [requestId]);
  const incidents = await sql.query<{ id: string; element: string; title: Partial<Label> | null; code: string; message: string; raised_at: Date }>(
    `select n.id, n.element, ${elementName('n.element')} as title, n.code, n.message, n.raised_at from incident n join process_instance i on i.id = n.instance_id where n.request_id = $1 and n.resolved_at is null order by n.raised_at, n.id`, [requestId]);
  const asked = { branchId: row.branch_id, agentId: row.agent_id, unitId: row.unit_id, status: row.status, amount: BigInt(row.received), people: await isOwn(sql, actor, requestId) ? [actor.id] : [] };
  const open = !statuses[row.status].final;
  return {
    ...requestRowOf(row, actor),
    channel: row.channel, custody: row.custody, words: row.words, accessories: row.accessories, condition: row.condition, costCeiling: row.cost_ceiling,
    reportedOn: row.reported_on, outcome: row.outcome, place: row.place, newUnit: row.new_item === null ? null : { device: row.new_item, serial: row.new_serial }, warranty: warrantyOf(estimates, row.cover_at_intake), coverAtIntake: row.cover_at_intake,
    estimates: estimates.map((estimate) => ({ ...estimate, decidedAt: estimate.decidedAt?.toISOString() ?? null })), received: row.received, expected: billOf(row.bill).expected,
    openTasks: tasks.map(taskRowOf),
    related: related.map((other) => ({ id: other.id, no: other.no, status: other.status, device: deviceOf(other), createdAt: other.created_at.toISOString() })),
    incidents: incidents.map(({ id, element, title, code, message, raised_at }) => ({ id, element, title: labelOf(title), code, message, raisedAt: raised_at.toISOString() })),
    may: {
      void: open && !row.settled && may(actor, 'request.void', asked), announceParts: open && row.waits_for_parts && may(actor, 'request.announce-parts', asked),
      comment: may(actor, 'request.comment', asked), retry: may(actor, 'incident.retry', asked), setVariables: open && may(actor, 'incident.retry', asked),
      eraseCustomer: !open && row.erased_at === null && may(actor, 'personal.erase', asked),
    },
    definition: { process: row.process, version: row.version }, serialUnitId: row.serial_unit_id,
    customerId: row.customer_id, customerErasedAt: row.erased_at?.toISOString() ?? null, nationalId: row.national_id_end === null ? null : masked(row.national_id_end), passCode: row.has_pass_code,
    reveal: revealable(actor, asked, { phone: row.phone !== null, nationalId: row.national_id_end !== null, passCode: row.has_pass_code, holdsTask: tasks.some(({ assignee_id }) => assignee_id === actor.id) }),
  };
}

/** Whether the request is the reader's own; not asked where no right hangs on it. */
async function isOwn(sql: Sql, actor: UserActor, requestId: string): Promise<boolean> {
  const matters = (['request.void', 'request.announce-parts', 'request.comment'] as const).some((action) => actor.rights.grants[action]?.some(({ scope }) => scope === 'own'));
  return matters && (await sql.query(`select 1 from (${ownRequests('$2::uuid')}) own (id) where own.id = $1`, [requestId, actor.id])).length > 0;
}

/** As it was at intake, by its warranties; of a unit that has none on record, what the last cost declaration says. */
function warrantyOf(estimates: readonly Pick<Estimate, 'covered' | 'customerTotal' | 'state'>[], intake: IntakeCover | null): RequestDetail['warranty'] {
  if (intake) {
    const free = intake.cover.filter(({ verdict }) => verdict === 'free');
    const until = free.map(({ by }) => by?.until ?? null).sort().at(-1) ?? null;
    return { verdict: free.length > 0 ? 'covered' : 'none', until, reason: { fa: 'به‌موجب گارانتی ثبت‌شده، در روز پذیرش', en: 'By the warranty on record, on the day of intake' } };
  }
  const last = estimates.filter((estimate) => estimate.state !== 'draft' && estimate.state !== 'withdrawn').at(-1);
  const declared = { fa: 'به استناد آخرین اعلام هزینه', en: 'By the last cost declaration' };
  if (last && last.covered !== '0') return { verdict: 'covered', until: null, reason: declared };
  if (last && last.customerTotal !== '0') return { verdict: 'none', until: null, reason: declared };
  return { verdict: 'unknown', until: null, reason: { fa: 'هنوز اعلام هزینه نشده و گارانتی ثبت نیست', en: 'No cost is declared yet and no warranty is on record' } };
}
