import type { ModdleElement } from 'bpmn-moddle';
import { child, text } from '../moddle';

/** What data, a message, a signal, an error or an escalation is made of, as its item definition says. */
export function itemOf(element: ModdleElement | undefined): ModdleElement | undefined {
  const held = element && (child(element, 'dataObjectRef') ?? child(element, 'dataStoreRef') ?? element);
  for (const holder of [element, held]) {
    for (const property of ['itemSubjectRef', 'itemRef', 'structureRef']) {
      const item = holder && child(holder, property);
      if (item?.$type === 'bpmn:ItemDefinition') return item;
    }
  }
  return undefined;
}

/** Of two types. Where one is not said there is nothing to compare; two definitions without a structure are never the same. */
export function differ(one: ModdleElement | undefined, other: ModdleElement | undefined): boolean {
  if (!one || !other || one === other) return false;
  const structure = text(one, 'structureRef');
  return structure === undefined || structure !== text(other, 'structureRef');
}
