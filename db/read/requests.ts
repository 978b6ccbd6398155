import { ok } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { TaskType } from '../../contracts/form';
import type { IncidentRow } from '../../contracts/requests';
import type { IntakeReceipt, RequestQueries } from '../../domain/requests/queries';
import { shownPhone } from '../../domain/access/personal';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { elementName, labelOf } from './element-name';
import { cutPage, decodeCursor } from './cursor';
import { readRequestDetail } from './request-detail';
import { readDiagram } from './request-diagram';
import { countRequests, listRequests } from './request-list';
import { readTimeline } from './request-timeline';
import { deviceOf } from './task-rows';

interface IncidentColumns { id: string; key: string; element: string; title: Partial<Label> | null; code: string; message: string; raised_at: Date; process: string; request_id: string | null; no: string | null; item_text: string | null; brand_text: string | null }

export function createRequestQueries(taskTypes: Record<string, TaskType>): RequestQueries {
  return {
    list: listRequests,
    count: countRequests,
    detail: readRequestDetail,
    timeline: (tx, requestId) => readTimeline(tx, requestId, taskTypes),
    diagram: readDiagram,
    receipt: readReceipt,

    async incidents(tx, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<IncidentColumns>(
        `select n.id, n.raised_at::text as key, n.element, ${elementName('n.element')} as title, n.code, n.message, n.raised_at, i.process, n.request_id, r.no, r.item_text, r.brand_text
         from incident n join process_instance i on i.id = n.instance_id left join service_request r on r.id = n.request_id
         where n.resolved_at is null and ($2::timestamptz is null or (n.raised_at, n.id) < ($2::timestamptz, $3::uuid))
         order by n.raised_at desc, n.id desc limit $1`, [limit + 1, cursor.value?.key ?? null, cursor.value?.id ?? null]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(incidentRowOf), next: page.next });
    },
  };
}

const incidentRowOf = (row: IncidentColumns): IncidentRow => ({
  id: row.id, process: row.process, element: row.element, title: labelOf(row.title), code: row.code, message: row.message, raisedAt: row.raised_at.toISOString(),
  request: row.request_id && row.no && row.item_text ? { id: row.request_id, no: row.no, device: deviceOf({ item_text: row.item_text, brand_text: row.brand_text }) } : null,
});

interface ReceiptColumns {
  no: string; tracking_code: string; branch_id: string; agent_id: string | null; branch_fa: string; branch_en: string; customer: string; phone: string | null; item_text: string; brand_text: string | null; serial: string | null; words: string;
  accessories: string[]; condition: string | null; cost_ceiling: string | null; promised_on: string | null; received_at: Date; receiver_fa: string | null; receiver_en: string | null; signature: string | null;
}

async function readReceipt(tx: Tx, actor: UserActor, requestId: string): Promise<IntakeReceipt | null> {
  const [row] = await sqlOf(tx).query<ReceiptColumns>(
    `select r.no, r.tracking_code, r.branch_id, r.agent_id, b.name_fa as branch_fa, b.name_en as branch_en, coalesce(p.name, '') as customer, p.phone, r.item_text, r.brand_text, r.serial, r.words, r.accessories, r.condition,
       r.cost_ceiling::text as cost_ceiling, r.promised_on::text as promised_on, coalesce(t.completed_at, r.created_at) as received_at, u.name_fa as receiver_fa, u.name_en as receiver_en,
       (select s.strokes from signature s where s.request_id = r.id and s.kind = 'intake' order by s.signed_at desc limit 1) as signature
     from service_request r join branch b on b.id = r.branch_id left join party p on p.id = r.customer_id
     left join lateral (select completed_at, completed_by from task x where x.request_id = r.id and x.task_type = 'receiveDevice' and x.state = 'completed' order by x.completed_at desc limit 1) t on true
     left join app_user u on u.id = coalesce(t.completed_by, r.created_by)
     where r.id = $1`, [requestId]);
  return row ? {
    no: row.no, trackingCode: row.tracking_code, branch: { fa: row.branch_fa, en: row.branch_en }, customer: row.customer, phone: shownPhone(actor, { branchId: row.branch_id, agentId: row.agent_id }, row.phone), device: deviceOf(row), serial: row.serial, words: row.words,
    accessories: row.accessories, condition: row.condition, costCeiling: row.cost_ceiling, promisedOn: row.promised_on, receivedAt: row.received_at.toISOString(),
    receivedBy: row.receiver_fa && row.receiver_en ? { fa: row.receiver_fa, en: row.receiver_en } : null, signature: row.signature,
  } : null;
}
