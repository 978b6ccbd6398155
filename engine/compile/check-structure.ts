import type { Node } from '../behaviours/table';
import type { ScopeDefinition } from '../model';
import type { Reading } from './reading';

/** Checks how the elements are put together, and fills in what follows from it: starts, event sub-processes, boundary events. */
export function checkStructure(reading: Reading): void {
  for (const node of Object.values(reading.nodes)) {
    attach(reading, node);
    checkFlows(reading, node);
    checkGateway(reading, node);
  }
  for (const scope of Object.values(reading.scopes)) checkStarts(reading, scope);
}

const ACTIVITIES = new Set(['user-task', 'service-task', 'script-task', 'business-rule-task', 'receive-task', 'task', 'sub-process', 'call-activity']);

function attach(reading: Reading, node: Node): void {
  if (node.kind !== 'boundary-event') return;
  const host = reading.nodes[node.host];
  if (!host) return;
  if (!ACTIVITIES.has(host.kind) || host.scope !== node.scope) reading.findings.add('boundary-host', [node.id]);
  else host.boundary = [...(host.boundary ?? []), node.id];
}

function checkFlows(reading: Reading, node: Node): void {
  const { findings } = reading;
  const noEntry = ['start-event', 'boundary-event', 'event-sub-process'].includes(node.kind);
  const noExit = ['end-event', 'event-sub-process'].includes(node.kind);
  if (noEntry && node.incoming.length > 0) findings.add('flow-misplaced', [node.id], { direction: 'lead into' });
  if (noExit && node.outgoing.length > 0) findings.add('flow-misplaced', [node.id], { direction: 'leave' });
  if (node.default !== undefined && reading.flows[node.default]?.source !== node.id) {
    findings.add('dangling-reference', [node.id], { id: node.default });
  } else if (node.default !== undefined && reading.flows[node.default]?.condition !== undefined) {
    findings.add('condition-on-default', [node.default]);
  }
}

function checkGateway(reading: Reading, node: Node): void {
  const { findings, flows, nodes } = reading;
  for (const id of node.outgoing) {
    const { condition, target } = flows[id]!;
    if (node.kind === 'exclusive-gateway' && node.outgoing.length > 1 && condition === undefined && id !== node.default) {
      findings.add('condition-missing', [id, node.id]);
    }
    if ((node.kind === 'parallel-gateway' || node.kind === 'event-gateway') && condition !== undefined) findings.add('condition-misplaced', [id, node.id]);
    if (node.kind === 'event-gateway') {
      const event = nodes[target]!;
      if ((event.kind !== 'catch-event' && event.kind !== 'receive-task') || event.incoming.length !== 1) findings.add('event-gateway-target', [event.id, node.id]);
    }
  }
}

function checkStarts(reading: Reading, scope: ScopeDefinition): void {
  const { findings } = reading;
  const complete = reading.unread.size === 0;
  const inside = Object.values(reading.nodes).filter((node) => node.scope === scope.id);
  const starts = inside.filter((node) => node.kind === 'start-event');
  if (reading.nodes[scope.id]?.kind === 'event-sub-process') {
    if (complete && starts.length !== 1) findings.add('event-start', [scope.id]);
    else if (starts[0]) reading.scopes[scope.parent!]!.events.push(starts[0].id);
    return;
  }
  const entries = inside.filter((node) => node.incoming.length === 0 && !['start-event', 'boundary-event', 'event-sub-process'].includes(node.kind));
  if (starts.length === 0) {
    scope.starts.push(...entries.map(({ id }) => id));
    if (complete && inside.length > 0 && entries.length === 0) findings.add('start-missing', [scope.id]);
    if (complete && inside.length === 0 && scope.parent === undefined) findings.add('start-missing', [scope.id]);
    return;
  }
  if (starts.length > 1 && scope.parent !== undefined) findings.add('several-starts', [scope.id, ...starts.map(({ id }) => id)]);
  scope.starts.push(...starts.map(({ id }) => id));
  if (complete) for (const { id } of entries) findings.add('no-incoming', [id]);
}
