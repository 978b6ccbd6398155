import type { DecisionRow } from '../../contracts/decisions';
import type { DecisionQueries } from '../../domain/process/queries';
import { sqlOf } from '../unit-of-work';

interface Columns { decision: string; version: number; name_fa: string; name_en: string; hash: string; file: string; file_version: number; created_at: Date; by_id: string | null; by_fa: string | null; by_en: string | null }
const columns = 'd.decision, d.version, d.name_fa, d.name_en, d.hash, f.file, f.version as file_version, d.created_at, u.id as by_id, u.name_fa as by_fa, u.name_en as by_en';
const from = 'from decision_definition d join decision_file f on f.id = d.file_id left join app_user u on u.id = f.created_by';
/** More is not listed; a decision of which there are more is hardly read to its beginning. */
const most = 500;

const rowOf = (row: Columns): DecisionRow => ({
  decision: row.decision, name: { fa: row.name_fa, en: row.name_en }, version: row.version, hash: row.hash, file: row.file, fileVersion: row.file_version, createdAt: row.created_at.toISOString(),
  createdBy: row.by_id === null ? null : { id: row.by_id, name: { fa: row.by_fa!, en: row.by_en! } },
});

export function createDecisionQueries(): DecisionQueries {
  return {
    async newest(tx) {
      return (await sqlOf(tx).query<Columns>(`select distinct on (d.decision) ${columns} ${from} order by d.decision, d.version desc`)).map(rowOf);
    },
    async versions(tx, decision) {
      return (await sqlOf(tx).query<Columns>(`select ${columns} ${from} where d.decision = $1 order by d.version desc limit $2`, [decision, most])).map(rowOf);
    },
    async version(tx, decision, version) {
      const [row] = await sqlOf(tx).query<Columns & { xml: string }>(`select ${columns}, f.xml ${from} where d.decision = $1 and d.version = $2`, [decision, version]);
      return row ? { ...rowOf(row), xml: row.xml } : null;
    },
  };
}
