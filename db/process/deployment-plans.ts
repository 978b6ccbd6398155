import type { PlannedDeployment } from '../../contracts/processes';
import type { DeploymentPlans, PlannedWork } from '../../domain/process/plan-deployment';
import type { Page, ProcessQueries } from '../../domain/process/queries';
import { ok } from '../../contracts/errors';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';

/** A plan whose time passed this long ago and that has not begun has lost its wait. */
const lostAfter = '1 minute';

interface PlanRow {
  id: string; key: string; process: string; name_fa: string; name_en: string; starts_at: Date; state: PlannedDeployment['state']; restores: number | null; reason: string | null;
  created_at: Date; by_id: string | null; by_fa: string | null; by_en: string | null; ended_at: Date | null; version: number | null; findings: PlannedDeployment['findings'];
}
const columns = `p.id, p.created_at::text as key, p.process, p.name_fa, p.name_en, p.starts_at, p.state, p.restores, p.reason, p.created_at, u.id as by_id, u.name_fa as by_fa, u.name_en as by_en, p.ended_at, p.version, p.findings
  from planned_deployment p left join app_user u on u.id = p.created_by`;

const planOf = (row: PlanRow): PlannedDeployment => ({
  id: row.id, process: row.process, name: { fa: row.name_fa, en: row.name_en }, startsAt: row.starts_at.toISOString(), state: row.state, restores: row.restores, reason: row.reason, createdAt: row.created_at.toISOString(),
  createdBy: row.by_id === null ? null : { id: row.by_id, name: { fa: row.by_fa!, en: row.by_en! } }, endedAt: row.ended_at?.toISOString() ?? null, version: row.version, findings: row.findings,
});

export function createDeploymentPlans(): DeploymentPlans & Pick<ProcessQueries, 'plans'> {
  return {
    async insert(tx, { id, process, name, xml, reason, restores, startsAt, createdBy }) {
      sqlOf(tx).send('insert into planned_deployment (id, process, name_fa, name_en, xml, reason, restores, starts_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing',
        [id, process, name.fa, name.en, xml, reason, restores, startsAt, createdBy]);
    },
    async find(tx, id) {
      const [row] = await sqlOf(tx).query<PlanRow>(`select ${columns} where p.id = $1`, [id]);
      return row ? planOf(row) : null;
    },
    async plans(tx, { limit, after }: Page) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<PlanRow>(`select ${columns} where $2::timestamptz is null or (p.created_at, p.id) < ($2::timestamptz, $3::uuid) order by p.created_at desc, p.id desc limit $1`,
        [limit + 1, cursor.value?.key ?? null, cursor.value?.id ?? null]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(planOf), next: page.next });
    },
    async due(tx, id) {
      const [row] = await sqlOf(tx).query<PlannedWork>(
        `select xml, reason, restores, created_by as "createdBy", starts_at > clock_timestamp() as early from planned_deployment where id = $1 and state = 'planned'`, [id]);
      return row ?? null;
    },
    async holds(tx, id) {
      return (await sqlOf(tx).query(`select id from planned_deployment where id = $1 and state = 'planned' for update`, [id])).length > 0;
    },
    async end(tx, id, end) {
      sqlOf(tx).send(`update planned_deployment set state = $2, version = $3, findings = $4, ended_at = clock_timestamp() where id = $1 and state = 'planned'`,
        [id, end.state, end.state === 'started' ? end.version : null, JSON.stringify(end.state === 'refused' ? end.findings : [])]);
    },
    async lockUnplanned(tx) {
      const [row] = await sqlOf(tx).query<{ id: string; starts_at: Date }>(
        `select id, starts_at from planned_deployment where state = 'planned' and (planned_at is null or (starts_at < now() - interval '${lostAfter}' and planned_at < now() - interval '${lostAfter}')) order by starts_at limit 1 for update skip locked`);
      return row ? { id: row.id, startsAt: row.starts_at.toISOString() } : null;
    },
    async planned(tx, id) {
      sqlOf(tx).send('update planned_deployment set planned_at = clock_timestamp() where id = $1', [id]);
    },
  };
}
