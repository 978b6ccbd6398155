import type { ModdleElement } from 'bpmn-moddle';
import { everyElement } from './every-element';
import { misled } from './lint/references';
import { idNear } from './parse-xml';
import type { Findings } from './rules';

/** Refuses messages, signals, errors, escalations and event definitions that are something else: what they would do could only be guessed. */
export function checkReferences(root: ModdleElement, findings: Findings): void {
  for (const element of everyElement(root)) {
    for (const { target, type, decides } of misled(element)) {
      if (decides) findings.add('reference-type', [idNear(element)], { id: target.id ?? '', type: type.replace('bpmn:', '') });
    }
  }
}
