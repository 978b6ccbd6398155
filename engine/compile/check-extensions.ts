import type { ModdleElement } from 'bpmn-moddle';
import descriptor from '../zamen.json';
import { child, children } from './moddle';
import { idNear } from './parse-xml';
import type { Findings } from './rules';

/** Namespaces that say nothing about execution. */
const SILENT = /^(xmlns|xsi|xml|bioc|color|di|dc|bpmndi|modeler)$/;

/** Refuses unknown `zamen:` attributes and elements, and names extensions of other products. */
export function checkExtensions(root: ModdleElement, findings: Findings): void {
  const open: ModdleElement[] = [root];
  const seen = new Set<ModdleElement>();
  for (let element = open.pop(); element; element = open.pop()) {
    if (seen.has(element) || element.$type.startsWith('bpmndi:')) continue;
    seen.add(element);
    checkAttributes(element, findings);
    checkElements(element, findings);
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

function checkAttributes(element: ModdleElement, findings: Findings): void {
  for (const name of Object.keys(element.$attrs ?? {})) {
    const [prefix, local] = name.split(':');
    if (prefix === 'zamen' || element.$type.startsWith('zamen:')) findings.add('unknown-attribute', [idNear(element)], { name });
    else if (local !== undefined && !SILENT.test(prefix!)) foreign(findings, element, name);
  }
}

function checkElements(element: ModdleElement, findings: Findings): void {
  const holder = child(element, 'extensionElements');
  for (const { $type } of holder ? children(holder, 'values') : []) {
    const allowed = descriptor.types.find((type) => `zamen:${type.name}` === $type)?.meta?.allowedIn;
    if (allowed ? !allowed.some((type) => element.$instanceOf(type)) : $type.startsWith('zamen:')) {
      findings.add('unknown-attribute', [idNear(element)], { name: $type });
    } else if (!allowed && !SILENT.test($type.split(':')[0]!)) {
      foreign(findings, element, $type);
    }
  }
}

/** Some tools put the same extension on every element: one finding for all. */
function foreign(findings: Findings, element: ModdleElement, name: string): void {
  const near = idNear(element);
  findings.gather('foreign-extension', near === undefined ? [] : [near], { name });
}
