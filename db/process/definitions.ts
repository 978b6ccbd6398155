import type { Definitions, Deployment } from '../../domain/process/deploy';
import type { DecisionGraph } from '../../domain/process/deploy-decisions';
import type { Graph } from '../../domain/process/ports';
import { sqlOf } from '../unit-of-work';

const deployment = 'id, process, version, hash, xml, graph, created_by as "createdBy", sound, findings';

export function createDefinitions(): Definitions {
  return {
    async lock(tx) {
      sqlOf(tx).send(`select pg_advisory_xact_lock(hashtextextended('deploy', 0))`);
    },
    newest: (tx) => sqlOf(tx).query<Deployment>(`select distinct on (process) ${deployment} from process_definition order by process, version desc`),
    async byId(tx, id) {
      const [row] = await sqlOf(tx).query<Deployment>(`select ${deployment} from process_definition where id = $1`, [id]);
      return row ?? null;
    },
    async latest(tx, process) {
      const [row] = await sqlOf(tx).query<Deployment>(`select ${deployment} from process_definition where process = $1 order by version desc limit 1`, [process]);
      return row ?? null;
    },
    async graph(tx, process, which) {
      const [row] = await sqlOf(tx).query<{ graph: Graph }>(
        'select graph from process_definition where process = $1 and (version = $2 or hash = $3) order by version desc limit 1', [process, 'version' in which ? which.version : null, 'hash' in which ? which.hash : null]);
      return row?.graph ?? null;
    },
    async decisions(tx) {
      const rows = await sqlOf(tx).query<{ graph: DecisionGraph }>('select distinct on (decision) graph from decision_definition order by decision, version desc');
      return Object.fromEntries(rows.map(({ graph }) => [graph.decision, graph]));
    },
    async units(tx) {
      const rows = await sqlOf(tx).query<{ name: string }>(`select n.code as name from unit n union select substr(n.code, length(b.code) + 2) from unit n join branch b on b.id = n.branch_id where starts_with(n.code, b.code || '-') order by 1`);
      return rows.map(({ name }) => name);
    },
    async roles(tx) {
      return (await sqlOf(tx).query<{ key: string }>('select key from role where active order by key')).map(({ key }) => key);
    },
    async insert(tx, { id, process, version, name, xml, graph, createdBy, sound, findings, reason, restores }) {
      sqlOf(tx).send('insert into process_definition (id, process, version, name_fa, name_en, xml, hash, graph, created_by, sound, findings, reason, restores) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
        [id, process, version, name.fa, name.en, xml, graph.hash, JSON.stringify(graph), createdBy, sound, JSON.stringify(findings), reason, restores]);
    },
    async now(tx) {
      const [row] = await sqlOf(tx).query<{ now: Date }>('select clock_timestamp() as now');
      return row!.now.toISOString();
    },
  };
}
