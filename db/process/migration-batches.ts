import { ok, refuse } from '../../contracts/errors';
import type { MigrationBatch, MigrationItem, MigrationState } from '../../contracts/migrations';
import type { MigrationBatches, MigrationFilter, Standing, Version } from '../../domain/process/migration-ports';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';
import { graphOf } from './graphs';

type BatchRow = Omit<MigrationBatch, 'createdAt' | 'finishedAt'> & { created_at: Date; key: string; finished_at: Date | null };
const batchOf = ({ created_at, key: _key, finished_at, ...row }: BatchRow): MigrationBatch => ({ ...row, createdAt: created_at.toISOString(), finishedAt: finished_at?.toISOString() ?? null });
const batchSql = `
select b.id, b.kind, b.undo_of as "undoOf", b.process, f.version as "from", t.version as "to", b.state, b.canary, b.reason, c.total, c."left", c.moved, c.refused, b.created_at, b.created_at::text as key, b.created_by as "createdBy", b.finished_at
from migration_batch b join process_definition f on f.id = b.from_id join process_definition t on t.id = b.to_id
cross join lateral (select count(*)::int as total, count(*) filter (where i.state = 'left')::int as "left", count(*) filter (where i.state = 'moved')::int as moved, count(*) filter (where i.state = 'refused')::int as refused
  from migration_item i where i.batch_id = b.id) c`;

/** Running instances of version `$1`; `$2` elements, `$3` statuses, `$4` ids. */
const standingSql = `from process_instance p where p.definition_id = $1 and p.status = 'active'
  and ($2::text[] is null or exists (select 1 from jsonb_array_elements(p.state->'activities') a where a->>'element' = any ($2)))
  and ($3::text[] is null or exists (select 1 from service_request r where r.id = p.request_id and r.status = any ($3)))
  and ($4::uuid[] is null or p.id = any ($4))`;
const filters = ({ elements, statuses, instances }: MigrationFilter): unknown[] => [elements ?? null, statuses ?? null, instances ?? null];

