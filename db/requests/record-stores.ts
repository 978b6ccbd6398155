import type { Decision, ReceiptStore, RecordStore, Replacement, ReplacementStore } from '../../domain/requests/ports';
import { sqlOf } from '../unit-of-work';

export function createReceiptStore(): ReceiptStore {
  return {
    async insert(tx, { id, requestId, taskId, kind, method, amount, reference, by, at }) {
      sqlOf(tx).send(
        'insert into receipt (id, request_id, task_id, kind, method, amount, reference, received_by, created_at) values ($1, $2, $3, $4, $5, $6::bigint, $7, $8, $9)',
        [id, requestId, taskId, kind, method, amount.toString(), reference, by, at]);
    },
    async received(tx, requestId) {
      const [row] = await sqlOf(tx).query<{ total: string; deposit: boolean; settled: boolean }>(
        `select coalesce(sum(case when kind = 'refund' then -amount else amount end), 0)::text as total, coalesce(bool_or(kind = 'deposit'), false) as deposit, coalesce(bool_or(kind = 'settlement'), false) as settled
         from receipt where request_id = $1`, [requestId]);
      return { ...row!, total: BigInt(row!.total) };
    },
  };
}

export function createRecordStore(): RecordStore {
  return {
    async handover(tx, { id, requestId, taskId, kind, receiver, waybill, carrier, serial, note, by, at }) {
      sqlOf(tx).send(
        'insert into handover (id, request_id, task_id, kind, receiver, waybill, carrier, serial, note, done_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
        [id, requestId, taskId, kind, receiver, waybill, carrier, serial, note, by, at]);
    },
    async signature(tx, { requestId, taskId, kind, strokes, by, at }) {
      sqlOf(tx).send('insert into signature (task_id, request_id, kind, strokes, taken_by, signed_at) values ($1, $2, $3, $4, $5, $6)', [taskId, requestId, kind, strokes, by, at]);
    },
    async decision(tx, { id, requestId, taskId, kind, outcome, reason, details, by, at }) {
      sqlOf(tx).send(
        'insert into decision (id, request_id, task_id, kind, outcome, reason, details, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)',
        [id, requestId, taskId, kind, outcome, reason, JSON.stringify(details), by, at]);
    },
    async newestDecision(tx, requestId, kinds) {
      const [row] = await sqlOf(tx).query<Pick<Decision, 'kind' | 'outcome' | 'details' | 'reason'>>(
        'select kind, outcome, details, reason from decision where request_id = $1 and kind = any ($2::text[]) order by decided_at desc, id desc limit 1', [requestId, kinds]);
      return row ?? null;
    },
  };
}

export function createReplacementStore(): ReplacementStore {
  return {
    async insert(tx, { id, requestId, instanceId, reason, at }) {
      sqlOf(tx).send(`insert into replacement (id, request_id, instance_id, reason, state, created_at) values ($1, $2, $3, $4, 'applied', $5)`, [id, requestId, instanceId, reason, at]);
    },
    async newest(tx, requestId) {
      const [row] = await sqlOf(tx).query<Replacement>(
        `select id, request_id as "requestId", instance_id as "instanceId", reason, state, new_item_text as "newItemText", new_serial as "newSerial"
         from replacement where request_id = $1 order by created_at desc, id desc limit 1`, [requestId]);
      return row ?? null;
    },
    async change(tx, id, { state, newItemText, newSerial, decidedBy, decidedAt }) {
      sqlOf(tx).send(
        `update replacement set state = coalesce($2, state), new_item_text = coalesce($3, new_item_text), new_serial = coalesce($4, new_serial), decided_by = coalesce($5::uuid, decided_by), decided_at = coalesce($6::timestamptz, decided_at)
         where id = $1`, [id, state ?? null, newItemText ?? null, newSerial ?? null, decidedBy ?? null, decidedAt ?? null]);
    },
  };
}
