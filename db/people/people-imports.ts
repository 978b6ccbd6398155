import type { PeopleImport, PeopleImportRow } from '../../contracts/people-file';
import type { PeopleImports } from '../../domain/people/ports';
import { sqlOf } from '../unit-of-work';

interface JobRow { id: string; file: string; state: PeopleImport['state']; created_at: Date; finished_at: Date | null }

/** Row-level security leaves those of the actor's branches. */
export function createPeopleImports(): PeopleImports {
  return {
    async add(tx, { id, file, createdBy, branchId, rows }) {
      const sql = sqlOf(tx);
      sql.send('insert into people_import (id, file, created_by, branch_id) values ($1, $2, $3, $4)', [id, file, createdBy, branchId]);
      await sql.query(
        `insert into people_import_row (import_id, row, cells, act, changes, state, errors, was)
         select $1, r.row, r.cells, r.act, array(select jsonb_array_elements_text(r.changes)), r.state, r.errors, r.was from jsonb_to_recordset($2::jsonb) as r(row integer, cells jsonb, act text, changes jsonb, state text, errors jsonb, was text)`, [id, JSON.stringify(rows)]);
      await this.finishIfDone(tx, id);
    },
    async find(tx, id) {
      const sql = sqlOf(tx);
      const [job] = await sql.query<JobRow>('select id, file, state, created_at, finished_at from people_import where id = $1', [id]);
      if (!job) return null;
      const rows = await sql.query<PeopleImportRow>('select row, cells, act, changes, state, errors from people_import_row where import_id = $1 order by row', [id]);
      return { id: job.id, file: job.file, state: job.state, createdAt: job.created_at.toISOString(), finishedAt: job.finished_at?.toISOString() ?? null, rows };
    },
    async lockWaiting(tx, id, row) {
      const [waiting] = await sqlOf(tx).query<{ was: string | null }>(`select was from people_import_row where import_id = $1 and row = $2 and state = 'waiting' for update`, [id, row]);
      return waiting ?? null;
    },
    async settle(tx, id, row, state, errors) {
      const sql = sqlOf(tx);
      sql.send(`update people_import set state = 'running' where id = $1 and state = 'preview'`, [id]);
      await sql.query(`update people_import_row set state = $3, errors = $4::jsonb where import_id = $1 and row = $2 and state = 'waiting'`, [id, row, state, JSON.stringify(errors)]);
    },
    async keepPassword(tx, id, row, { sealed, for: person, minutes }) {
      sqlOf(tx).send('update people_import_row set password = $3, password_for = $4, password_until = now() + make_interval(mins => $5) where import_id = $1 and row = $2', [id, row, sealed, person, minutes]);
    },
    keptPasswords: (tx, id, rows, person) => sqlOf(tx).query<{ row: number; sealed: string }>(
      `select r.row, r.password as sealed from people_import_row r where r.import_id = $1 and r.row = any ($2::integer[]) and r.password_for = $3 and r.password_until > now() order by r.row`, [id, rows, person]),
    async finishIfDone(tx, id) {
      return (await sqlOf(tx).query(
        `update people_import set state = 'done', finished_at = now() where id = $1 and state in ('preview', 'running') and not exists (select 1 from people_import_row r where r.import_id = $1 and r.state = 'waiting') returning 1`, [id])).length > 0;
    },
    async cancel(tx, id) {
      const sql = sqlOf(tx);
      const ended = await sql.query(`update people_import set state = 'cancelled', finished_at = now() where id = $1 and state in ('preview', 'running') returning 1`, [id]);
      if (ended.length > 0) sql.send(`update people_import_row set state = 'cancelled' where import_id = $1 and state = 'waiting'`, [id]);
    },
    async sweep(tx) {
      const sql = sqlOf(tx);
      sql.send(`delete from people_import where created_at < now() - interval '30 days'`);
      sql.send('update people_import_row set password = null, password_for = null, password_until = null where password_until < now()');
    },
  };
}
