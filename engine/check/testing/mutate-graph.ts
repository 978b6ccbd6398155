import type { Node } from '../../behaviours/table';
import type { Graph } from '../../model';

/** What is changed in a diagram, chosen by two numbers. */
export interface Mutation { is: 'gateway' | 'target' | 'source'; a: number; b: number }

const GATEWAYS = ['exclusive-gateway', 'parallel-gateway', 'inclusive-gateway'] as const;
const NO_TARGET = new Set(['start-event', 'boundary-event', 'event-sub-process']);
const NO_SOURCE = new Set(['end-event', 'event-sub-process', 'event-gateway']);

/** A copy of the graph with other gateways and with flows that lead elsewhere, still within their scope. */
export function mutated(graph: Graph, mutations: Mutation[]): Graph {
  const copy = JSON.parse(JSON.stringify(graph)) as Graph;
  for (const { is, a, b } of mutations) {
    if (is === 'gateway') turn(copy, a, b);
    else move(copy, is, a, b);
  }
  return copy;
}

const pick = <T>(list: T[], index: number): T | undefined => list[index % list.length];

function turn({ nodes }: Graph, a: number, b: number): void {
  const gateway = pick(Object.values(nodes).filter(({ kind }) => (GATEWAYS as readonly string[]).includes(kind)), a);
  if (gateway) gateway.kind = GATEWAYS[b % GATEWAYS.length]!;
}

function move({ nodes, flows }: Graph, end: 'target' | 'source', a: number, b: number): void {
  const flow = pick(Object.values(flows).filter(({ source }) => nodes[source]!.kind !== 'event-gateway'), a);
  if (!flow) return;
  const fits = (node: Node): boolean => node.scope === nodes[flow.source]!.scope && !node.forCompensation && !isCompensation(node)
    && !(end === 'target' ? NO_TARGET.has(node.kind) || behindEventGateway(nodes, flows, node) : NO_SOURCE.has(node.kind) || node.kind === 'start-event');
  const other = pick((Object.values(nodes) as Node[]).filter(fits), b);
  const [from, list] = end === 'target' ? [nodes[flow.target]!, 'incoming' as const] : [nodes[flow.source]!, 'outgoing' as const];
  if (!other || other.id === from.id) return;
  if (from.default === flow.id && end === 'source') delete from.default;
  from[list] = from[list].filter((id) => id !== flow.id);
  other[list] = [...other[list], flow.id];
  flow[end] = other.id;
}

const isCompensation = (node: Node): boolean => node.kind === 'boundary-event' && node.event.on === 'compensation';

const behindEventGateway = (nodes: Graph['nodes'], flows: Graph['flows'], node: Node): boolean =>
  node.incoming.some((id) => nodes[flows[id]!.source]!.kind === 'event-gateway');
