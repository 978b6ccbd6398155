import type { Graph, GraphNode } from '../model';
import { flowOf } from '../run/run';
import { misfit } from './fits';
import type { Mapping } from './model';

/** One line of a proposal, for a person to look through. */
export interface ProposedLine {
  from: string;
  /** None: nothing in the new version is like it. */
  to: string | null;
  kind: string;
  /** By what it was found: the same id, the same name, its place between others; `none`; `misfit`: the same id is something else now. */
  by: 'id' | 'name' | 'place' | 'none' | 'misfit';
  /** From 0 to 1. */
  confidence: number;
}

interface Proposal { from: Graph; to: Graph; found: Map<string, ProposedLine>; taken: Set<string> }

/**
 * Proposes where each element of the old version goes: to the one of the same id, else of the same name, else to the one that has its
 * place, between the same others. Only what fits is proposed, and nothing twice.
 */
export function proposeMapping(from: Graph, to: Graph): ProposedLine[] {
  const proposal: Proposal = { from, to, found: new Map(), taken: new Set() };
  const nodes = Object.values(from.nodes);
  for (const node of nodes) byId(proposal, node);
  for (const node of nodes) if (!proposal.found.has(node.id)) byName(proposal, node);
  // what was found is a neighbour to the next
  for (let before = -1; before !== proposal.found.size;) {
    before = proposal.found.size;
    for (const node of nodes) if (!proposal.found.has(node.id)) byPlace(proposal, node);
  }
  return nodes.map((node) => proposal.found.get(node.id) ?? {
    from: node.id, to: null, kind: node.kind, by: Object.hasOwn(to.nodes, node.id) && misfit(node, to.nodes[node.id]!) ? 'misfit' : 'none', confidence: 0,
  });
}

/** The mapping that the lines make, before anybody has edited them. */
export function mappingOf(lines: ProposedLine[]): Mapping {
  return Object.fromEntries(lines.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const])));
}

function take({ found, taken }: Proposal, node: GraphNode, target: GraphNode, by: ProposedLine['by'], confidence: number): void {
  found.set(node.id, { from: node.id, to: target.id, kind: node.kind, by, confidence });
  taken.add(target.id);
}

/** Inside a call the id of the call before it may have changed. */
function byId(proposal: Proposal, node: GraphNode): void {
  const cut = node.id.lastIndexOf('/');
  const call = cut < 0 ? undefined : proposal.found.get(node.id.slice(0, cut))?.to;
  const id = call ? `${call}${node.id.slice(cut)}` : node.id;
  const target = Object.hasOwn(proposal.to.nodes, id) ? proposal.to.nodes[id]! : undefined;
  const wrong = target && misfit(node, target);
  // the last of several instances goes on as one
  if (target && !proposal.taken.has(id) && (!wrong || (wrong.code === 'loop' && !target.loop))) take(proposal, node, target, 'id', 1);
}

const nameOf = ({ name }: GraphNode): string => [name.fa, name.en].map((text) => text.normalize('NFKC').replace(/[\s\u200c]+/g, ' ').trim().toLowerCase()).join('|');

/** Everything in the new version that nothing goes to yet and that fits. */
const candidates = ({ to, taken }: Proposal, node: GraphNode): GraphNode[] => Object.values(to.nodes).filter((target) => !taken.has(target.id) && !misfit(node, target));

function byName(proposal: Proposal, node: GraphNode): void {
  const name = nameOf(node);
  if (name === '|') return;
  const same = candidates(proposal, node).filter((target) => nameOf(target) === name);
  const [best, second] = ranked(proposal, node, same);
  if (!best || (second && second.score === best.score)) return;
  take(proposal, node, best.target, 'name', same.length === 1 ? 0.8 : 0.6);
}

function byPlace(proposal: Proposal, node: GraphNode): void {
  const [best, second] = ranked(proposal, node, candidates(proposal, node));
  if (!best || best.score < 0.5 || (second && second.score === best.score)) return;
  take(proposal, node, best.target, 'place', best.score / 2);
}

/** By how many of the neighbours that were found they have in common, from 0 to 1. */
function ranked(proposal: Proposal, node: GraphNode, targets: GraphNode[]): { target: GraphNode; score: number }[] {
  const near = around(proposal.from, node).map((id) => proposal.found.get(id.slice(1))?.to && `${id[0]!}${proposal.found.get(id.slice(1))!.to!}`);
  const known = near.filter((id): id is string => typeof id === 'string');
  return targets.map((target) => {
    const others = new Set(around(proposal.to, target));
    return { target, score: near.length === 0 ? 0 : known.filter((id) => others.has(id)).length / Math.max(near.length, others.size) };
  }).sort((a, b) => b.score - a.score);
}

/** What is before (`<`), behind (`>`) and around (`^`) a node: over flows, the host of a boundary event, the sub-process. */
function around(graph: Graph, node: GraphNode): string[] {
  return [
    ...node.incoming.map((flow) => `<${flowOf(graph, flow).source}`), ...node.outgoing.map((flow) => `>${flowOf(graph, flow).target}`),
    ...(node.comesFrom ?? []).map((id) => `<${id}`), ...(Object.hasOwn(graph.nodes, node.scope) ? [`^${node.scope}`] : []),
  ];
}
