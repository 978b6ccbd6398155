import type { Definitions } from '../../domain/process/deploy';
import type { DecisionGraph } from '../../domain/process/deploy-decisions';
import { sqlOf } from '../unit-of-work';

export function createDefinitions(): Definitions {
  return {
    async lockProcess(tx, process) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`deploy:${process}`]);
    },
    async newest(tx, process) {
      const [row] = await sqlOf(tx).query<{ id: string; version: number; hash: string; xml: string }>('select id, version, hash, xml from process_definition where process = $1 order by version desc limit 1', [process]);
      return row ?? null;
    },
    async decisions(tx) {
      const rows = await sqlOf(tx).query<{ graph: DecisionGraph }>('select distinct on (decision) graph from decision_definition order by decision, version desc');
      return Object.fromEntries(rows.map(({ graph }) => [graph.decision, graph]));
    },
    async insert(tx, definition) {
      sqlOf(tx).send('insert into process_definition (id, process, version, name_fa, name_en, xml, hash, graph, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [definition.id, definition.process, definition.version, definition.name.fa, definition.name.en, definition.xml, definition.graph.hash, JSON.stringify(definition.graph), definition.createdBy]);
    },
  };
}
