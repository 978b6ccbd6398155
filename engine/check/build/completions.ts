import type { Node } from '../../behaviours/table';
import type { Place } from '../net';
import type { Building } from './building';
import type { CompletionRecord, ScopeCopy } from './copies';
import { joined } from './effects';
import { beginScope } from './begins';

/**
 * What can be compensated in a scope (BPMN 2.0.2, 13.5.5): a mark for each activity with a handler, which its completion sets, and
 * for a completed sub-process without a handler those of what is in it. A handler runs in a copy of its own.
 */
export function recordCompletions(building: Building, scope: ScopeCopy): void {
  if (!building.source.compensates) return;
  for (const node of building.source.nodesIn(scope.definition)) {
    const own = record(building, scope, node);
    if (own) scope.records.push(own);
    else lift(building, scope, scope.inner.filter(({ host }) => host?.node === node), scope);
  }
}

function record(building: Building, scope: ScopeCopy, node: Node, from: Place[] = []): CompletionRecord | undefined {
  const { source } = building;
  const boundary = (node.boundary ?? []).map((id) => source.node(id)).find((event) => event?.kind === 'boundary-event' && event.event.on === 'compensation');
  const handler = boundary?.kind === 'boundary-event' && boundary.event.on === 'compensation' ? source.node(boundary.event.handler ?? '') : undefined;
  const start = source.eventStarts(node.id).find(({ event }) => event!.on === 'compensation');
  if (!handler && !start) return undefined;
  const done = building.place({ node: node.id, scope: scope.index, thread: [] });
  const back = building.token(scope, { node: handler?.id ?? start!.scope, scope: scope.index, thread: [] });
  if (boundary && handler) {
    const copy = building.copyNode(scope, handler, [], false);
    copy.back = back;
    return { element: node.id, done, back, from, begin: [{ outputs: [building.enter(copy)], covers: [boundary.id] }] };
  }
  const event = building.openEvent(scope, start!.scope);
  event.back = back;
  lift(building, event, scope.inner.filter(({ host }) => host?.node === node), scope);
  return { element: node.id, done, back, from, begin: beginScope(building, event).map((effect) => joined([{ outputs: [event.active], covers: [start!.scope, start!.id] }, effect])) };
}

/** What is known in scopes that are completed is known in the one around them. */
function lift(building: Building, to: ScopeCopy, inner: ScopeCopy[], scope: ScopeCopy): void {
  const elements = [...new Set(inner.flatMap(({ records }) => records.map(({ element }) => element)))];
  for (const element of elements) {
    const from = inner.flatMap(({ records }) => records.flatMap((known) => (known.element === element ? [known.done] : [])));
    const lifted = record(building, scope, building.source.node(element)!, from);
    if (lifted) to.records.push(lifted);
  }
}

/** Completion of a scope hands its records on to the one around it. */
export function handedOn(scope: ScopeCopy, around: ScopeCopy | undefined): [Place, Place][] {
  const known = scope.records.map(({ done }) => done);
  const heirs = around ? [around, ...around.inner].flatMap(({ records }) => records) : [];
  return heirs.flatMap(({ done, from }) => from.filter((place) => known.includes(place)).map((place): [Place, Place] => [place, done]));
}

/** The mark that the completion of the activity sets. */
export function markOf(scope: ScopeCopy, element: string): Place[] {
  return scope.records.flatMap((known) => (known.element === element && known.from.length === 0 ? [known.done] : []));
}

/** What a compensation thrown in the scope reaches: one activity, or all; from an event sub-process also those around it. */
export function reachOf(building: Building, scope: ScopeCopy, element: string | undefined): CompletionRecord[] {
  const own = scope.records.filter((known) => element === undefined || known.element === element || insideOf(building, known.element, element, scope.definition));
  const around = building.source.node(scope.definition)?.kind === 'event-sub-process' && scope.parent;
  return [...own, ...(around ? reachOf(building, around, element) : [])];
}

/** Whether the element lies in the sub-process, which lies in the scope. */
function insideOf({ source }: Building, element: string, activity: string, scope: string): boolean {
  for (let node = source.node(element); node && node.scope !== scope; node = source.node(node.scope)) if (node.scope === activity) return true;
  return false;
}
