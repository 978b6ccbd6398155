import type { BoundaryEventNode } from '../../behaviours/boundary-event';
import type { StartEventNode } from '../../behaviours/start-event';
import type { Node } from '../../behaviours/table';
import type { Effect, Place } from '../net';
import { beginScope, placesOfThread } from './begins';
import type { Building } from './building';
import { codesCaught } from './caught-events';
import { contentOf, copyAt, everythingIn, type NodeCopy, type ScopeCopy } from './copies';
import { product } from './effects';
import { leaving, leavingAs } from './leaving';
import { THREADS } from './threads';

/** Who catches what is thrown: a boundary event of a host, or the start of an event sub-process in a scope. */
export type Catcher = { event: BoundaryEventNode; host: NodeCopy } | { event: StartEventNode; scope: ScopeCopy };

type Kind = 'error' | 'escalation';

/** The catcher of an error or escalation, from the thrower outwards (`run/catching.ts`). */
export function catcherOf(building: Building, thrower: NodeCopy, on: Kind, code: string): Catcher | undefined {
  const { source } = building;
  for (let host: NodeCopy | undefined = thrower, { scope } = thrower; ;) {
    const boundary = best(host ? (host.node.boundary ?? []).map((id) => source.node(id)) : [], on, code);
    if (host && boundary?.kind === 'boundary-event') return { event: boundary, host };
    let inner: string | undefined;
    for (;;) {
      const start = best(besides(building, scope, inner), on, code);
      if (start?.kind === 'start-event') return { event: start, scope };
      if (scope.host || !scope.parent) break;
      inner = scope.definition;
      scope = scope.parent;
    }
    if (!scope.host) return undefined;
    host = scope.host;
    scope = host.scope;
  }
}

/** An event sub-process does not catch what it throws itself; beside one that has interrupted its scope no other is armed any more. */
function besides({ source }: Building, scope: ScopeCopy, inner: string | undefined): Node[] {
  const starts = source.eventStarts(scope.definition);
  if (inner === undefined) return starts;
  const own = starts.find((start) => start.scope === inner);
  return own && !own.interrupting && own.event!.on !== 'compensation' ? starts.filter((start) => start !== own) : [];
}

function best(nodes: (Node | undefined)[], on: Kind, code: string): Node | undefined {
  return nodes.find((node) => codesCaught(node, on).includes(code)) ?? nodes.find((node) => codesCaught(node, on).includes(undefined));
}

/** Every way in which the event happens, but for what it takes away from a host that has no place of its own. */
export function caught(building: Building, catcher: Catcher): Effect[] {
  return 'host' in catcher ? atBoundary(building, catcher.host, catcher.event) : atStart(building, catcher.scope, catcher.event);
}

function atBoundary(building: Building, { scope, thread, busy, inner, plan }: NodeCopy, event: BoundaryEventNode): Effect[] {
  if (event.interrupting) {
    const resets = [...inner.flatMap((copy) => [copy.active, ...everythingIn(copy)]), ...(plan ? [plan.next, plan.running] : [])].filter((place) => place !== busy);
    return product([{ inputs: busy === undefined ? [] : [busy], resets }], [copyAt(scope, event.id, thread)].flatMap((copy) => (copy ? leaving(building, copy) : [])));
  }
  const threads = THREADS.map((copy) => ({ copy, ...placesOfThread(building, scope, [...thread, { event: event.id, copy }]) }));
  if (threads.every(({ tokens }) => tokens.length === 0)) return [{ covers: [event.id] }];
  return threads.flatMap(({ copy, tokens, marks }) => product([{ empty: tokens, resets: marks }], leavingAs(building, scope, event as Node, [...thread, { event: event.id, copy }])));
}

function atStart(building: Building, scope: ScopeCopy, event: StartEventNode): Effect[] {
  const copies = scope.eventScopes.get(event.scope) ?? [];
  if (scope.armed === undefined) return [];
  const begin = (copy: ScopeCopy): Effect[] => product([{ outputs: [copy.active], covers: [event.scope] }], beginScope(building, copy));
  if (event.interrupting) return copies.flatMap((copy) => product([{ inputs: [scope.armed!], resets: contentOf(scope) }], begin(copy)));
  return copies.flatMap((copy) => product([{ empty: [copy.active], reads: [scope.armed!] }], begin(copy)));
}

/** When no thread or event sub-process is free: what is thrown has no more effect. */
export function busyCatcher(building: Building, catcher: Catcher): Effect[] {
  if (catcher.event.interrupting) return [];
  const places: Place[][] = 'host' in catcher
    ? THREADS.map((copy) => placesOfThread(building, catcher.host.scope, [...catcher.host.thread, { event: catcher.event.id, copy }]).tokens)
    : (catcher.scope.eventScopes.get(catcher.event.scope) ?? []).map(({ active }) => [active]);
  return places.some((group) => group.length === 0) ? [] : [{ any: places }];
}
