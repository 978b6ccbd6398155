import type { ThrownEvent } from '../../events/throwing';
import type { Effect } from '../net';
import type { Building } from './building';
import { busyCatcher, catcherOf, caught } from './catching';
import { reachOf } from './completions';
import { contentOf, copyAt, everythingIn, type NodeCopy } from './copies';
import { joined, product } from './effects';
import { passing } from './gateways';
import { leaving } from './leaving';

type Of<K extends ThrownEvent['throws']> = Extract<ThrownEvent, { throws: K }>;

/** What throw events and end events do. A kind that is missing here does not compile. */
const throwing: { [K in ThrownEvent['throws']]: (building: Building, copy: NodeCopy, event: Of<K>) => void } = {
  none: passing,
  message: passing,
  signal: passing,
  terminate(building, copy) {
    for (const place of building.waysInto(copy)) {
      building.add(copy.scope, [{ inputs: [place], resets: contentOf(copy.scope), covers: [copy.node.id], steps: [{ kind: 'leave', element: copy.node.id, flows: [] }] }]);
    }
  },
  /** Nobody catches it: the token stays where it is. */
  error(building, copy, { code }) {
    const catcher = catcherOf(building, copy, 'error', code);
    if (!catcher) return;
    const thrown: Effect = { covers: [copy.node.id], steps: [{ kind: 'throw', element: copy.node.id, caught: catcher.event.id }] };
    building.explicit.add(catcher.event.id);
    for (const place of building.waysInto(copy)) for (const effect of caught(building, catcher)) building.add(copy.scope, [{ inputs: [place] }, thrown, effect]);
  },
  escalation(building, copy, { code }) {
    const catcher = catcherOf(building, copy, 'escalation', code);
    if (!catcher) {
      passing(building, copy);
      return;
    }
    building.explicit.add(catcher.event.id);
    const thrown: Effect = { covers: [copy.node.id], steps: [{ kind: 'throw', element: copy.node.id, caught: catcher.event.id }] };
    const effects = caught(building, catcher);
    const ways = catcher.event.interrupting ? effects : product([...effects, ...busyCatcher(building, catcher)], leaving(building, copy));
    for (const place of building.waysInto(copy)) for (const way of ways) building.add(copy.scope, [{ inputs: [place] }, thrown, way]);
  },
  /** Escalations that interrupt end the event before it throws the rest; the others go their ways beside it. */
  multiple(building, copy, { parts }) {
    const thrown: Effect = { covers: [copy.node.id], steps: [{ kind: 'throw', element: copy.node.id }] };
    let ways: Effect[] = [thrown];
    for (const part of parts) {
      const catcher = part.throws === 'escalation' ? catcherOf(building, copy, 'escalation', part.code) : undefined;
      if (!catcher) continue;
      building.explicit.add(catcher.event.id);
      ways = product(ways, [...caught(building, catcher), ...busyCatcher(building, catcher)]);
      if (catcher.event.interrupting) {
        for (const place of building.waysInto(copy)) for (const way of ways) building.add(copy.scope, [{ inputs: [place] }, way]);
        return;
      }
    }
    for (const place of building.waysInto(copy)) for (const way of product(ways, leaving(building, copy))) building.add(copy.scope, [{ inputs: [place] }, way]);
  },
  link(building, copy, { target }) {
    const to = copyAt(copy.scope, target, copy.thread);
    if (!to) return;
    const thrown: Effect = { covers: [copy.node.id], steps: [{ kind: 'leave', element: copy.node.id, flows: [] }] };
    for (const place of building.waysInto(copy)) for (const way of leaving(building, to)) building.add(copy.scope, [{ inputs: [place] }, thrown, way]);
  },
  compensation(building, copy, { activity, waits }) {
    const { next } = copy.plan!;
    const left: Effect = { covers: [copy.node.id], steps: [{ kind: 'throw', element: copy.node.id }] };
    for (const place of building.waysInto(copy)) {
      for (const way of waits ? [{}] : leaving(building, copy)) building.add(copy.scope, [{ inputs: [place], outputs: [next] }, left, way]);
    }
    compensate(building, copy, activity, waits ? leaving(building, copy) : [{}]);
  },
  /** Empties the transaction, compensates what was completed in it, and goes on at its cancel event. */
  cancel(building, copy) {
    const { next } = copy.plan!;
    const host = copy.scope.host;
    const boundary = (host?.node.boundary ?? []).map((id) => building.source.node(id)).find((event) => event?.kind === 'boundary-event' && event.event.on === 'cancel');
    const out = host && boundary ? copyAt(host.scope, boundary.id, host.thread) : undefined;
    for (const place of building.waysInto(copy)) {
      building.add(copy.scope, [{ inputs: [place], resets: contentOf(copy.scope), outputs: [next], covers: [copy.node.id], steps: [{ kind: 'throw', element: copy.node.id, ...(boundary && { caught: boundary.id }) }] }]);
    }
    if (!host || !out) return;
    const over: Effect = { inputs: [host.busy!], resets: host.inner.flatMap((scope) => [...(scope.active === host.busy ? [] : [scope.active]), ...everythingIn(scope)]) };
    compensate(building, copy, undefined, leaving(building, out).map((way) => joined([over, way])));
  },
};

/** One handler after the other; when none is left it goes on. */
function compensate(building: Building, copy: NodeCopy, element: string | undefined, over: Effect[]): void {
  const { next, running } = copy.plan!;
  const reach = reachOf(building, copy.scope, element);
  for (const { done, begin, back } of reach) {
    for (const way of begin) building.add(copy.scope, [{ inputs: [next, done], outputs: [running] }, way]);
    building.add(copy.scope, [{ inputs: [running, back], outputs: [next] }]);
  }
  for (const way of over) building.add(copy.scope, [{ inputs: [next], empty: reach.map(({ done }) => done) }, way]);
}

export function thrown(building: Building, copy: NodeCopy, event: ThrownEvent): void {
  (throwing[event.throws] as (building: Building, copy: NodeCopy, event: ThrownEvent) => void)(building, copy, event);
}
