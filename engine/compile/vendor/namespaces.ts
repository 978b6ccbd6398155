import type { ModdleElement } from 'bpmn-moddle';

/** Products whose extensions have the same names. */
export type Family = 'java' | 'zeebe';

const FAMILIES: Record<string, Family | 'silent'> = {
  'http://camunda.org/schema/1.0/bpmn': 'java',
  'http://activiti.org/bpmn': 'java',
  'http://flowable.org/bpmn': 'java',
  'http://www.flowable.org/bpmn': 'java',
  'http://camunda.org/schema/zeebe/1.0': 'zeebe',
  'http://camunda.org/schema/modeler/1.0': 'silent',
  'http://bpmn.io/schema/bpmn/biocolor/1.0': 'silent',
  'http://www.omg.org/spec/BPMN/non-normative/color/1.0': 'silent',
};

/** Whether the file, as seen from an element, was drawn for a product of the family: its namespace is declared. */
export function isDrawnFor(element: ModdleElement, family: Family): boolean {
  for (let current: ModdleElement | undefined = element; current; current = current.$parent) {
    if (Object.entries(current.$attrs ?? {}).some(([name, uri]) => name.startsWith('xmlns:') && Object.hasOwn(FAMILIES, uri) && FAMILIES[uri] === family)) return true;
  }
  return false;
}

/** The product that a prefix stands for, as seen from an element. */
export function familyOf(element: ModdleElement, prefix: string): Family | 'silent' | undefined {
  for (let current: ModdleElement | undefined = element; current; current = current.$parent) {
    const uri = current.$attrs?.[`xmlns:${prefix}`];
    if (uri !== undefined) return Object.hasOwn(FAMILIES, uri) ? FAMILIES[uri] : undefined;
  }
  return undefined;
}
