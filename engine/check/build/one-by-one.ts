import type { Effect, Place } from '../net';
import type { Building } from './building';
import type { NodeCopy } from './copies';
import { placesOf, splitOf } from './ways-out';

/** Which flow is decided next: as long as none was taken, and when one was. */
export interface OneByOne { none: Place[]; some: Place[] }

/** Places for the decisions of a node that has many to make. A token there is one of the scope's, before all flows. */
export function placesToDecide(building: Building, { node, scope, thread }: NodeCopy): OneByOne | undefined {
  const split = splitOf(building.source, node);
  if (!split || split.chosen.length <= building.atOnce) return undefined;
  const place = (): Place => building.token(scope, { node: node.id, scope: scope.index, thread, decides: true });
  return { none: split.chosen.map(place), some: split.chosen.map(place) };
}

/** How the decisions begin: with the flows that are always taken. */
export function beginToDecide(building: Building, copy: NodeCopy, { none }: OneByOne): Effect {
  const { node, scope, thread } = copy;
  const { always } = splitOf(building.source, node)!;
  return { outputs: [...placesOf(building, scope, node, always, thread), none[0]!], covers: [node.id, ...always], steps: [{ kind: 'leave', element: node.id, flows: always, choice: true }] };
}

/** Each flow is taken or not; where none is, the default. */
export function decideOneByOne(building: Building, copy: NodeCopy, { none, some }: OneByOne): void {
  const { node, scope, thread } = copy;
  const { chosen, rest } = splitOf(building.source, node)!;
  chosen.forEach((flow, index) => {
    const last = index === chosen.length - 1;
    const decide = (from: Place[], to: Place[], taken: boolean, flows: string[]): void => {
      const step = { kind: 'leave' as const, element: node.id, flows, choice: true as const };
      const answer = building.correlation?.answer(node, flow, taken);
      building.add(scope, [{ inputs: [from[index]!], outputs: [...placesOf(building, scope, node, flows, thread), ...(last ? [] : [to[index + 1]!])], covers: flows, steps: [step], choice: true, ...answer }], { goesOn: true });
    };
    decide(none, some, true, [flow]);
    if (!last || rest) decide(none, none, false, last ? rest! : []);
    if (index === 0) return;
    decide(some, some, true, [flow]);
    decide(some, some, false, []);
  });
}
