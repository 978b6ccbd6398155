import type { Node } from '../../behaviours/table';
import type { CaughtEvent } from '../../events/table';
import type { Mapping } from '../../model';

/** Variables that something writes: these, or any. */
export type Written = string[] | 'any';

const NOTHING: Written = [];
const targets = (outputs: Mapping[]): string[] => outputs.map(({ target }) => target.split('.')[0]!);

/** What a kind of element writes when it is done. A kind that is missing here does not compile. */
const writes: { [K in Node['kind']]: (node: Node & { kind: K }) => Written } = {
  'ad-hoc-sub-process': () => NOTHING,
  'boundary-event': ({ event }) => ofEvent(event),
  'business-rule-task': ({ outputs, resultVariable }) => (outputs.length > 0 ? targets(outputs) : [resultVariable]),
  'call-activity': ({ outputs }) => (outputs.length > 0 ? targets(outputs) : 'any'),
  'catch-event': ({ event }) => ofEvent(event),
  'end-event': () => NOTHING,
  'event-gateway': () => NOTHING,
  'event-sub-process': () => NOTHING,
  'exclusive-gateway': () => NOTHING,
  'inclusive-gateway': () => NOTHING,
  'parallel-gateway': () => NOTHING,
  'receive-task': ({ event }) => ofEvent(event),
  'script-task': ({ resultVariable }) => (resultVariable === undefined ? 'any' : [resultVariable]),
  'send-task': () => NOTHING,
  'service-task': ({ outputs, topic, spread }) => answered(topic, outputs, spread),
  'start-event': ({ event }) => (event ? ofEvent(event) : NOTHING),
  'sub-process': () => NOTHING,
  task: () => NOTHING,
  'throw-event': () => NOTHING,
  'user-task': ({ outputs, taskType, spread }) => (spread ? 'any' : [taskType, ...targets(outputs ?? [])]),
};

const answered = (whole: string, outputs: Mapping[], spread: true | undefined): Written => {
  if (outputs.length > 0) return targets(outputs);
  return spread ? 'any' : [whole];
};

function ofEvent(event: CaughtEvent): Written {
  switch (event.on) {
    case 'message': return answered(event.message, event.outputs, event.spread);
    case 'signal': return answered(event.signal, event.outputs, event.spread);
    case 'error':
    case 'escalation': return targets(event.outputs);
    case 'multiple': return event.parts.map(ofEvent).reduce<Written>((all, one) => (all === 'any' || one === 'any' ? 'any' : [...all, ...one]), []);
    default: return NOTHING;
  }
}

/** What the element writes when it is done, with what a multi-instance activity collects. */
export function writtenBy(node: Node): Written {
  const own = (writes[node.kind] as (node: Node) => Written)(node);
  const collected = node.loop?.is === 'multi' && node.loop.outputCollection !== undefined ? [node.loop.outputCollection] : [];
  return own === 'any' ? own : [...own, ...collected];
}
