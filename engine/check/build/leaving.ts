import type { Node } from '../../behaviours/table';
import { TooLarge, type Effect, type Thread } from '../net';
import type { Building } from './building';
import type { NodeCopy, ScopeCopy } from './copies';
import { keyOf } from './threads';

/** So many flows with conditions are looked at in all combinations. */
const MAX_CONDITIONS = 10;

/** Every way in which a token leaves the node: which flows it takes. Without flows it ends there. */
export function leaving(building: Building, { node, scope, thread, ended, back }: NodeCopy): Effect[] {
  if (back !== undefined) return [{ outputs: [back], covers: [node.id] }];
  return leavingAs(building, scope, node, thread).map((way) => (ended === undefined ? way : { ...way, ends: ended }));
}

/** The same for a token of the given thread. */
export function leavingAs(building: Building, scope: ScopeCopy, node: Node, thread: Thread): Effect[] {
  const ways = node.outgoing.length === 0 ? [[]] : waysOut(building, node);
  return ways.map((flows) => ({
    outputs: flows.flatMap((flow) => Array<string>(node.completionQuantity ?? 1).fill(flow)).flatMap((flow) => scope.flows.get(flow)?.find((place) => keyOf(building.places[place]!.thread) === keyOf(thread)) ?? []),
    covers: [node.id, ...flows],
    steps: [{ kind: 'leave', element: node.id, flows, ...(ways.length > 1 && { choice: true as const }) }],
    choice: ways.length > 1,
    ...(ways.length > 1 && building.correlation?.decision(node, flows)),
  }));
}

/** The sets of flows that data can choose (`run/tokens.ts`, takenBy). */
function waysOut({ source }: Building, node: Node): string[][] {
  const { outgoing } = node;
  if (node.kind === 'exclusive-gateway') return outgoing.map((flow) => [flow]);
  if (node.kind === 'parallel-gateway' || node.kind === 'event-gateway') return [outgoing];
  const others = outgoing.filter((flow) => flow !== node.default);
  const conditional = others.filter((flow) => source.flow(flow)?.condition !== undefined);
  // a split that says nothing of its conditions leaves the choice open
  const open = node.kind === 'inclusive-gateway' && conditional.length === 0 && others.length > 1;
  const chosen = open ? others : conditional;
  const always = others.filter((flow) => !chosen.includes(flow));
  if (chosen.length > MAX_CONDITIONS) throw new TooLarge();
  const taken = (some: string[]): string[] => outgoing.filter((flow) => always.includes(flow) || some.includes(flow));
  const ways = subsets(chosen).filter((some) => some.length > 0).map(taken);
  // where nothing that was asked is true: the default, at an activity or event also beside flows that ask nothing
  const rest = node.default === undefined || (node.kind === 'inclusive-gateway' && always.length > 0) ? taken([]) : taken([node.default]);
  return rest.length > 0 ? [...ways, rest] : ways;
}

function subsets(flows: string[]): string[][] {
  return flows.reduce<string[][]>((all, flow) => all.flatMap((some) => [[...some, flow], some]), [[]]);
}
