import type { Node } from '../../behaviours/table';
import { TooLarge, type Effect, type Thread } from '../net';
import type { Building } from './building';
import type { NodeCopy, ScopeCopy } from './copies';
import { beginToDecide } from './one-by-one';
import { placesOf, splitOf, waysOut } from './ways-out';

/** So many flows with conditions are looked at in all combinations where they are not decided one by one. */
const MAX_CONDITIONS = 10;

/** Every way in which a token leaves the node: which flows it takes. Without flows it ends there. */
export function leaving(building: Building, copy: NodeCopy): Effect[] {
  const { node, scope, thread, ended, back, decides } = copy;
  if (back !== undefined) return [{ outputs: [back], covers: [node.id] }];
  if (decides) return [beginToDecide(building, copy, decides)];
  return leavingAs(building, scope, node, thread).map((way) => (ended === undefined ? way : { ...way, ends: ended }));
}

/** The same for a token of the given thread. */
export function leavingAs(building: Building, scope: ScopeCopy, node: Node, thread: Thread): Effect[] {
  if ((splitOf(building.source, node)?.chosen.length ?? 0) > MAX_CONDITIONS) throw new TooLarge();
  const ways = node.outgoing.length === 0 ? [[]] : [...waysOut(building.source, node), ...(mayBeEnough(building, scope, node) ? [[]] : [])];
  return ways.filter((flows) => building.correlation?.possible(node, flows) ?? true).map((flows) => ({
    outputs: placesOf(building, scope, node, flows, thread),
    covers: [node.id, ...flows],
    steps: [{ kind: 'leave', element: node.id, flows, ...(ways.length > 1 && { choice: true as const }) }],
    choice: ways.length > 1,
    ...(ways.length > 1 && building.correlation?.decision(node, flows)),
  }));
}

/** Where nothing is cancelled, an ad-hoc sub-process that has enough lets no more begin (`run/ad-hoc.ts`). */
function mayBeEnough({ source }: Building, scope: ScopeCopy, node: Node): boolean {
  const around = source.node(scope.definition);
  return around?.kind === 'ad-hoc-sub-process' && around.complete !== undefined && !around.cancels && !node.kind.endsWith('-event');
}
