import type { ModdleElement } from 'bpmn-moddle';
import { child, children, labelOf } from '../moddle';
import { hasCondition, is, isDefault, type LintRule } from './view';

const named = (element: ModdleElement): boolean => Object.values(labelOf(element)).some((name) => name.trim() !== '');

export const labelRequired: LintRule = ({ elements, outgoing }, report) => {
  for (const element of elements) {
    if (is(element, 'bpmn:ParallelGateway', 'bpmn:EventBasedGateway', 'bpmn:SubProcess') || !is(element, 'bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Participant', 'bpmn:Lane')) continue;
    if (is(element, 'bpmn:Gateway') && outgoing(element).length < 2) continue;
    if (is(element, 'bpmn:SequenceFlow') && !hasCondition(element)) continue;
    if (!named(element)) report([element]);
  }
};

export const superfluousLabel: LintRule = ({ flows, outgoing }, report) => {
  for (const flow of flows) {
    const source = child(flow, 'sourceRef');
    const branch = source && is(source, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && outgoing(source).length > 1;
    if (named(flow) && !hasCondition(flow) && !isDefault(flow) && !branch) report([flow]);
  }
};

const REFERENCES: Record<string, string> = { 'bpmn:Error': 'errorRef', 'bpmn:Escalation': 'escalationRef', 'bpmn:Message': 'messageRef', 'bpmn:Signal': 'signalRef' };

/** Errors, escalations, messages and signals of the file have a name of their own and are used. */
export const global: LintRule = ({ root, elements }, report) => {
  const used = new Set(elements.flatMap((element) => Object.values(REFERENCES).map((reference) => child(element, reference))));
  const names = new Map<string, number>();
  const globals = children(root, 'rootElements').filter(({ $type }) => Object.hasOwn(REFERENCES, $type));
  const key = ({ $type, name }: ModdleElement): string => `${$type} ${name ?? ''}`;
  for (const element of globals) names.set(key(element), (names.get(key(element)) ?? 0) + 1);
  for (const element of globals) {
    if (element.name?.trim() === '') report([element], { lacks: 'name' });
    if (!used.has(element)) report([element], { lacks: 'use' });
    if (names.get(key(element))! > 1) report([element], { lacks: 'uniqueness' });
  }
};
