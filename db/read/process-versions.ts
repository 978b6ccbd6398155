import { ok, refuse } from '../../contracts/errors';
import type { ProcessRow, VersionDetail, VersionRow } from '../../contracts/processes';
import type { ProcessQueries } from '../../domain/process/queries';
import type { StoredXml } from '../../domain/process/versions';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';

interface Columns {
  id: string; key: string; process: string; version: number; newest: number; name_fa: string; name_en: string; hash: string; restores: number | null; running: number;
  sound: boolean | null; warnings: number; reason: string | null; created_at: Date; by_id: string | null; by_fa: string | null; by_en: string | null;
}
/** Requests under way are counted by the few that are open, of all that ever were. */
const columns = `d.id, d.created_at::text as key, d.process, d.version, d.name_fa, d.name_en, d.hash, d.restores, d.sound, d.reason, d.created_at, u.id as by_id, u.name_fa as by_fa, u.name_en as by_en,
  (select max(version) from process_definition n where n.process = d.process) as newest,
  (select count(*)::int from process_instance i where i.definition_id = d.id and i.status in ('starting', 'active')) as running,
  (select count(*)::int from jsonb_array_elements(d.findings) f where f->>'severity' = 'warning') as warnings
  `;
const from = 'from process_definition d left join app_user u on u.id = d.created_by';

const shared = (row: Columns) => ({
  name: { fa: row.name_fa, en: row.name_en }, version: row.version, running: row.running, sound: row.sound, warnings: row.warnings, reason: row.reason, createdAt: row.created_at.toISOString(),
  createdBy: row.by_id === null ? null : { id: row.by_id, name: { fa: row.by_fa!, en: row.by_en! } },
});
const processOf = (row: Columns): ProcessRow => ({ process: row.process, ...shared(row) });
const versionOf = (row: Columns): VersionRow => ({ id: row.id, hash: row.hash, newest: row.version === row.newest, restores: row.restores, ...shared(row) });

export function createProcessQueries(): Omit<ProcessQueries, 'plans'> & StoredXml {
  return {
    async processes(tx) {
      const rows = await sqlOf(tx).query<Columns>(`select ${columns} ${from} where d.version = (select max(version) from process_definition n where n.process = d.process) order by d.process`);
      return rows.map(processOf);
    },
    async versions(tx, process, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<Columns>(
        `select ${columns} ${from} where d.process = $2 and ($3::timestamptz is null or (d.created_at, d.id) < ($3::timestamptz, $4::uuid)) order by d.created_at desc, d.id desc limit $1`,
        [limit + 1, process, cursor.value?.key ?? null, cursor.value?.id ?? null]);
      if (rows.length === 0 && after === undefined) return refuse('process.not-found');
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(versionOf), next: page.next });
    },
    async version(tx, process, version) {
      const [row] = await sqlOf(tx).query<Columns & Pick<VersionDetail, 'xml' | 'findings'>>(`select ${columns}, d.xml, d.findings ${from} where d.process = $1 and d.version = $2`, [process, version]);
      return row ? { ...versionOf(row), process: row.process, xml: row.xml, findings: row.findings } : null;
    },
    async xml(tx, process, version) {
      const [row] = await sqlOf(tx).query<{ xml: string }>('select xml from process_definition where process = $1 and version = $2', [process, version]);
      return row?.xml ?? null;
    },
  };
}
