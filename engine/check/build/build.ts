import type { Graph } from '../../model';
import type { Effect, Net } from '../net';
import { beginAt } from './begins';
import { Building } from './building';
import { copyAt, everythingIn, type ScopeCopy } from './copies';
import { Correlation } from './correlation';
import { product } from './effects';
import { leaving } from './leaving';
import { completion } from './scopes';
import { Source } from './source';
import { build } from './table';
import { tasksThatThrow } from './tasks-that-throw';

/** So many flows with conditions are decided in all combinations at once. */
const AT_ONCE = 6;

/**
 * Builds the net of tokens of a diagram. `correlated`: conditions that ask the same get the same answer as long as nothing writes
 * what they ask; else each decision is free. `atOnce`: a node with more flows that have conditions decides them one after the
 * other. Throws `TooLarge`.
 */
export function buildNet(graph: Graph, correlated = false, atOnce = AT_ONCE): Net {
  return unfold(graph, { correlated, atOnce }).net;
}

/** A net with what it was built from, so that the tokens of an instance find their places in it. */
export interface Unfolded { net: Net; building: Building; root: ScopeCopy }

/** The same. `forgetful`: ends do not remember that a token has ended there, which no instance does either. */
export function unfold(graph: Graph, { correlated = false, forgetful = false, atOnce = AT_ONCE }: { correlated?: boolean; forgetful?: boolean; atOnce?: number }): Unfolded {
  const building = new Building(new Source(graph), atOnce, forgetful);
  const root = building.open(graph.process);
  if (correlated) building.correlation = new Correlation(building.source, () => building.mark(root, graph.process));
  const idle = building.place({ node: graph.process, scope: root.index, thread: [] });
  for (const effect of startsOf(building, root)) building.add(root, [{ inputs: [idle], outputs: [root.active, ...(root.armed === undefined ? [] : [root.armed])] }, effect], { outside: true });
  building.add(root, [completion(root, undefined), { resets: everythingIn(root), steps: [{ kind: 'end', element: graph.process }] }]);
  for (const scope of [...building.scopes]) for (const copies of scope.nodes.values()) for (const copy of copies) build(building, copy);
  for (const scope of building.scopes) {
    if (scope.back !== undefined) building.add(scope, [completion(scope, undefined), { outputs: [scope.back], steps: [{ kind: 'end', element: scope.definition }] }]);
  }
  tasksThatThrow(building);
  return { net: building.net(idle), building, root };
}

/** Each way in which an instance begins: at a none start, by an event, or at all nodes that nothing leads into (`run/starting.ts`). */
function startsOf(building: Building, root: ScopeCopy): Effect[] {
  const { source } = building;
  const { starts, triggers = [] } = source.definition(root.definition);
  const at = (element: string): Effect => ({ steps: [{ kind: 'start', element }] });
  const events = starts.filter((id) => source.node(id)?.kind === 'start-event');
  const together = starts.filter((id) => !events.includes(id));
  const ways = events.flatMap((id) => product([at(id)], beginAt(building, root, id)));
  if (together.length > 0) ways.push(...together.reduce<Effect[]>((all, id) => product(all, product([at(id)], beginAt(building, root, id))), [{}]));
  for (const id of triggers) {
    const copy = copyAt(root, id, []);
    if (copy) ways.push(...product([{ ...at(id), ...behindGateway(building, root, id) }], leaving(building, copy)));
  }
  return starts.length + triggers.length === 0 ? [at(root.definition)] : ways;
}

/** The gateway that starts the process by the event; one that waits for all has the others still before it. */
function behindGateway({ source }: Building, root: ScopeCopy, id: string): Effect {
  const flow = source.node(id)?.incoming[0];
  const gateway = flow === undefined ? undefined : source.node(source.flow(flow)?.source ?? '');
  if (gateway?.kind !== 'event-gateway') return {};
  const others = gateway.parallel ? gateway.outgoing.filter((other) => other !== flow) : [];
  return { covers: [gateway.id, flow!], outputs: others.flatMap((other) => root.flows.get(other)?.slice(0, 1) ?? []) };
}
