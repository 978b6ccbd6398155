import type { ModdleElement } from 'bpmn-moddle';
import { child } from '../moddle';
import { definitionsOf, is, type LintRule, type View } from './view';

/** BPMN 2.0.2, 7.6.2: pools, activities and message events send and receive; a start event does not send, an end event does not receive. */
export const messageFlowEnd: LintRule = (view, report) => {
  for (const flow of messageFlows(view)) {
    const [source, target] = [child(flow, 'sourceRef'), child(flow, 'targetRef')];
    if (!sends(source)) report([flow, source], { end: 'source' });
    if (!receives(target)) report([flow, target], { end: 'target' });
  }
};

/** 7.6.2 and 9.3: a message goes from one pool to another. */
export const messageFlowInside: LintRule = (view, report) => {
  for (const flow of messageFlows(view)) {
    const [source, target] = [poolOf(child(flow, 'sourceRef')), poolOf(child(flow, 'targetRef'))];
    if (source && source === target) report([flow]);
  }
};

/** 9.2.1: at least none, at most one or more, and not less than the minimum. */
export const participantMultiplicity: LintRule = ({ elements }, report) => {
  for (const element of elements) {
    if (element.$type !== 'bpmn:ParticipantMultiplicity') continue;
    const [minimum, maximum] = [Number(element.get('minimum') ?? 0), Number(element.get('maximum') ?? 1)];
    if (minimum < 0 || maximum < 1 || maximum < minimum) report([element.$parent]);
  }
};

const messageFlows = ({ elements }: View): ModdleElement[] => elements.filter(({ $type }) => $type === 'bpmn:MessageFlow');
const withMessage = (event: ModdleElement): boolean => definitionsOf(event).some(({ $type }) => $type === 'bpmn:MessageEventDefinition');
const sends = (end: ModdleElement | undefined): boolean => is(end, 'bpmn:Participant', 'bpmn:Activity') || (end !== undefined && is(end, 'bpmn:ThrowEvent') && withMessage(end));
const receives = (end: ModdleElement | undefined): boolean => is(end, 'bpmn:Participant', 'bpmn:Activity') || (end !== undefined && is(end, 'bpmn:CatchEvent') && withMessage(end));

/** The process around an element, or of a pool; of a pool without a process the pool. */
function poolOf(end: ModdleElement | undefined): ModdleElement | undefined {
  if (end?.$type === 'bpmn:Participant') return child(end, 'processRef') ?? end;
  for (let around = end; around; around = around.$parent) if (around.$type === 'bpmn:Process') return around;
  return undefined;
}
