import type { Node } from '../behaviours/table';
import type { Graph, GraphNode, ScopeInstance, State } from '../model';
import { definitionOf, flowOf, nodeOf } from '../run/run';
import { isBlocked } from '../run/inclusive';

/**
 * The tokens of one scope with data abstracted: a token at a node is its id, one that waits at a join is its flow, behind `>`. Every
 * way out of a gateway is possible, every event comes, and what runs inside an activity is a part of it.
 */
export type Marking = string[];

/** Markings that are looked at for one question; past it there is no answer. */
const MAX_MARKINGS = 20_000;
const MAX_TOKENS = 40;

/** Where tokens wait at joins for ever: all such markings that can be reached, and whether everything was looked at. */
export interface Reached { dead: Marking[]; complete: boolean }

const known = new WeakMap<Graph, Map<string, Reached>>();

/** Follows every way on from a marking of the scope. */
export function deadFrom(graph: Graph, definition: string, marking: Marking): Reached {
  return once(graph, `${definition} ${keyOf(marking)}`, () => explore(graph, definition, [marking]));
}

/** The same from every beginning of the scope. */
export function deadFromStart(graph: Graph, definition: string): Reached {
  return once(graph, definition, () => explore(graph, definition, startsOf(graph, definition)));
}

/** Many requests stand alike. */
function once(graph: Graph, key: string, look: () => Reached): Reached {
  const ofGraph = known.get(graph) ?? new Map<string, Reached>();
  known.set(graph, ofGraph);
  const reached = ofGraph.get(key) ?? look();
  ofGraph.set(key, reached);
  return reached;
}

function startsOf(graph: Graph, definition: string): Marking[] {
  const { starts, triggers = [] } = definitionOf(graph, definition);
  const own = Object.values(graph.nodes).filter((node) => node.kind === 'start-event' && node.scope === definition).map(({ id }) => id);
  const alternatives = [...new Set([...own, ...triggers])];
  return [...alternatives.map((start) => [start]), ...(starts.length > 0 ? [starts] : [])];
}

const keyOf = (marking: Marking): string => [...marking].sort().join(' ');

function explore(graph: Graph, definition: string, beginnings: Marking[]): Reached {
  // without inclusive joins tokens do not wait for one another but at joins, so that one at a time is enough to find every end
  const alone = !Object.values(graph.nodes).some((node) => node.kind === 'inclusive-gateway' && node.scope === definition && node.incoming.length > 1);
  const seen = new Set<string>();
  const open = [...beginnings];
  const dead: Marking[] = [];
  for (let marking = open.pop(); marking; marking = open.pop()) {
    const key = keyOf(marking);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MAX_MARKINGS || marking.length > MAX_TOKENS) return { dead, complete: false };
    const next = nextOf(graph, marking, alone);
    if (next.length === 0 && marking.length > 0) dead.push([...marking].sort());
    open.push(...next);
  }
  return { dead, complete: true };
}

const isWaiting = (token: string): boolean => token.startsWith('>');

function nextOf(graph: Graph, marking: Marking, alone: boolean): Marking[] {
  const next: Marking[] = [];
  const passed = passedInclusive(graph, marking);
  if (passed) next.push(passed);
  for (const [index, token] of marking.entries()) {
    if (isWaiting(token)) continue;
    const rest = marking.filter((_, other) => other !== index);
    next.push(...waysOf(graph, nodeOf(graph, token) as Node).map((way) => (way === 'ends' ? [] : way.reduce((made, step) => arrive(graph, made, step), rest))));
    if (alone) break;
  }
  return next;
}

type Step = { flow: string } | { node: string };

/** A token comes over a flow, or to a node. A parallel join passes when it is full. */
function arrive(graph: Graph, marking: Marking, step: Step): Marking {
  if ('node' in step) return [...marking, step.node];
  const node = nodeOf(graph, flowOf(graph, step.flow).target);
  if (node.startQuantity !== undefined) return gathered(graph, node, [...marking, `>${step.flow}`], node.startQuantity);
  if (!isJoin(node)) return [...marking, node.id];
  const waiting = [...marking, `>${step.flow}`];
  if (node.kind !== 'parallel-gateway' || !node.incoming.every((flow) => waiting.includes(`>${flow}`))) return waiting;
  for (const flow of node.incoming) waiting.splice(waiting.indexOf(`>${flow}`), 1);
  return [...waiting, node.id];
}

