import type { ModdleElement } from 'bpmn-moddle';
import type { JsonObject } from '../../model';
import { everyElement } from '../every-element';
import { child, children } from '../moddle';
import type { Drawing } from './read-drawing';

/** A file as the rules about the standard and style see it: all of its processes, with their flows by their ends. */
export interface View {
  root: ModdleElement;
  elements: ModdleElement[];
  /** Processes and sub-processes. */
  containers: ModdleElement[];
  nodes: ModdleElement[];
  flows: ModdleElement[];
  incoming: (node: ModdleElement) => ModdleElement[];
  outgoing: (node: ModdleElement) => ModdleElement[];
  drawing: Drawing;
}

export type Report = (elements: (ModdleElement | undefined)[], params?: JsonObject) => void;

/** One rule: looks at the file, and reports the elements that break it, the guilty one first. */
export type LintRule = (view: View, report: Report) => void;

export function viewOf(root: ModdleElement, drawing: Drawing): View {
  // it gives the last of several first
  const elements = [...everyElement(root)].reverse();
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const [into, outOf] = [byEnd(flows, 'targetRef'), byEnd(flows, 'sourceRef')];
  return {
    root, elements, flows, drawing,
    containers: elements.filter((element) => is(element, 'bpmn:FlowElementsContainer')),
    // the events of a loop have no place among the others
    nodes: elements.filter((element) => is(element, 'bpmn:FlowNode') && element.$type !== 'bpmn:ImplicitThrowEvent'),
    incoming: (node) => into.get(node) ?? [],
    outgoing: (node) => outOf.get(node) ?? [],
  };
}

function byEnd(flows: ModdleElement[], end: string): Map<ModdleElement, ModdleElement[]> {
  const found = new Map<ModdleElement, ModdleElement[]>();
  for (const flow of flows) {
    const node = child(flow, end);
    if (!node) continue;
    const beside = found.get(node);
    if (beside) beside.push(flow);
    else found.set(node, [flow]);
  }
  return found;
}

export function is(element: ModdleElement | undefined, ...types: string[]): boolean {
  return element !== undefined && types.some((type) => element.$instanceOf(type));
}

/** The event definitions of an event, of which some lie elsewhere. */
export function definitionsOf(event: ModdleElement): ModdleElement[] {
  return [...children(event, 'eventDefinitions'), ...children(event, 'eventDefinitionRef')];
}

export const inside = (container: ModdleElement): ModdleElement[] => children(container, 'flowElements');
export const hasCondition = (flow: ModdleElement): boolean => child(flow, 'conditionExpression') !== undefined;
export const isDefault = (flow: ModdleElement): boolean => child(flow, 'sourceRef')?.get('default') === flow;
export const isEventSubProcess = (element: ModdleElement): boolean => element.get('triggeredByEvent') === true;
export const isLink = (event: ModdleElement): boolean => definitionsOf(event).some(({ $type }) => $type === 'bpmn:LinkEventDefinition');
export const isCompensation = (event: ModdleElement): boolean => definitionsOf(event).some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
export const forCompensation = (element: ModdleElement): boolean => element.get('isForCompensation') === true;
/** What no flow leads into by its nature. */
export const isEntered = (node: ModdleElement): boolean => is(node, 'bpmn:StartEvent', 'bpmn:BoundaryEvent') || isEventSubProcess(node) || forCompensation(node)
  || is(node.$parent, 'bpmn:AdHocSubProcess') || (node.$type === 'bpmn:IntermediateCatchEvent' && isLink(node));
/** What no flow leads out of by its nature. */
export const isLeft = (node: ModdleElement): boolean => is(node, 'bpmn:EndEvent') || isEventSubProcess(node) || forCompensation(node)
  || is(node.$parent, 'bpmn:AdHocSubProcess') || (node.$type === 'bpmn:IntermediateThrowEvent' && isLink(node)) || (node.$type === 'bpmn:BoundaryEvent' && isCompensation(node));

export function processAround(element: ModdleElement | undefined): ModdleElement | undefined {
  for (let around = element; around; around = around.$parent) if (around.$type === 'bpmn:Process') return around;
  return undefined;
}
