import { TooLarge, type Effect, type Place } from '../net';
import type { Building } from './building';
import { copyAt, type NodeCopy } from './copies';
import { leaving } from './leaving';
import { keyOf, together } from './threads';

/** Passes each token on. */
export function passing(building: Building, copy: NodeCopy): void {
  for (const place of building.waysInto(copy)) for (const way of leaving(building, copy)) building.add(copy.scope, [{ inputs: [place] }, way]);
}

const MAX_COMBINATIONS = 1000;

/** Takes a token from each incoming flow (BPMN 2.0.2, 13.4.1). */
export function parallelGateway(building: Building, copy: NodeCopy): void {
  const { node, scope, entry } = copy;
  const incoming = building.incoming(copy);
  const ways = leaving(building, copy);
  if (incoming.length < 2) {
    passing(building, copy);
    return;
  }
  if (entry !== undefined) for (const way of ways) building.add(scope, [{ inputs: [entry] }, way]);
  const joins = incoming.reduce<Place[][]>((all, places) => all.flatMap((taken) => places.map((place) => [...taken, place])), [[]]);
  if (joins.length > MAX_COMBINATIONS) throw new TooLarge();
  for (const inputs of joins) for (const way of ways) building.add(scope, [{ inputs, steps: [{ kind: 'join', element: node.id }] }, way]);
}

/** Joins when no more token can come over an incoming flow (`run/inclusive.ts`). */
export function inclusiveGateway(building: Building, copy: NodeCopy): void {
  const { node, scope, thread, entry } = copy;
  const flows = building.incoming(copy);
  const ways = leaving(building, copy);
  if (flows.length < 2) {
    passing(building, copy);
    return;
  }
  if (entry !== undefined) for (const way of ways) building.add(scope, [{ inputs: [entry] }, way]);
  const reach = node.incoming.map((flow) => before(building, flow, node.id));
  const elsewhere = scope.tokens.filter((place) => building.places[place]!.node !== node.id && together(building.places[place]!.thread, thread));
  building.joins.push({
    flows,
    before: elsewhere.flatMap((place) => {
      const { node: at, decides } = building.places[place]!;
      const reaches = reach.reduce((bits, nodes, index) => (nodes.has(at) ? bits | (1n << BigInt(index)) : bits), 0n);
      return reaches === 0n ? [] : [{ place, reaches: decides ? 1n << BigInt(flows.length) : reaches }];
    }),
  });
  for (const way of ways) building.add(scope, [{ steps: [{ kind: 'join', element: node.id }] }, way], { join: building.joins.length - 1 });
}

/** Everything before a flow, up to the join itself: over flows, from hosts to their boundary events, from link to link. */
function before({ source }: Building, flow: string, join: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [source.flow(flow)?.source ?? join];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === join || found.has(id)) continue;
    found.add(id);
    const node = source.node(id);
    open.push(...(node?.incoming ?? []).flatMap((incoming) => source.flow(incoming)?.source ?? []), ...(node?.comesFrom ?? []));
  }
  return found;
}

/** The first event behind it decides. */
export function eventGateway(building: Building, copy: NodeCopy): void {
  const { scope, thread, node } = copy;
  for (const flow of node.outgoing) {
    const target = copyAt(scope, building.source.flow(flow)?.target ?? '', thread);
    if (!target) continue;
    const waits = target.node.kind === 'catch-event' || target.node.kind === 'receive-task';
    const way: Effect = { covers: [node.id, flow], steps: [{ kind: 'leave', element: node.id, flows: [flow] }] };
    const on: Effect[] = waits
      ? leaving(building, target).map((effect) => ({ ...effect, steps: [{ kind: 'event', element: target.node.id }, ...(effect.steps ?? [])] }))
      : [{ outputs: (scope.flows.get(flow) ?? []).filter((place) => keyOf(building.places[place]!.thread) === keyOf(thread)) }];
    for (const place of building.waysInto(copy)) for (const effect of on) building.add(scope, [{ inputs: [place] }, way, effect]);
  }
}
