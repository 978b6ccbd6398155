import type { ModdleElement } from 'bpmn-moddle';
import { child } from './moddle';

/** The variable that a data object, its reference, a property, a data input or output stands for: its name, or else its id, as a plain word. */
export function dataName(element: ModdleElement | undefined): string | undefined {
  const object = element && (child(element, 'dataObjectRef') ?? element);
  const name = element?.name?.trim() || object?.name?.trim() || object?.id;
  return name?.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^(?=\p{N})/u, '_');
}
