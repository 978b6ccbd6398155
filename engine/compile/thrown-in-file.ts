import type { ModdleElement } from 'bpmn-moddle';
import type { ThrownNames } from '../model';
import { everyElement } from './every-element';
import { child, children, nameOrId } from './moddle';

/** Names of the messages and signals that something in the file throws, in whichever pool. */
export function thrownIn(root: ModdleElement): ThrownNames {
  const thrown: ThrownNames = { messages: [], signals: [] };
  for (const element of everyElement(root)) {
    const named = (definition: ModdleElement, reference: string): string => {
      const ref = child(definition, reference);
      return ref ? nameOrId(ref) : element.id ?? '';
    };
    if (element.$type === 'bpmn:SendTask') thrown.messages.push(named(element, 'messageRef'));
    if (!element.$instanceOf('bpmn:ThrowEvent')) continue;
    for (const definition of [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')]) {
      if (definition.$type === 'bpmn:MessageEventDefinition') thrown.messages.push(named(definition, 'messageRef'));
      if (definition.$type === 'bpmn:SignalEventDefinition') thrown.signals.push(named(definition, 'signalRef'));
    }
  }
  return thrown;
}
