import type { BoundaryEventNode } from '../../behaviours/boundary-event';
import type { Node } from '../../behaviours/table';
import type { Effect, Place } from '../net';
import { beginScope } from './begins';
import type { Building } from './building';
import { comesFromOutside, isChoice } from './caught-events';
import { caught } from './catching';
import { markOf } from './completions';
import type { NodeCopy, ScopeCopy } from './copies';
import { everythingIn } from './copies';
import { joined, product } from './effects';
import { leaving } from './leaving';
import { isRepeated } from './repeats';
import { completion } from './scopes';

/** An activity without tokens inside: one moment, or, where threads begin at it, from one moment to another. */
export function task(building: Building, copy: NodeCopy): void {
  const { node, scope, busy } = copy;
  const done: Effect = { sets: markOf(scope, node.id), steps: [{ kind: 'complete', element: node.id }] };
  if (busy !== undefined) enters(building, copy, [{ covers: [node.id], steps: [{ kind: 'enter', element: node.id }] }]);
  for (const inputs of busy === undefined ? building.takings(copy) : [[busy]]) {
    for (const way of leaving(building, copy)) building.add(scope, [{ inputs }, done, way]);
    for (const event of boundaryEvents(building, node)) happens(building, copy, event, busy === undefined ? inputs : undefined);
  }
  besides(building, copy);
}

/** An activity with tokens inside. */
export function scoped(building: Building, copy: NodeCopy): void {
  const { node, scope, inner } = copy;
  const begins = beginnings(building, copy);
  enters(building, copy, begins.map((begin) => joined([{ covers: [node.id], steps: [{ kind: 'enter', element: node.id }] }, begin])));
  if (skips(node)) for (const inputs of building.takings(copy)) for (const way of leaving(building, copy)) building.add(scope, [{ inputs, choice: true, steps: [{ kind: 'repeat', element: node.id, instances: 0, choice: true }] }, way]);
  if (inner.length > 1) instances(building, copy);
  else completes(building, copy, inner[0]!, begins);
  for (const event of boundaryEvents(building, node)) if (comesFromOutside(event.event)) happens(building, copy, event, undefined);
  besides(building, copy);
}

/** Tokens that come while it is at work wait: what they could do meanwhile they can do after it. */
function enters(building: Building, copy: NodeCopy, begins: Effect[]): void {
  for (const inputs of building.takings(copy)) for (const begin of begins) building.add(copy.scope, [{ inputs, outputs: [copy.busy!], empty: [copy.busy!] }, begin]);
}

/** How what is inside begins: one instance, or one or two at the same time. */
function beginnings(building: Building, { node, inner }: NodeCopy): Effect[] {
  const [first, second] = inner;
  const one = beginScope(building, first!);
  if (!second) return one;
  const run = (copy: ScopeCopy): Effect[] => product([{ outputs: [copy.active] }], beginScope(building, copy));
  const count = (instances: number): Effect => ({ choice: true, steps: [{ kind: 'repeat', element: node.id, instances, choice: true }] });
  return [...product([count(1)], run(first!)), ...product([count(2)], product(run(first!), run(second)))];
}

/** A number of instances that is written down is not none. */
const skips = ({ loop }: Node): boolean => loop !== undefined && (loop.is === 'multi' ? !/^[1-9]\d*$/.test(loop.cardinality ?? '') : loop.before);

function completes(building: Building, copy: NodeCopy, inner: ScopeCopy, begins: Effect[]): void {
  const { node, scope } = copy;
  const over = completion(inner, scope);
  const again = isRepeated(node);
  const step = (more: boolean): Effect => ({ choice: again, steps: [again ? { kind: 'repeat', element: node.id, instances: more ? 1 : 0, choice: true } : { kind: 'end', element: node.id }] });
  if (again) for (const begin of begins) building.add(inner, [over, step(true), { outputs: [copy.busy!] }, begin]);
  for (const way of leaving(building, copy)) building.add(inner, [over, step(false), { sets: markOf(scope, node.id) }, way]);
}

/** Instances at the same time end on their own; the activity is done when all are, or when its condition says so. */
function instances(building: Building, copy: NodeCopy): void {
  const { node, scope, inner } = copy;
  for (const one of inner) {
    const others = inner.filter((other) => other !== one);
    const over = joined([completion(one, scope), { steps: [{ kind: 'end', element: node.id }] }]);
    building.add(one, [over]);
    if (node.loop?.is === 'multi' && node.loop.complete !== undefined) {
      building.add(one, [over, { choice: true, reads: others.map(({ active }) => active), resets: others.flatMap((other) => [other.active, ...everythingIn(other)]) }]);
    }
  }
  for (const way of leaving(building, copy)) building.add(scope, [{ inputs: [copy.busy!], empty: inner.map(({ active }) => active), sets: markOf(scope, node.id) }, way]);
}

/** Events on the border that come from outside, or of which a task itself is the thrower. */
export function boundaryEvents({ source }: Building, node: Node): BoundaryEventNode[] {
  return (node.boundary ?? []).flatMap((id) => {
    const event = source.node(id);
    return event?.kind === 'boundary-event' && event.event.on !== 'compensation' && event.event.on !== 'cancel' ? [event] : [];
  });
}

function happens(building: Building, host: NodeCopy, event: BoundaryEventNode, inputs: Place[] | undefined): void {
  const choice = isChoice(event.event);
  const cause: Effect = {
    choice,
    steps: [comesFromOutside(event.event) ? { kind: 'event', element: event.id, ...(choice && { choice }) } : { kind: 'throw', element: host.node.id, caught: event.id }],
    ...(inputs !== undefined && { inputs }), ...(!event.interrupting && { reads: [host.busy!] }),
  };
  for (const effect of caught(building, { event, host })) building.add(host.scope, [cause, effect], event.interrupting ? {} : { outside: true });
}

/** Where a second token is in or before the activity. */
function besides(building: Building, copy: NodeCopy): void {
  const places = [...building.waysInto(copy), ...(copy.busy === undefined ? [] : [copy.busy])];
  if (places.length > 1 && copy.node.startQuantity === undefined) for (const place of places) building.beside.set(place, places.filter((other) => other !== place));
}
