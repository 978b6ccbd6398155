import type { ModdleElement } from 'bpmn-moddle';
import { is, type LintRule } from './view';

/** Ends of flows and of data, hosts, defaults and what is compensated have findings of their own; tools disagree on what a binding binds. */
const ELSEWHERE = new Set(['sourceRef', 'targetRef', 'incoming', 'outgoing', 'attachedToRef', 'default', 'activityRef', 'inputDataRef', 'outputDataRef']);
const NAMING = new Set(['messageRef', 'signalRef', 'errorRef', 'escalationRef', 'eventDefinitionRef']);

/** A reference to something of another kind than is meant; it `decides` what runs where an event or task takes its name from there. */
export interface Misled { target: ModdleElement; type: string; decides: boolean }

export function misled(element: ModdleElement): Misled[] {
  const references = element.$descriptor?.properties?.filter(({ isReference, isVirtual, ns, type }) => isReference === true && isVirtual !== true && type !== 'Element' && !ELSEWHERE.has(ns.localName)) ?? [];
  return references.flatMap(({ ns: { localName }, type }) => {
    const value = element.get(localName);
    const decides = NAMING.has(localName) && is(element, 'bpmn:Event', 'bpmn:EventDefinition', 'bpmn:Task');
    return ((Array.isArray(value) ? value : [value]) as (ModdleElement | undefined)[]).flatMap((target) => (typeof target?.$instanceOf !== 'function' || target.$instanceOf(type) ? [] : { target, type, decides }));
  });
}

/** BPMN 2.0.2, 8.1: a reference leads to what it is meant for. Where that decides what runs it is refused: `checkReferences`. */
export const referenceKind: LintRule = ({ elements }, report) => {
  for (const element of elements) for (const { target, decides } of misled(element)) if (!decides) report([element, target], { id: target.id ?? '' });
};
