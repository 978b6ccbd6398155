import type { EndEventNode } from '../behaviours/end-event';
import type { ThrowEventNode } from '../behaviours/throw-event';
import type { Node } from '../behaviours/table';
import type { Reading } from './reading';

/** Connects compensation events with their handlers, and checks where compensation and cancel are thrown. */
export function linkCompensation(reading: Reading): void {
  const { findings } = reading;
  const handlers = new Set<string>();
  for (const node of Object.values(reading.nodes)) {
    if (node.kind === 'boundary-event' && node.event.on === 'compensation') handlers.add(connect(reading, node.id) ?? '');
    if (node.kind === 'throw-event' || node.kind === 'end-event') checkThrow(reading, node);
    if (node.kind === 'start-event' && node.event?.on === 'compensation') checkStart(reading, node);
    if (isHandledTwice(reading, node)) findings.add('compensation-twice', [node.id]);
  }
  for (const { id, forCompensation } of Object.values(reading.nodes)) {
    if (forCompensation && !handlers.has(id)) findings.add('compensation-unreached', [id]);
  }
}

/** A sub-process that is compensated from its border and by an event sub-process in it; the standard does not say which counts. */
function isHandledTwice({ nodes, scopes }: Reading, node: Node): boolean {
  const handles = (id: string): boolean => {
    const event = nodes[id];
    return (event?.kind === 'boundary-event' || event?.kind === 'start-event') && event.event?.on === 'compensation';
  };
  return (node.boundary ?? []).some(handles) && (scopes[node.id]?.events ?? []).some(handles);
}

/** The one activity for compensation that an association leads to, in either direction. */
function connect(reading: Reading, id: string): string | undefined {
  const { findings, nodes } = reading;
  const event = nodes[id] as Node & { kind: 'boundary-event' };
  const ends = reading.associations.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
  const found = ends.filter((end) => nodes[end]?.forCompensation && nodes[end].scope === event.scope);
  const [handler] = found;
  if (handler === undefined || found.length > 1 || event.outgoing.length > 0) findings.add('compensation-handler', [id]);
  if (handler === undefined) return undefined;
  if (nodes[handler]!.incoming.length + nodes[handler]!.outgoing.length > 0) findings.add('compensation-handler', [id, handler]);
  event.event = { on: 'compensation', handler };
  return handler;
}

/** A compensation event sub-process belongs to a sub-process, not to the process itself. */
function checkStart(reading: Reading, { id, scope }: Node): void {
  const around = reading.scopes[scope]?.parent;
  if (around === undefined || reading.scopes[around]?.parent === undefined) reading.findings.add('unsupported-element', [id], { type: 'compensation of a whole process' });
}

function checkThrow(reading: Reading, node: ThrowEventNode | EndEventNode): void {
  const { findings, nodes } = reading;
  const { event } = node;
  if (event.throws === 'cancel') {
    const around = nodes[node.scope];
    if (!(around?.kind === 'sub-process' && around.transaction)) {
      findings.add('cancel-misplaced', [node.id]);
    } else if (!(around.boundary ?? []).some((id) => (nodes[id] as Node & { kind: 'boundary-event' }).event.on === 'cancel')) {
      findings.add('cancel-uncaught', [around.id, node.id], { name: around.id });
    }
  }
  if (event.throws !== 'compensation' || event.activity === undefined) return;
  const seen = [node.scope, ...(nodes[node.scope]?.kind === 'event-sub-process' ? [nodes[node.scope]!.scope] : [])];
  const target = nodes[event.activity];
  if (!target || !seen.includes(target.scope)) findings.add('compensation-target', [node.id], { name: event.activity });
}
