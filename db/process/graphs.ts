import type { Graph } from '../../domain/process/ports';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

const graphs = new Map<string, Graph>();

/** The graph of a definition. It never changes, so it is read once a process, and what the engine keeps by graph is of use to all. */
export async function graphOf(tx: Tx, definitionId: string): Promise<Graph> {
  const known = graphs.get(definitionId);
  if (known) return known;
  const [row] = await sqlOf(tx).query<{ graph: Graph }>('select graph from process_definition where id = $1', [definitionId]);
  if (!row) throw new Error(`No definition ${definitionId}`);
  graphs.set(definitionId, row.graph);
  return row.graph;
}
