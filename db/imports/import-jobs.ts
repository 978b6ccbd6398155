import { importErrorLimit, type ImportJob } from '../../contracts/imports';
import type { ImportJobs } from '../../domain/imports/ports';
import { ok } from '../../contracts/errors';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';

interface Row { id: string; kind: 'requests'; file: string; state: ImportJob['state']; total: number | null; done: number; known: number; failed: number; created_at: Date; key: string; finished_at: Date | null; errors: ImportJob['errors'] }

const jobSql = `
select j.id, j.kind, j.file, j.state, j.total, j.done, j.known, j.failed, j.created_at, j.created_at::text as key, j.finished_at,
  coalesce((select jsonb_agg(jsonb_build_object('row', e.row, 'code', e.code, 'params', e.params) order by e.row)
    from (select row, code, params from import_error x where x.job_id = j.id order by x.row limit ${importErrorLimit}) e), '[]') as errors
from import_job j`;

const jobOf = ({ created_at, key: _key, finished_at, ...row }: Row): ImportJob => ({ ...row, createdAt: created_at.toISOString(), finishedAt: finished_at?.toISOString() ?? null });

export function createImportJobs(): ImportJobs {
  return {
    async create(tx, job) {
      await sqlOf(tx).query("insert into import_job (id, kind, file, content, state, total, created_by, branch_id) values ($1, $2, $3, $4, 'running', $5, $6, $7)",
        [job.id, job.kind, job.file, job.content, job.total, job.createdBy, job.branchId]);
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
    async work(tx, jobId) {
      const [row] = await sqlOf(tx).query<{ content: Buffer; created_by: string; branch_id: string; done: number; known: number; failed: number }>(
        "select content, created_by, branch_id, done, known, failed from import_job where id = $1 and state = 'running' and content is not null", [jobId]);
      return row ? { content: row.content, createdBy: row.created_by, branchId: row.branch_id, done: row.done, known: row.known, failed: row.failed } : null;
    },
    async progress(tx, jobId, at, errors) {
      const sql = sqlOf(tx);
      const running = await sql.query("update import_job set done = $2, failed = $3, known = $4 where id = $1 and state = 'running' returning 1", [jobId, at.done, at.failed, at.known]);
      if (running.length === 0) return false;
      if (errors.length > 0) {
        await sql.query('insert into import_error (job_id, row, code, params) select $1, * from unnest($2::int[], $3::text[], $4::jsonb[]) on conflict (job_id, row) do nothing',
          [jobId, errors.map((error) => error.row), errors.map((error) => error.code), errors.map((error) => JSON.stringify(error.params))]);
      }
      return true;
    },
    async finish(tx, jobId, state) {
      const ended = await sqlOf(tx).query("update import_job set state = $2, finished_at = now(), content = null where id = $1 and state = 'running' returning 1", [jobId, state]);
      return ended.length === 1;
    },
    async running(tx) {
      return (await sqlOf(tx).query<{ id: string }>("select id from import_job where state = 'running' order by created_at")).map((row) => row.id);
    },
  };
}
