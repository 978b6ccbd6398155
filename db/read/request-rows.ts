import type { RequestRow } from '../../contracts/requests';
import type { Status } from '../../contracts/statuses';
import { shownPhone } from '../../domain/access/personal';
import type { UserActor } from '../../domain/shared/actor';
import { slaColumns, slaOf, type SlaColumns } from './sla';
import { deviceOf } from './task-rows';

/** The columns of a row in a request list; `r` is the request. The bar is that of the most urgent open task. */
export const requestColumns = `
  r.id, r.no, r.tracking_code, r.external_id, coalesce(p.name, '') as customer, p.phone, r.item_text, r.brand_text, r.serial, r.status, r.sub_status, r.priority, r.branch_id, r.agent_id,
  b.name_fa as branch_fa, b.name_en as branch_en, g.name as agent, n.name_fa as technician_fa, n.name_en as technician_en, r.created_at, r.status_at, r.promised_on::text as promised_on,
  u.created_at as task_at, u.sla_minutes, u.sla_due, u.sla_from, u.sla_spent_ms, u.sla_paused_at, clock_timestamp() as now`;
export const requestJoins = `
  join branch b on b.id = r.branch_id left join party p on p.id = r.customer_id left join agent g on g.id = r.agent_id left join app_user n on n.id = r.technician_id
  left join lateral (select ${slaColumns('x')} from task x where x.request_id = r.id and x.state = 'open' and x.sla_due is not null order by x.sla_due limit 1) u on true`;

export interface RequestColumns extends SlaColumns {
  id: string; no: string; tracking_code: string; external_id: string | null; customer: string; phone: string | null; item_text: string; brand_text: string | null; serial: string | null; status: Status; sub_status: string | null;
  priority: number; branch_id: string; agent_id: string | null; branch_fa: string; branch_en: string; agent: string | null; technician_fa: string | null; technician_en: string | null; created_at: Date; status_at: Date; promised_on: string | null;
  task_at: Date | null; now: Date;
}

export function requestRowOf(row: RequestColumns, actor: UserActor): RequestRow {
  return {
    id: row.id, no: row.no, trackingCode: row.tracking_code, externalId: row.external_id, customer: row.customer, phone: shownPhone(actor, { branchId: row.branch_id, agentId: row.agent_id }, row.phone), device: deviceOf(row), serial: row.serial,
    status: row.status, subStatus: row.sub_status, priority: row.priority, branch: { fa: row.branch_fa, en: row.branch_en }, agent: row.agent,
    technician: row.technician_fa !== null && row.technician_en !== null ? { fa: row.technician_fa, en: row.technician_en } : null,
    createdAt: row.created_at.toISOString(), statusAt: row.status_at.toISOString(), promisedOn: row.promised_on,
    sla: row.task_at ? slaOf(row, null, row.now) : null,
  };
}
