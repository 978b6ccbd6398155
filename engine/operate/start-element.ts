import type { GraphNode } from '../model';
import type { Run } from '../run/run';
import { count, enter } from '../run/tokens';
import { setVariables } from '../run/variables';
import { obstacle, type Obstacle, type OperatorEventOf } from './model';

/** Puts one more token on the element, in a scope that runs. A join is entered as if all that it waits for had come. */
export function startElement(run: Run, { element, scope, variables }: OperatorEventOf<'element-started'>): Obstacle | undefined {
  const node = Object.hasOwn(run.graph.nodes, element) ? run.graph.nodes[element] : undefined;
  if (!node) return obstacle('element-unknown', { element });
  if (!isStartable(node)) return obstacle('not-startable', { element });
  const running = run.state.scopes.filter(({ definition, restored }) => definition === node.scope && !restored);
  const [chosen, ...others] = scope === undefined ? running : running.filter(({ id }) => id === scope);
  if (!chosen) return obstacle('scope-not-running', { element, scope: node.scope });
  if (others.length > 0) return obstacle('scope-ambiguous', { element, scopes: running.map(({ id }) => id) });
  if (variables) setVariables(run, chosen.id, variables);
  count(run, chosen.id, 1, element);
  enter(run, node, chosen.id);
  return undefined;
}

/** Whatever a token comes to over a flow; what an event alone begins does not begin without it. */
function isStartable(node: GraphNode): boolean {
  if (node.kind === 'boundary-event' || node.kind === 'event-sub-process' || node.forCompensation) return false;
  return node.kind !== 'start-event' || !('event' in node && node.event !== undefined);
}
