import type { AuditEntryRow } from '../../contracts/audit';
import type { Label } from '../../contracts/label';
import { allTaskTypes } from '../../contracts/task-types/registry';
import { ok } from '../../contracts/errors';
import type { AuditQueries } from '../../domain/audit/ports';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';

interface Row {
  id: string; key: string; at: Date; actor_id: string | null; login: string | null; name_fa: string | null; name_en: string | null; role: string | null; action: string; resource: string; resource_id: string;
  request_id: string | null; no: string | null; task_fa: string | null; task_en: string | null; before: unknown; after: unknown; for_id: string | null; for_fa: string | null; for_en: string | null; address: string | null; token_id: string | null; token: string | null;
}

export function createAuditQueries(): AuditQueries {
  return {
    async list(tx, filter) {
      const cursor = decodeCursor(filter.after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      // Only what is asked for stands in the statement, so that each question has the index that fits it.
      const where = [
        ...(filter.actorId ? [`a.actor_id = ${parameter(filter.actorId)}`] : []),
        ...(filter.of ? [`a.resource = ${parameter(filter.of.resource)} and a.resource_id = ${parameter(filter.of.id)}`] : []),
        ...(filter.action ? [`a.action = ${parameter(filter.action)}`] : []),
        ...(filter.request ? [`a.request_id = (select r.id from service_request r where r.no = ${parameter(filter.request)})`] : []),
        ...(filter.from ? [`a.at >= ${parameter(filter.from)}::timestamptz`] : []),
        ...(filter.to ? [`a.at < ${parameter(filter.to)}::timestamptz`] : []),
        ...(cursor.value ? [`(a.at, a.id) < (${parameter(cursor.value.key)}::timestamptz, ${parameter(cursor.value.id)}::uuid)`] : []),
      ];
      const rows = await sqlOf(tx).query<Row>(
        `with page as (select a.id, a.at from audit_log a ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by a.at desc, a.id desc limit ${parameter(filter.limit + 1)})
         select a.id, a.at::text as key, a.at, a.actor_id, u.login, u.name_fa, u.name_en, a.actor_role as role, a.action, a.resource, a.resource_id, r.id as request_id, r.no, t.title_fa as task_fa, t.title_en as task_en, a.before, a.after, w.id as for_id, w.name_fa as for_fa, w.name_en as for_en, a.address, k.id as token_id, k.name as token
         from page join audit_log a on a.id = page.id left join app_user u on u.id = a.actor_id left join service_request r on r.id = a.request_id left join task t on t.id = a.task_id left join api_token k on k.id = a.token_id left join app_user w on w.id = (a.after ->> 'actingFor')::uuid
         order by a.at desc, a.id desc`, bind);
      const cut = cutPage(rows, filter.limit);
      return ok({ items: cut.rows.map(entryOf), next: cut.next });
    },
  };
}

function entryOf(row: Row): AuditEntryRow {
  return {
    id: row.id, at: row.at.toISOString(), actor: row.actor_id && row.login !== null ? { id: row.actor_id, name: { fa: row.name_fa!, en: row.name_en! }, login: row.login } : null, actingFor: row.for_id === null ? null : { id: row.for_id, name: { fa: row.for_fa!, en: row.for_en! } }, role: row.role, action: row.action,
    resource: row.resource, resourceId: row.resource_id, request: row.request_id && row.no !== null ? { id: row.request_id, no: row.no } : null,
    task: row.task_fa !== null ? { fa: row.task_fa, en: row.task_en! } : null, outcome: outcomeOf(row.after), before: row.before, after: row.after,
    address: row.address, token: row.token_id !== null ? { id: row.token_id, name: row.token! } : null,
  };
}

function outcomeOf(after: unknown): Label | null {
  const { taskType, outcome } = (after ?? {}) as { taskType?: string; outcome?: string };
  return (taskType !== undefined && outcome !== undefined && allTaskTypes[taskType]?.outcomes[outcome]?.label) || null;
}
