import type { ModdleElement } from 'bpmn-moddle';
import { child, children } from '../moddle';
import { differ, itemOf } from './item-types';
import { is, type LintRule } from './view';

/** BPMN 2.0.2, 10.4.1: a sub-process has no inputs and outputs of its own; it sees the data around it. */
export const dataOfSubProcess: LintRule = ({ containers }, report) => {
  for (const container of containers) if (is(container, 'bpmn:SubProcess') && child(container, 'ioSpecification')) report([container]);
};

/** 10.4.2: without a transformation data comes from one place. */
export const dataSources: LintRule = ({ elements }, report) => {
  for (const association of elements) {
    if (!is(association, 'bpmn:DataAssociation') || child(association, 'transformation')) continue;
    const sources = children(association, 'sourceRef').length;
    if (sources > 1 || (sources === 0 && children(association, 'assignment').length === 0)) report([association.$parent, association]);
  }
};

/** 10.4.2: and it is of one type at both ends. */
export const dataTypes: LintRule = ({ elements }, report) => {
  for (const association of elements) {
    if (!is(association, 'bpmn:DataAssociation') || child(association, 'transformation') || children(association, 'assignment').length > 0) continue;
    if (differ(itemOf(children(association, 'sourceRef')[0]), itemOf(child(association, 'targetRef')))) report([association.$parent, association]);
  }
};

/** 10.4.1: what is passed in is only read, and what is passed out only written. */
export const dataDirection: LintRule = ({ elements }, report) => {
  for (const association of elements) {
    const target = association.$type === 'bpmn:DataOutputAssociation' ? child(association, 'targetRef') : undefined;
    const source = association.$type === 'bpmn:DataInputAssociation' ? children(association, 'sourceRef').find((data) => is(data, 'bpmn:DataOutput')) : undefined;
    const wrong = is(target, 'bpmn:DataInput') ? target : source;
    if (wrong) report([association.$parent, wrong]);
  }
};

/** 10.4.1: data is a collection where its type is one. */
export const dataCollection: LintRule = ({ elements }, report) => {
  for (const data of elements) {
    if (!is(data, 'bpmn:DataObject', 'bpmn:DataInput', 'bpmn:DataOutput')) continue;
    const item = child(data, 'itemSubjectRef');
    if (item?.$type === 'bpmn:ItemDefinition' && (data.get('isCollection') === true) !== (item.get('isCollection') === true)) report([data, item]);
  }
};

/** 10.4.1: a reference to a data object is named for it and its state. */
export const dataReferenceName: LintRule = ({ elements }, report) => {
  for (const reference of elements) {
    const [object, state] = reference.$type === 'bpmn:DataObjectReference' ? [child(reference, 'dataObjectRef')?.name, child(reference, 'dataState')?.name] : [];
    if (object && reference.name && reference.name !== (state === undefined ? object : `${object} [${state}]`)) report([reference]);
  }
};

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
