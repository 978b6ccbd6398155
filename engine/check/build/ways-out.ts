import type { Node } from '../../behaviours/table';
import type { Place, Thread } from '../net';
import type { Building } from './building';
import type { ScopeCopy } from './copies';
import type { Source } from './source';
import { keyOf } from './threads';

/** What a node that asks conditions has to decide (`run/tokens.ts`, takenBy). */
export interface Split {
  /** Flows that are taken in any case. */
  always: string[];
  /** Flows of which data chooses any. */
  chosen: string[];
  /** What is taken beside `always` where none of them is; nothing where one has to be. */
  rest?: string[];
}

/** Nothing for a node that takes all of its flows, or one alone. */
export function splitOf(source: Source, node: Node): Split | undefined {
  if (node.kind === 'exclusive-gateway' || node.kind === 'parallel-gateway' || node.kind === 'event-gateway') return undefined;
  const others = node.outgoing.filter((flow) => flow !== node.default);
  const conditional = others.filter((flow) => source.flow(flow)?.condition !== undefined);
  // a split that says nothing of its conditions leaves the choice open
  const open = node.kind === 'inclusive-gateway' && conditional.length === 0 && others.length > 1;
  const chosen = open ? others : conditional;
  const always = others.filter((flow) => !chosen.includes(flow));
  // at an activity or event also beside flows that ask nothing
  const rest = node.default === undefined || (node.kind === 'inclusive-gateway' && always.length > 0) ? [] : [node.default];
  return { always, chosen, ...(always.length + rest.length > 0 && { rest }) };
}

/** The sets of flows that data can choose. */
export function waysOut(source: Source, node: Node): string[][] {
  const { outgoing } = node;
  if (node.kind === 'exclusive-gateway') return outgoing.map((flow) => [flow]);
  const split = splitOf(source, node);
  if (!split) return [outgoing];
  const { always, chosen, rest } = split;
  const taken = (some: string[]): string[] => outgoing.filter((flow) => always.includes(flow) || some.includes(flow));
  const ways = subsets(chosen).filter((some) => some.length > 0).map(taken);
  return rest ? [...ways, taken(rest)] : ways;
}

/** Where tokens come to that leave the node by the flows. */
export function placesOf(building: Building, scope: ScopeCopy, node: Node, flows: string[], thread: Thread): Place[] {
  const key = keyOf(thread);
  return flows.flatMap((flow) => Array<string>(node.completionQuantity ?? 1).fill(flow))
    .flatMap((flow) => scope.flows.get(flow)?.find((place) => keyOf(building.places[place]!.thread) === key) ?? []);
}

function subsets(flows: string[]): string[][] {
  return flows.reduce<string[][]>((all, flow) => all.flatMap((some) => [[...some, flow], some]), [[]]);
}
