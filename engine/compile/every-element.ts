import type { ModdleElement } from 'bpmn-moddle';

/** Drawings are not looked at. */
const DRAWING = /^(bpmndi|dmndi):/;

/** Every element of a file once, outer ones before what is in them; what is put into one meanwhile is met too. */
export function* everyElement(root: ModdleElement): Generator<ModdleElement> {
  const open: ModdleElement[] = [root];
  const seen = new Set<ModdleElement>();
  for (let element = open.pop(); element; element = open.pop()) {
    if (seen.has(element) || DRAWING.test(element.$type)) continue;
    seen.add(element);
    yield element;
    for (const value of Object.values(element)) {
      for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isOwned(item, element)) open.push(item);
      }
    }
  }
}

function isOwned(item: unknown, parent: ModdleElement): item is ModdleElement {
  return typeof item === 'object' && item !== null && '$type' in item && (item as ModdleElement).$parent === parent
    && typeof (item as ModdleElement).get === 'function';
}