export function createMigrationBatches(): MigrationBatches {
  return {
    async version(tx, process, version) {
      const [row] = await sqlOf(tx).query<Omit<Version, 'graph'>>('select id, hash, process, version from process_definition where process = $1 and version = $2', [process, version]);
      return row ? { ...row, graph: await graphOf(tx, row.id) } : null;
    },

    standing: (tx, definitionId, filter, { limit, after }) => sqlOf(tx).query<Standing>(
      `select p.id, p.state ${standingSql} and ($5::uuid is null or p.id > $5) order by p.id limit $6`, [definitionId, ...filters(filter), after ?? null, limit]),

    async now(tx) {
      const [row] = await sqlOf(tx).query<{ now: Date }>('select clock_timestamp() as now');
      return row!.now.toISOString();
    },

    async create(tx, batch) {
      const sql = sqlOf(tx);
      sql.send(
        `insert into migration_batch (id, kind, process, from_id, to_id, mapping, recompute, filter, canary, reason, state, created_by, branch_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'running', $11, $12)`,
        [batch.id, batch.kind, batch.process, batch.from.id, batch.to.id, JSON.stringify(batch.mapping), JSON.stringify(batch.recompute), JSON.stringify(batch.filter), batch.canary, batch.reason, batch.createdBy, batch.branchId]);
      const [row] = await sql.query<{ total: number }>(
        `with made as (insert into migration_item (batch_id, instance_id, place) select $5, p.id, row_number() over (order by p.id) ${standingSql} returning 1) select count(*)::int as total from made`,
        [batch.from.id, ...filters(batch.filter), batch.id]);
      return row!.total;
    },

    async createUndo(tx, { id, undoOf, reason, createdBy, branchId }) {
      const sql = sqlOf(tx);
      sql.send(
        `insert into migration_batch (id, kind, undo_of, process, from_id, to_id, mapping, reason, state, created_by, branch_id)
         select $1, 'undo', b.id, b.process, b.to_id, b.from_id, '{}', $3, 'running', $4, $5 from migration_batch b where b.id = $2`, [id, undoOf, reason, createdBy, branchId]);
      const [row] = await sql.query<{ total: number }>(
        `with made as (insert into migration_item (batch_id, instance_id, place) select $1, i.instance_id, i.place from migration_item i where i.batch_id = $2 and i.state = 'moved' returning 1) select count(*)::int as total from made`, [id, undoOf]);
      return row!.total;
    },

    async find(tx, batchId) {
      const [row] = await sqlOf(tx).query<BatchRow>(`${batchSql} where b.id = $1`, [batchId]);
      return row ? batchOf(row) : null;
    },
    async list(tx, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<BatchRow>(
        `${batchSql} where ($1::timestamptz is null or (b.created_at, b.id) < ($1::timestamptz, $2::uuid)) order by b.created_at desc, b.id desc limit $3`, [cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(batchOf), next: page.next });
    },

    async items(tx, batchId, { state, limit, after }) {
      if (after !== undefined && !/^\d{1,15}$/.test(after)) return refuse('request.invalid', undefined, [{ path: 'after', code: 'field.format' }]);
      const rows = await sqlOf(tx).query<Omit<MigrationItem, 'at'> & { at: Date | null; place: number }>(
        `select i.instance_id as instance, case when r.id is not null then jsonb_build_object('id', r.id, 'no', r.no) end as request, i.state, i.code, i.reasons, i.at, i.place
         from migration_item i join process_instance p on p.id = i.instance_id left join service_request r on r.id = p.request_id
         where i.batch_id = $1 and ($2::text is null or i.state = $2) and i.place > $3 order by i.place limit $4`, [batchId, state ?? null, after === undefined ? 0 : Number(after), limit + 1]);
      const shown = rows.slice(0, limit);
      return ok({ items: shown.map(({ place: _place, at, ...item }) => ({ ...item, at: at?.toISOString() ?? null })), next: rows.length > limit ? String(shown.at(-1)!.place) : null });
    },

    async turn(tx, batchId, from, to) {
      const rows = await sqlOf(tx).query(
        `update migration_batch set state = $3, canary = case when $3 = 'running' then null else canary end, active_at = now(), finished_at = case when $3 = 'stopped' then now() end where id = $1 and state = any ($2) returning 1`, [batchId, from, to]);
      return rows.length === 1;
    },

    async next(tx, batchId, limit) {
      const [row] = await sqlOf(tx).query<{ state: MigrationState; kind: MigrationBatch['kind']; createdBy: string | null; branchId: string; instances: string[] }>(
        `select b.state, b.kind, b.created_by as "createdBy", b.branch_id as "branchId",
           array(select i.instance_id from migration_item i where i.batch_id = b.id and i.state = 'left' order by i.place
             limit least($2, coalesce(b.canary - (select count(*) from migration_item d where d.batch_id = b.id and d.state <> 'left'), $2))) as instances
         from migration_batch b where b.id = $1`, [batchId, limit]);
      return row ?? null;
    },

    async settle(tx, batchId, results) {
      const sql = sqlOf(tx);
      sql.send(
        `update migration_item i set state = case when r.code is null then 'moved' else 'refused' end, code = r.code, reasons = r.reasons, at = clock_timestamp()
         from jsonb_to_recordset($2::jsonb) as r("instanceId" uuid, code text, reasons jsonb) where i.batch_id = $1 and i.instance_id = r."instanceId" and i.state = 'left'`, [batchId, JSON.stringify(results)]);
      const [row] = await sql.query<{ state: MigrationState }>(
        `with counted as (select count(*) filter (where state = 'left') as rest, count(*) filter (where state <> 'left') as through from migration_item where batch_id = $1)
         update migration_batch b set active_at = now(),
           state = case when b.state = 'running' and c.rest = 0 then 'done' when b.state = 'running' and b.canary is not null and c.through >= b.canary then 'waiting' else b.state end,
           finished_at = case when b.state = 'running' and c.rest = 0 then now() else b.finished_at end
         from counted c where b.id = $1 returning b.state`, [batchId]);
      return row!.state;
    },

    async idle(tx, seconds) {
      const rows = await sqlOf(tx).query<{ id: string }>(`select id from migration_batch where state = 'running' and active_at < now() - make_interval(secs => $1) order by created_at`, [seconds]);
      return rows.map(({ id }) => id);
    },
  };
}
