import type { ModdleElement } from 'bpmn-moddle';
import { everyElement } from '../every-element';
import { child, children } from '../moddle';
import { idNear } from '../parse-xml';
import type { Findings } from '../rules';

/** Namespaces that say nothing about execution. */
const SILENT = /^(xmlns|xsi|xml|biodi|di|dc|dmndi|modeler)$/;

/** Refuses unknown `zamen:` attributes and elements, and names what other products add to a DMN file. */
export function checkForeign(root: ModdleElement, findings: Findings): void {
  for (const element of everyElement(root)) {
    const near = idNear(element);
    const holder = child(element, 'extensionElements');
    const names = [...Object.keys(element.$attrs ?? {}).filter((name) => name.includes(':')), ...(holder ? children(holder, 'values').map(({ $type }) => $type) : [])];
    for (const name of names) {
      const prefix = name.split(':')[0]!;
      if (prefix === 'zamen') findings.add('unknown-attribute', [near], { name });
      else if (!SILENT.test(prefix)) findings.gather('foreign-extension', near === undefined ? [] : [near], { name });
    }
  }
}
