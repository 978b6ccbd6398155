import type { ModdleElement } from 'bpmn-moddle';
import { definitionsOf, inside, is, isEntered, isEventSubProcess, isLeft, type LintRule, type View } from './view';

const framed = (view: View): ModdleElement[] => view.containers.filter((container) => !is(container, 'bpmn:AdHocSubProcess'));
const having = (container: ModdleElement, type: string): ModdleElement[] => inside(container).filter((element) => is(element, type));

/** The containers that have such an element. */
const around = (nodes: ModdleElement[], type: string): Set<ModdleElement | undefined> => new Set(nodes.filter((node) => is(node, type)).map(({ $parent }) => $parent));

export const startEventRequired: LintRule = (view, report) => {
  for (const container of framed(view)) if (having(container, 'bpmn:StartEvent').length === 0) report([container]);
};

export const endEventRequired: LintRule = (view, report) => {
  for (const container of framed(view)) if (having(container, 'bpmn:EndEvent').length === 0) report([container]);
};

export const singleBlankStartEvent: LintRule = ({ containers }, report) => {
  for (const container of containers) if (having(container, 'bpmn:StartEvent').filter((start) => definitionsOf(start).length === 0).length > 1) report([container]);
};

export const subProcessBlankStartEvent: LintRule = ({ containers }, report) => {
  for (const container of containers) {
    if (!is(container, 'bpmn:SubProcess') || isEventSubProcess(container)) continue;
    for (const start of having(container, 'bpmn:StartEvent')) if (definitionsOf(start).length > 0) report([start]);
  }
};

export const eventSubProcessTypedStartEvent: LintRule = ({ containers }, report) => {
  for (const container of containers.filter(isEventSubProcess)) {
    for (const start of having(container, 'bpmn:StartEvent')) if (definitionsOf(start).length === 0) report([start]);
  }
};

export const noImplicitStart: LintRule = ({ nodes, incoming }, report) => {
  for (const node of nodes) if (!isEntered(node) && incoming(node).length === 0) report([node]);
};

export const noImplicitEnd: LintRule = ({ nodes, outgoing }, report) => {
  for (const node of nodes) if (!isLeft(node) && outgoing(node).length === 0) report([node]);
};

/** BPMN 2.0.2, 10.5.2 and 10.5.3: where one of them is used the other is too. */
export const startWithoutEnd: LintRule = (view, report) => {
  for (const container of framed(view)) {
    const [start] = having(container, 'bpmn:StartEvent');
    if (start && having(container, 'bpmn:EndEvent').length === 0) report([start]);
  }
};

export const endWithoutStart: LintRule = (view, report) => {
  for (const container of framed(view)) {
    const [end] = having(container, 'bpmn:EndEvent');
    if (end && having(container, 'bpmn:StartEvent').length === 0) report([end]);
  }
};

/** 10.5.3 and 10.5.4: events are reached by a flow, also where no start event is drawn. */
export const eventUnreached: LintRule = ({ nodes, incoming }, report) => {
  const started = around(nodes, 'bpmn:StartEvent');
  for (const node of nodes) if (is(node, 'bpmn:Event') && !isEntered(node) && !started.has(node.$parent) && incoming(node).length === 0) report([node]);
};

/** 10.5.2, 10.5.4: start, intermediate and boundary events are left by a flow; 10.5.3: with an end event everything else is too. */
export const noOutgoing: LintRule = ({ nodes, outgoing }, report) => {
  const ended = around(nodes, 'bpmn:EndEvent');
  for (const node of nodes) if ((is(node, 'bpmn:Event') || ended.has(node.$parent)) && !isLeft(node) && outgoing(node).length === 0) report([node]);
};

export const superfluousTermination: LintRule = ({ containers, outgoing }, report) => {
  for (const container of containers) {
    const ends = inside(container).filter((element) => is(element, 'bpmn:FlowNode') && outgoing(element).length === 0);
    const [end, ...others] = ends.filter(terminates);
    if (end && others.length === 0 && ends.every((other) => other === end || interrupts(other))) report([end]);
  }
};

const terminates = (element: ModdleElement): boolean => is(element, 'bpmn:EndEvent') && definitionsOf(element).some(({ $type }) => $type === 'bpmn:TerminateEventDefinition');
const interrupts = (element: ModdleElement): boolean => isEventSubProcess(element) && having(element, 'bpmn:StartEvent').some((start) => start.get('isInterrupting') !== false);
