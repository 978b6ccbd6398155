import type { ModdleElement } from 'bpmn-moddle';
import type { Node } from '../behaviours/table';
import type { MessageEvent } from '../events/message';
import { child, children } from './moddle';
import type { Reader } from './reading';

/**
 * What an element that is refused is in the draft: it waits, splits and joins as the element would. Nothing stands for a boundary
 * event on nothing, or for what no token can come to.
 */
export function standInFor(element: ModdleElement, base: Parameters<Reader>[2]): Node | null {
  const event: MessageEvent = { on: 'message', message: base.id, outputs: [] };
  const is = (type: string): boolean => element.$instanceOf(type);
  if (is('bpmn:StartEvent')) return { ...base, kind: 'start-event', interrupting: element.get('isInterrupting') !== false, ...(triggered(element) && { event }) };
  if (is('bpmn:EndEvent')) return { ...base, kind: 'end-event', event: { throws: 'none' } };
  if (is('bpmn:IntermediateThrowEvent')) return { ...base, kind: 'throw-event', event: { throws: 'none' } };
  if (is('bpmn:IntermediateCatchEvent')) return { ...base, kind: 'catch-event', event };
  if (is('bpmn:BoundaryEvent')) {
    const host = child(element, 'attachedToRef')?.id;
    return host === undefined ? null : { ...base, kind: 'boundary-event', event, host, interrupting: element.get('cancelActivity') !== false };
  }
  if (is('bpmn:Gateway')) return { ...base, kind: 'inclusive-gateway' };
  return is('bpmn:FlowNode') ? { ...base, kind: 'task' } : null;
}

/** Whether something starts it: an event of the process, or of an event sub-process. */
function triggered(element: ModdleElement): boolean {
  const { $parent: parent } = element;
  return parent?.get('triggeredByEvent') === true || (parent?.$type === 'bpmn:Process' && children(element, 'eventDefinitions').length > 0);
}
