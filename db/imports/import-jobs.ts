import { importErrorLimit, type CellFault, type ImportJob, type ImportKind, type ImportMapping } from '../../contracts/imports';
import { keptRows } from '../../domain/imports/table-rows';
import type { ImportJobs, ImportWork } from '../../domain/imports/ports';
import { ok } from '../../contracts/errors';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';

interface Row { id: string; kind: ImportKind; file: string; state: ImportJob['state']; mode: ImportJob['mode']; total: number | null; done: number; known: number; changed: number; failed: number; header: string[] | null; mapping: ImportMapping | null; top: Buffer | null; created_at: Date; key: string; finished_at: Date | null; errors: ImportJob['errors'] }

/** Of the kept rows, for a look at the first. */
const previewBytes = 200_000;
const previewRows = 5;

const jobSql = `
select j.id, j.kind, j.file, j.state, j.mode, j.total, j.done, j.known, j.changed, j.failed, j.header, j.mapping, case when j.header is not null then substring(j.content from 1 for ${previewBytes}) end as top, j.created_at, j.created_at::text as key, j.finished_at,
  coalesce((select jsonb_agg(jsonb_build_object('row', e.row, 'code', e.code, 'params', e.params, 'faults', coalesce(e.faults, '[]')) order by e.row)
    from (select row, code, params, faults from import_error x where x.job_id = j.id order by x.row limit ${importErrorLimit}) e), '[]') as errors
from import_job j`;

function previewOf({ header, mapping, top }: Pick<Row, 'header' | 'mapping' | 'top'>): ImportJob['preview'] {
  if (header === null) return null;
  const rows: string[][] = [];
  // The last line may be cut off.
  const whole = top === null ? null : top.subarray(0, top.lastIndexOf(0x0A) + 1);
  if (whole !== null && whole.length > 0) for (const { cells } of keptRows(whole)) if (rows.push(header.map((_, at) => cells[at] ?? '')) === previewRows) break;
  return { header, rows, mapping: mapping ?? {} };
}

const jobOf = ({ created_at, key: _key, finished_at, header, mapping, top, ...row }: Row): ImportJob => ({ ...row, preview: previewOf({ header, mapping, top }), createdAt: created_at.toISOString(), finishedAt: finished_at?.toISOString() ?? null });

export function createImportJobs(): ImportJobs {
  return {
    async create(tx, job) {
      await sqlOf(tx).query('insert into import_job (id, kind, file, content, state, total, created_by, branch_id, header, mapping) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)',
        [job.id, job.kind, job.file, job.content, job.header ? 'waiting' : 'running', job.total, job.createdBy, job.branchId, job.header ?? null, job.mapping ? JSON.stringify(job.mapping) : null]);
    },
    async find(tx, jobId) {
      const [row] = await sqlOf(tx).query<Row>(`${jobSql} where j.id = $1`, [jobId]);
      return row ? jobOf(row) : null;
    },
    async list(tx, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<Row>(`${jobSql} where ($1::timestamptz is null or (j.created_at, j.id) < ($1::timestamptz, $2::uuid)) order by j.created_at desc, j.id desc limit $3`, [cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(jobOf), next: page.next });
    },
    async chosenBefore(tx, personId, kind) {
      const [last] = await sqlOf(tx).query<{ header: string[]; mapping: ImportMapping }>(`select header, mapping from import_job where created_by = $1 and kind = $2 and mapping is not null and state <> 'waiting' order by created_at desc limit 1`, [personId, kind]);
      return last ? Object.fromEntries(Object.entries(last.mapping).map(([key, at]) => [key, last.header[at] ?? ''])) : {};
    },
    async begin(tx, jobId, { mode, mapping }) {
      const sql = sqlOf(tx);
      const [job] = await sql.query<{ state: ImportJob['state']; kind: ImportKind }>('select state, kind from import_job where id = $1 for update', [jobId]);
      if (job?.state === 'running') return 'running';
      if (job?.state !== 'waiting' && job?.state !== 'checked') return 'ended';
      // Of all branches: what comes from the file is the company's.
      const [{ busy }] = await sql.query<{ busy: boolean }>('select zamen_import_runs($1) as busy', [job.kind]) as [{ busy: boolean }];
      if (busy) return 'busy';
      await sql.query('delete from import_error where job_id = $1', [jobId]);
      await sql.query("update import_job set state = 'running', mode = $2, mapping = $3::jsonb, done = 0, known = 0, changed = 0, failed = 0, finished_at = null where id = $1", [jobId, mode, JSON.stringify(mapping)]);
      return 'begun';
    },
    async refusedRows(tx, jobId) {
      const [job] = await sqlOf(tx).query<{ header: string[] | null }>('select header from import_job where id = $1', [jobId]);
      if (!job?.header) return null;
      const rows = await sqlOf(tx).query<{ row: number; code: string; params: Record<string, unknown>; cells: string[]; faults: CellFault[] }>(`select row, code, params, cells, coalesce(faults, '[]') as faults from import_error where job_id = $1 and cells is not null order by row`, [jobId]);
      return { header: job.header, rows };
    },
    unhurried(tx) {
      sqlOf(tx).send(`set local statement_timeout = '2min'`);
    },
    async work(tx, jobId) {
      const [row] = await sqlOf(tx).query<Omit<ImportWork, 'mapping'> & { mapping: ImportMapping | null }>(
        `select kind, mode, mapping, content, created_by as "createdBy", branch_id as "branchId", done, known, changed, failed from import_job where id = $1 and state = 'running' and content is not null`, [jobId]);
      return row ? { ...row, mapping: row.mapping ?? {} } : null;
    },
    async progress(tx, jobId, at, errors) {
      const sql = sqlOf(tx);
      const running = await sql.query("update import_job set done = $2, failed = $3, known = $4, changed = $5 where id = $1 and state = 'running' returning 1", [jobId, at.done, at.failed, at.known, at.changed]);
      if (running.length === 0) return false;
      if (errors.length > 0) {
        await sql.query(`insert into import_error (job_id, row, code, params, cells, faults)
          select $1, e.row, e.code, e.params, case when e.cells is not null then array(select c from jsonb_array_elements_text(e.cells) with ordinality as x (c, at) order by at) end, e.faults
          from unnest($2::int[], $3::text[], $4::jsonb[], $5::jsonb[], $6::jsonb[]) as e (row, code, params, cells, faults) on conflict (job_id, row) do nothing`,
          [jobId, errors.map((error) => error.row), errors.map((error) => error.code), errors.map((error) => JSON.stringify(error.params)), errors.map((error) => (error.cells ? JSON.stringify(error.cells) : null)), errors.map((error) => (error.faults ? JSON.stringify(error.faults) : null))]);
      }
      return true;
    },
    async finish(tx, jobId, state) {
      const ended = await sqlOf(tx).query("update import_job set state = $2, finished_at = now(), content = case when $2 = 'checked' then content end where id = $1 and (state = 'running' or ($2 = 'cancelled' and state in ('waiting', 'checked'))) returning 1", [jobId, state]);
      return ended.length === 1;
    },
    async sweep(tx) {
      const sql = sqlOf(tx);
      await sql.query("update import_job set state = 'cancelled', finished_at = now(), content = null where state in ('waiting', 'checked') and created_at < now() - interval '7 days'");
      await sql.query("update import_error set cells = null where cells is not null and job_id in (select id from import_job where created_at < now() - interval '30 days')");
    },
    async running(tx) {
      return (await sqlOf(tx).query<{ id: string }>("select id from import_job where state = 'running' order by created_at")).map((row) => row.id);
    },
  };
}
