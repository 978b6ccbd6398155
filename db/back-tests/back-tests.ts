import type { BackTestRow, BackTests, BackTestWork, RecordedInstance, ResultRow } from '../../domain/back-tests/ports';
import type { Graph } from '../../domain/process/ports';
import { ok } from '../../contracts/errors';
import { beside } from '../process/instance-log';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';

interface ResultColumns { id: string; key: string; ended_at: Date; request_id: string | null; no: string | null; replayed: ResultRow['replayed'] }

interface Row { id: string; process: string; version: number | null; hash: string; from_at: Date; to_at: Date; state: BackTestRow['state']; total: number; done: number; created_at: Date; finished_at: Date | null }

const columns = `b.id, b.process, b.version, b.graph ->> 'hash' as hash, b.from_at, b.to_at, b.state, b.total, b.done, b.created_at, b.finished_at`;
const rowOf = ({ from_at, to_at, created_at, finished_at, ...row }: Row): BackTestRow => ({
  id: row.id, process: row.process, version: row.version, hash: row.hash, state: row.state, total: row.total, done: row.done,
  from: from_at.toISOString(), to: to_at.toISOString(), createdAt: created_at.toISOString(), finishedAt: finished_at?.toISOString() ?? null,
});

/** The instances `i` that the back-test `b` reads. */
const recorded = `i.process = b.process and i.status = 'completed' and i.ended_at >= b.from_at and i.ended_at < b.to_at and i.branch_id = any (b.branches)`;
/** A row of the log as the engine takes it; starts of before 0.2 say the input alone, and the rest stands on the instance. */
const entry = `jsonb_build_object('hash', v.definition_hash, 'event', case when v.kind = 'start'
  then jsonb_strip_nulls(jsonb_build_object('zone', i.state ->> 'zone', 'element', i.start_element, 'payload', i.start_payload)) || v.event else v.event end)`;

export function createBackTestStore(): BackTests {
  return {
    async create(tx, { id, process, version, graph, mapping, from, to, most, createdBy, branchId, branches }) {
      const sql = sqlOf(tx);
      await sql.query(
        `insert into back_test (id, process, version, graph, mapping, from_at, to_at, most, branches, branch_id, created_by, total) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0) on conflict (id) do nothing`,
        [id, process, version, JSON.stringify(graph), JSON.stringify(mapping), from, to, most, branches, branchId, createdBy]);
      await sql.query(`update back_test b set total = (select count(*) from (select 1 from process_instance i where ${recorded} limit b.most) found) where b.id = $1`, [id]);
    },

    async find(tx, id) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<Row & { graph: Graph }>(`select ${columns}, b.graph from back_test b where b.id = $1`, [id]);
      if (!row) return null;
      const graphs = await sql.query<{ graph: Graph }>('select graph from process_definition where process = $1 order by version desc', [row.process]);
      return { ...rowOf(row), graph: row.graph, graphs: graphs.map(({ graph }) => graph) };
    },

    async list(tx, process, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<Row & { key: string }>(
        `select ${columns}, b.created_at::text as key from back_test b where b.process = $1 and ($2::timestamptz is null or (b.created_at, b.id) < ($2::timestamptz, $3::uuid)) order by b.created_at desc, b.id desc limit $4`,
        [process, cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(rowOf), next: page.next });
    },

    async work(tx, id) {
      const [row] = await sqlOf(tx).query<Omit<BackTestWork, 'after'> & { ended: string | null; instance: string | null }>(
        `select b.process, b.graph, b.mapping, b.branch_id as "branchId", b.total, b.done, last.ended, last.instance from back_test b
         left join lateral (select r.ended_at::text as ended, r.instance_id as instance from back_test_result r where r.back_test_id = b.id order by r.ended_at, r.instance_id limit 1) last on true
         where b.id = $1 and b.state = 'running'`, [id]);
      if (!row) return null;
      const { ended, instance, ...work } = row;
      return { ...work, after: ended !== null && instance !== null ? { endedAt: ended, instance } : null };
    },

    recorded: (tx, id, after, limit) => sqlOf(tx).query<RecordedInstance>(
      `select i.id as instance, i.request_id as "requestId", i.ended_at::text as "endedAt",
         (select jsonb_agg(${entry} order by v.seq)::text from process_event v where v.instance_id = i.id and v.kind not in ${beside}) as log,
         (select array_agg(distinct v.definition_hash) from process_event v where v.instance_id = i.id) as hashes
       from back_test b join process_instance i on ${recorded}
       where b.id = $1 and ($2::timestamptz is null or (i.ended_at, i.id) < ($2::timestamptz, $3::uuid)) order by i.ended_at desc, i.id desc limit $4`,
      [id, after?.endedAt ?? null, after?.instance ?? null, limit]),

    async graphs(tx, process, hashes) {
      const rows = await sqlOf(tx).query<{ hash: string; graph: Graph }>('select distinct on (hash) hash, graph from process_definition where process = $1 and hash = any ($2) order by hash, version desc', [process, hashes]);
      return Object.fromEntries(rows.map(({ hash, graph }) => [hash, graph]));
    },

    async keep(tx, id, done, rows) {
      const sql = sqlOf(tx);
      const running = await sql.query(`update back_test set done = $2 where id = $1 and state = 'running' returning 1`, [id, done]);
      if (running.length === 0) return false;
      await sql.query(
        `insert into back_test_result (back_test_id, instance_id, request_id, ended_at, outcome, replayed)
         select $1, r.instance, r."requestId", r."endedAt", coalesce(r.replayed -> 'outcome' ->> 'is', 'unreadable'), nullif(r.replayed, 'null'::jsonb)
         from jsonb_to_recordset($2::jsonb) as r(instance uuid, "requestId" uuid, "endedAt" timestamptz, replayed jsonb) on conflict do nothing`, [id, JSON.stringify(rows)]);
      return true;
    },

    async finish(tx, id, state) {
      return (await sqlOf(tx).query(`update back_test set state = $2, finished_at = clock_timestamp() where id = $1 and state = 'running' returning 1`, [id, state])).length === 1;
    },

    async running(tx) {
      return (await sqlOf(tx).query<{ id: string }>(`select id from back_test where state = 'running' order by created_at`)).map(({ id }) => id);
    },

    outcomes: (tx, id) => sqlOf(tx).query(`select replayed - 'path' as replayed from back_test_result where back_test_id = $1 order by ended_at desc, instance_id desc`, [id]),

    async results(tx, id, { limit, after, is }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<ResultColumns>(
        `select r.instance_id as id, r.ended_at::text as key, r.ended_at, r.request_id, q.no, r.replayed
         from back_test_result r left join service_request q on q.id = r.request_id
         where r.back_test_id = $1 and ($2::text is null or r.outcome = $2) and ($3::timestamptz is null or (r.ended_at, r.instance_id) < ($3::timestamptz, $4::uuid))
         order by r.ended_at desc, r.instance_id desc limit $5`, [id, is ?? null, cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ next: page.next, items: page.rows.map((row) => ({ instance: row.id, endedAt: row.ended_at.toISOString(), requestId: row.request_id, no: row.no, replayed: row.replayed })) });
    },
  };
}
