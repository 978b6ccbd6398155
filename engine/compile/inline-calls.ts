import type { Node } from '../behaviours/table';
import type { Graph, GraphNode } from '../model';
import { calledIn } from './choose-process';
import type { Reading } from './reading';

/** Calls within calls multiply. */
const MAX_NODES = 10_000;

/** Puts the graph of each called process into the caller's, under `<call>/<id>`: one graph, one state. */
export function inlineCalls(reading: Reading): void {
  for (const node of Object.values(reading.nodes)) {
    if (node.kind !== 'call-activity') continue;
    const called = calledIn(reading.catalog.processes, node.process, node.binding ?? 'deployment')!;
    const { nodes } = called;
    if (Object.keys(reading.nodes).length + Object.keys(nodes).length > MAX_NODES) {
      reading.findings.add('too-large', [node.id], { limit: MAX_NODES, what: 'elements with those of called processes' });
      return;
    }
    inline(reading, node.id, node.scope, called);
  }
}

function inline(reading: Reading, call: string, parent: string, called: Graph): void {
  const within = (id: string): string => `${call}/${id}`;
  const scopeId = (id: string): string => (id === called.process ? call : within(id));
  for (const { triggers: _never, ...scope } of Object.values(called.scopes)) {
    const outermost = scope.parent === undefined;
    const id = scopeId(scope.id);
    reading.scopes[id] = {
      ...scope, id, parent: outermost ? parent : scopeId(scope.parent!), starts: scope.starts.map(within), events: scope.events.map(within),
      ...(outermost && { isolated: true }),
    };
  }
  for (const flow of Object.values(called.flows)) {
    reading.flows[within(flow.id)] = { ...flow, id: within(flow.id), source: within(flow.source), target: within(flow.target) };
  }
  Object.assign(reading.decisions, called.decisions);
  for (const node of Object.values(called.nodes)) reading.nodes[within(node.id)] = renamed(node, within, scopeId, called) as Node;
}

/** Every field of a node that names another element. */
function renamed(node: GraphNode, within: (id: string) => string, scopeId: (id: string) => string, called: Graph): GraphNode {
  const copy: GraphNode = {
    ...node, id: within(node.id), scope: scopeId(node.scope), incoming: node.incoming.map(within), outgoing: node.outgoing.map(within),
  };
  if (node.default !== undefined) copy.default = within(node.default);
  if (node.boundary) copy.boundary = node.boundary.map(within);
  if (node.comesFrom) copy.comesFrom = node.comesFrom.map(within);
  const typed = copy as Node;
  if (typed.kind === 'boundary-event' && typed.event.on === 'compensation') typed.event = { on: 'compensation', handler: within(typed.event.handler!) };
  if ((typed.kind === 'throw-event' || typed.kind === 'end-event') && typed.event.throws === 'link') typed.event = { throws: 'link', target: within(typed.event.target) };
  if ((typed.kind === 'throw-event' || typed.kind === 'end-event') && typed.event.throws === 'compensation' && typed.event.activity !== undefined) {
    typed.event = { ...typed.event, activity: within(typed.event.activity) };
  }
  if (typed.kind === 'boundary-event') typed.host = within(typed.host);
  if (typed.kind === 'user-task' && typed.assignment.not) {
    typed.assignment = { ...typed.assignment, not: typed.assignment.not.map((name) => (called.nodes[name] ? within(name) : name)) };
  }
  return typed;
}
