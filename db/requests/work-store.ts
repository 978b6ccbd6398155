import type { WorkStore } from '../../domain/requests/ports';
import { sqlOf } from '../unit-of-work';

export function createWorkStore(): WorkStore {
  return {
    async report(tx, { id, requestId, taskId, kind, technicianId, findings, done, minutes, checklist, at, symptomId, causeId }) {
      sqlOf(tx).send(
        `insert into work_report (id, request_id, task_id, kind, technician_id, findings, done, minutes, checklist, created_at, symptom_id, cause_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12)`,
        [id, requestId, taskId, kind, technicianId, findings, done, minutes, JSON.stringify(checklist), at, symptomId ?? null, causeId ?? null]);
    },
    async approveNewest(tx, requestId, by, at) {
      sqlOf(tx).send(
        `update work_report set approved_by = $2, approved_at = $3 where id = (
           select id from work_report where request_id = $1 and kind <> 'diagnosis' and approved_at is null order by created_at desc, id desc limit 1)`, [requestId, by, at]);
    },
    async check(tx, { id, requestId, taskId, checkerId, verdict, checklist, remarks, at }) {
      sqlOf(tx).send(
        'insert into qc_check (id, request_id, task_id, checker_id, verdict, checklist, remarks, created_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)',
        [id, requestId, taskId, checkerId, verdict, JSON.stringify(checklist), remarks, at]);
    },
    async returns(tx, requestId) {
      const [row] = await sqlOf(tx).query<{ count: number }>(`select count(*)::int as count from qc_check where request_id = $1 and verdict = 'back'`, [requestId]);
      return row!.count;
    },
  };
}
