import type { ModdleElement } from 'bpmn-moddle';
import { child, children, text } from '../moddle';
import { is, type LintRule } from './view';

/** BPMN 2.0.2, 10.4.1: a sub-process has no inputs and outputs of its own; it sees the data around it. */
export const dataOfSubProcess: LintRule = ({ containers }, report) => {
  for (const container of containers) if (is(container, 'bpmn:SubProcess') && child(container, 'ioSpecification')) report([container]);
};

/** 10.4.1: each input is in an input set, each output in an output set. */
export const dataUnlisted: LintRule = ({ elements }, report) => {
  for (const specification of elements) {
    if (specification.$type !== 'bpmn:InputOutputSpecification') continue;
    for (const [data, sets, references] of [['dataInputs', 'inputSets', 'dataInputRefs'], ['dataOutputs', 'outputSets', 'dataOutputRefs']] as const) {
      const listed = new Set(children(specification, sets).flatMap((set) => children(set, references)));
      for (const item of children(specification, data)) if (!listed.has(item)) report([item, specification.$parent]);
    }
  }
};

/** 10.4.2: without a transformation data comes from one place. */
export const dataSources: LintRule = ({ elements }, report) => {
  for (const association of elements) {
    if (is(association, 'bpmn:DataAssociation') && !child(association, 'transformation') && children(association, 'sourceRef').length > 1) report([association.$parent, association]);
  }
};

/** 10.4.2: and it is of one type at both ends. */
export const dataTypes: LintRule = ({ elements }, report) => {
  for (const association of elements) {
    if (!is(association, 'bpmn:DataAssociation') || child(association, 'transformation') || children(association, 'assignment').length > 0) continue;
    const [source, target] = [children(association, 'sourceRef')[0], child(association, 'targetRef')].map(typeOf);
    if (source !== undefined && target !== undefined && source !== target) report([association.$parent, association]);
  }
};

/** The type of data, which its reference or the data itself names. */
function typeOf(data: ModdleElement | undefined): string | undefined {
  const held = data && (child(data, 'dataObjectRef') ?? child(data, 'dataStoreRef') ?? data);
  const item = [data, held].flatMap((element) => (element && child(element, 'itemSubjectRef')) ?? [])[0];
  return item && text(item, 'structureRef');
}

/** 10.4.2: data goes to and from what holds data. */
export const dataEnd: LintRule = ({ elements }, report) => {
  for (const association of elements) {
    if (!is(association, 'bpmn:DataAssociation')) continue;
    const target = child(association, 'targetRef');
    for (const end of [...children(association, 'sourceRef'), ...(target ? [target] : [])]) if (!is(end, 'bpmn:ItemAwareElement')) report([association.$parent, end]);
  }
};

/** 10.7: each element is in one lane of a set. */
export const severalLanes: LintRule = ({ elements }, report) => {
  for (const set of elements) {
    if (set.$type !== 'bpmn:LaneSet') continue;
    const lanes = new Map<ModdleElement, number>();
    for (const node of children(set, 'lanes').flatMap((lane) => [...new Set(children(lane, 'flowNodeRef'))])) lanes.set(node, (lanes.get(node) ?? 0) + 1);
    for (const [node, number] of lanes) if (number > 1) report([node]);
  }
};
