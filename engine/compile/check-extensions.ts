import type { ModdleElement } from 'bpmn-moddle';
import descriptor from '../zamen.json';
import type { Catalog } from '../model';
import { everyElement } from './every-element';
import { child, children } from './moddle';
import { idNear } from './parse-xml';
import type { Findings } from './rules';
import { readData } from './standard-data';
import { readResources } from './standard-people';
import type { GenericElement, Translation } from './vendor/foreign';
import { translateAttribute, translateElement, translateCall, translateExpression, translateKey } from './vendor/translate';

/** Extensions at one element. */
const MAX_BESIDE = 500;
/** Namespaces that say nothing about execution. */
const SILENT = /^(xmlns|xsi|xml|bioc|color|di|dc|bpmndi|modeler)$/;

/**
 * Refuses unknown `zamen:` attributes and elements, and puts into ours what the standard says about people and data and what other
 * products write, or names it.
 */
export function checkExtensions(root: ModdleElement, catalog: Catalog, findings: Findings): void {
  const translation: Translation = { catalog, findings };
  for (const element of everyElement(root)) {
    checkAttributes(element, translation);
    checkElements(element, translation);
    translateExpression(translation, element);
    translateKey(element);
    readData(translation, element);
    translateCall(translation, element);
    readResources(translation, element);
  }
}

function checkAttributes(element: ModdleElement, translation: Translation): void {
  for (const [name, value] of Object.entries(element.$attrs ?? {})) {
    const [prefix, local] = name.split(':');
    if (prefix === 'zamen' || element.$type.startsWith('zamen:')) translation.findings.add('unknown-attribute', [idNear(element)], { name });
    else if (local !== undefined && !SILENT.test(prefix!)) translateAttribute(translation, element, name, value);
  }
}

function checkElements(element: ModdleElement, translation: Translation): void {
  const holder = child(element, 'extensionElements');
  const items = holder ? children(holder, 'values') : [];
  // some are looked at together
  if (items.length > MAX_BESIDE) {
    translation.findings.add('too-large', [idNear(element)], { limit: MAX_BESIDE, what: 'extensions at one element' });
    return;
  }
  for (const item of items) {
    const { $type } = item;
    const allowed = descriptor.types.find((type) => `zamen:${type.name}` === $type)?.meta?.allowedIn;
    if (allowed ? !allowed.some((type) => element.$instanceOf(type)) : $type.startsWith('zamen:')) {
      translation.findings.add('unknown-attribute', [idNear(element)], { name: $type });
    } else if (!allowed && !SILENT.test($type.split(':')[0]!)) {
      translateElement(translation, element, item as unknown as GenericElement);
    }
  }
}