/** An activity that several tokens begin, over whatever flows. */
function gathered(graph: Graph, node: GraphNode, marking: Marking, quantity: number): Marking {
  const isThere = (token: string): boolean => isWaiting(token) && flowOf(graph, token.slice(1)).target === node.id;
  return marking.filter(isThere).length < quantity ? marking : [...marking.filter((token) => !isThere(token)), node.id];
}

const isJoin = ({ kind, incoming }: GraphNode): boolean => incoming.length > 1 && (kind === 'parallel-gateway' || kind === 'inclusive-gateway');

function passedInclusive(graph: Graph, marking: Marking): Marking | undefined {
  const joins = new Set(marking.filter(isWaiting).map((token) => flowOf(graph, token.slice(1)).target));
  for (const id of joins) {
    const node = nodeOf(graph, id);
    if (node.kind !== 'inclusive-gateway') continue;
    const waiting: Record<string, number> = {};
    for (const flow of node.incoming) if (marking.includes(`>${flow}`)) waiting[flow] = 1;
    const places = marking.map((token) => (isWaiting(token) ? flowOf(graph, token.slice(1)).target : token)).filter((place) => place !== id);
    if (isBlocked(graph, node, waiting, places)) continue;
    const rest = [...marking];
    for (const flow of Object.keys(waiting)) rest.splice(rest.indexOf(`>${flow}`), 1);
    return [...rest, id];
  }
  return undefined;
}

/** How a token can go on from a node; `ends`: everything in the scope is over. */
function waysOf(graph: Graph, node: Node): (Step[] | 'ends')[] {
  const interrupted = (node.boundary ?? []).map((id) => nodeOf(graph, id) as Node)
    .flatMap((event): Step[][] => (event.kind === 'boundary-event' && event.interrupting && event.event.on !== 'compensation' ? [[{ node: event.id }]] : []));
  return [...waysOut(graph, node), ...interrupted];
}

function waysOut(graph: Graph, node: Node): (Step[] | 'ends')[] {
  const over = (flows: string[]): Step[] => flows.map((flow) => ({ flow }));
  switch (node.kind) {
    case 'parallel-gateway': return [over(node.outgoing)];
    case 'exclusive-gateway':
    case 'event-gateway': return node.outgoing.length === 0 ? [[]] : node.outgoing.map((flow) => [{ flow }]);
    case 'boundary-event':
      return node.event.on === 'compensation' ? [[{ node: node.event.handler! }]] : conditional(graph, node).map(over);
    case 'throw-event':
    case 'end-event':
      if (node.event.throws === 'link') return [[{ node: node.event.target }]];
      if (['terminate', 'error', 'cancel'].includes(node.event.throws)) return ['ends'];
      return conditional(graph, node).map(over);
    default: return conditional(graph, node).map((flows) => over(flows.flatMap((flow) => Array<string>(node.completionQuantity ?? 1).fill(flow))));
  }
}

/** Every flow that has no condition, with any of those that have one; the default where none of those is taken (but see `takenBy`). */
function conditional(graph: Graph, node: GraphNode): string[][] {
  const free = node.outgoing.filter((id) => id !== node.default && flowOf(graph, id).condition === undefined);
  const conditions = node.outgoing.filter((id) => id !== node.default && flowOf(graph, id).condition !== undefined).slice(0, 8);
  let chosen: string[][] = [[]];
  for (const flow of conditions) chosen = [...chosen, ...chosen.map((way) => [...way, flow])];
  const falls = (way: string[]): boolean => node.default !== undefined && way.length === 0 && (free.length === 0 || node.kind !== 'inclusive-gateway');
  const ways = chosen.map((way) => [...free, ...way, ...(falls(way) ? [node.default!] : [])]).filter((way) => way.length > 0);
  return node.outgoing.length === 0 ? [[]] : ways;
}

/** The tokens of a scope that runs, as they stand. */
export function markingOf({ activities, incidents }: State, { id, joins = {} }: ScopeInstance): Marking {
  return [
    ...activities.filter(({ scope, aside }) => scope === id && !aside).map(({ element }) => element),
    ...Object.values(joins).flatMap((flows) => Object.entries(flows).flatMap(([flow, tokens]) => Array.from({ length: tokens }, () => `>${flow}`))),
    ...incidents.flatMap(({ work }) => work.flatMap((item) => (item.do === 'arrive' && item.scope === id ? [item.node] : []))),
  ];
}

/** The first join that waits, and the flows over which nothing comes. */
export function emptyFlows(graph: Graph, dead: Marking): [string, string] {
  const flow = dead[0]!.slice(1);
  const node = nodeOf(graph, flowOf(graph, flow).target);
  return [node.id, node.incoming.filter((id) => !dead.includes(`>${id}`)).join(', ')];
}
