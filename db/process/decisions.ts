import type { DecisionStore, DecisionVersion } from '../../domain/process/deploy-decisions';
import { sqlOf } from '../unit-of-work';

export function createDecisionStore(): DecisionStore {
  return {
    async lock(tx) {
      await sqlOf(tx).query(`select pg_advisory_xact_lock(hashtextextended('deploy decisions', 0))`);
    },
    async newestFile(tx, file) {
      const [row] = await sqlOf(tx).query<{ id: string; version: number; xml: string }>('select id, version, xml from decision_file where file = $1 order by version desc limit 1', [file]);
      return row ?? null;
    },
    async newest(tx, decisions) {
      return sqlOf(tx).query<DecisionVersion>('select distinct on (decision) decision, version, hash from decision_definition where decision = any ($1) order by decision, version desc', [decisions]);
    },
    async insertFile(tx, { id, file, version, xml, createdBy }) {
      await sqlOf(tx).query('insert into decision_file (id, file, version, xml, created_by) values ($1, $2, $3, $4, $5)', [id, file, version, xml, createdBy]);
    },
    async insert(tx, fileId, definitions) {
      for (const { id, version, graph } of definitions) {
        await sqlOf(tx).query('insert into decision_definition (id, decision, version, file_id, name_fa, name_en, hash, graph) values ($1, $2, $3, $4, $5, $6, $7, $8)',
          [id, graph.decision, version, fileId, graph.name.fa, graph.name.en, graph.hash, JSON.stringify(graph)]);
      }
    },
  };
}
