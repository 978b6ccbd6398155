import type { Node } from '../behaviours/table';
import type { ScopeDefinition } from '../model';
import { linkCompensation } from './link-compensation';
import { linkLinks } from './link-links';
import type { Reading } from './reading';

/** Checks how the elements are put together, and fills in what follows from it: starts, triggers, event sub-processes, boundary events, links. */
export function checkStructure(reading: Reading): void {
  for (const node of Object.values(reading.nodes)) {
    attach(reading, node);
    checkFlows(reading, node);
    checkGateway(reading, node);
  }
  linkLinks(reading);
  for (const scope of Object.values(reading.scopes)) if (!scope.id.endsWith('*')) checkStarts(reading, scope);
  linkCompensation(reading);
}

const ACTIVITIES = new Set([
  'user-task', 'service-task', 'script-task', 'receive-task', 'send-task', 'task', 'sub-process', 'ad-hoc-sub-process', 'call-activity', 'business-rule-task',
]);

function attach(reading: Reading, node: Node): void {
  if (node.kind !== 'boundary-event') return;
  const host = reading.nodes[node.host];
  if (!host) return;
  if (!ACTIVITIES.has(host.kind) || host.scope !== node.scope) {
    reading.findings.add('boundary-host', [node.id]);
    return;
  }
  host.boundary = [...(host.boundary ?? []), node.id];
  node.comesFrom = [host.id];
  if (node.event.on === 'cancel' && !(host.kind === 'sub-process' && host.transaction)) reading.findings.add('cancel-misplaced', [node.id]);
}

function checkFlows(reading: Reading, node: Node): void {
  const { findings } = reading;
  // one token begins it, and there is never another
  if (node.startQuantity !== undefined && node.incoming.length === 0) findings.add('quantity-invalid', [node.id], { name: 'startQuantity', limit: 1 });
  const noEntry = ['start-event', 'boundary-event', 'event-sub-process'].includes(node.kind);
  const noExit = ['end-event', 'event-sub-process'].includes(node.kind);
  if (noEntry && node.incoming.length > 0) findings.add('flow-misplaced', [node.id], { direction: 'lead into' });
  if (noExit && node.outgoing.length > 0) findings.add('flow-misplaced', [node.id], { direction: 'leave' });
  if (node.default !== undefined && reading.flows[node.default]?.source !== node.id) {
    findings.add('dangling-reference', [node.id], { id: node.default });
    delete node.default;
  } else if (node.default !== undefined && reading.flows[node.default]?.condition !== undefined) {
    findings.add('condition-on-default', [node.default]);
  }
}

function checkGateway(reading: Reading, node: Node): void {
  const { findings, flows, nodes } = reading;
  // nothing would ever happen
  if (node.kind === 'event-gateway' && node.outgoing.length === 0 && reading.unread.size === 0) findings.add('event-gateway-target', [node.id]);
  for (const id of node.outgoing) {
    const { condition, target } = flows[id]!;
    if (node.kind === 'exclusive-gateway' && node.outgoing.length > 1 && condition === undefined && id !== node.default) {
      findings.add('condition-missing', [id, node.id]);
    }
    if ((node.kind === 'parallel-gateway' || node.kind === 'event-gateway') && condition !== undefined) findings.add('condition-misplaced', [id, node.id]);
    if (node.kind === 'event-gateway') {
      const event = nodes[target]!;
      if ((event.kind !== 'catch-event' && event.kind !== 'receive-task') || event.incoming.length !== 1 || event.startQuantity !== undefined) findings.add('event-gateway-target', [event.id, node.id]);
    }
  }
}

/** Nodes that no flow has to lead into. */
const entered = (node: Node): boolean => ['start-event', 'boundary-event', 'event-sub-process'].includes(node.kind) || node.forCompensation === true
  || (node.comesFrom ?? []).length > 0;

/** What makes an instance of the process: its starting events, instantiating receive tasks, and the events behind an instantiating gateway. */
function triggersIn(reading: Reading, node: Node): string[] {
  if (node.kind === 'start-event') return node.event ? [node.id] : [];
  if (node.kind === 'receive-task') return node.instantiates && node.incoming.length === 0 ? [node.id] : [];
  return node.kind === 'event-gateway' && node.instantiates && node.incoming.length === 0 ? node.outgoing.map((flow) => reading.flows[flow]!.target) : [];
}

function checkStarts(reading: Reading, scope: ScopeDefinition): void {
  const { findings } = reading;
  const complete = reading.unread.size === 0;
  const inside = Object.values(reading.nodes).filter((node) => node.scope === scope.id);
  const starts = inside.filter((node) => node.kind === 'start-event');
  if (reading.nodes[scope.id]?.kind === 'event-sub-process') {
    reading.scopes[scope.parent!]!.events.push(...starts.map(({ id }) => id));
    if (complete && starts.length !== 1) findings.add('event-start', [scope.id]);
    else if (complete) for (const { id } of inside.filter((node) => node.incoming.length === 0 && !entered(node))) findings.add('no-incoming', [id]);
    return;
  }
  const triggers = scope.parent === undefined ? inside.flatMap((node) => triggersIn(reading, node)) : [];
  if (triggers.length > 0) scope.triggers = triggers;
  const instantiate = inside.filter((node) => 'instantiates' in node && node.incoming.length === 0);
  if (scope.parent !== undefined) for (const { id } of instantiate) findings.add('unsupported-element', [id], { type: 'an instantiating element in a sub-process' });
  const entries = inside.filter((node) => node.incoming.length === 0 && !entered(node) && !instantiate.includes(node));
  if (starts.length + triggers.length === 0) {
    scope.starts.push(...entries.map(({ id }) => id));
    if (complete && inside.length > 0 && entries.length === 0) findings.add('start-missing', [scope.id]);
    if (complete && inside.length === 0 && scope.parent === undefined) findings.add('start-missing', [scope.id]);
    return;
  }
  if (starts.length > 1 && scope.parent !== undefined) findings.add('several-starts', [scope.id, ...starts.map(({ id }) => id)]);
  scope.starts.push(...starts.flatMap((node) => (node.kind === 'start-event' && !node.event ? [node.id] : [])));
  if (complete) for (const { id } of entries) findings.add('no-incoming', [id]);
}
