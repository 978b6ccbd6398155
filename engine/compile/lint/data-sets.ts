import type { ModdleElement } from 'bpmn-moddle';
import { children } from '../moddle';
import { is, type LintRule } from './view';

/** BPMN 2.0.2, 10.4.1: each input is in an input set, each output in an output set. */
export const dataUnlisted: LintRule = ({ elements }, report) => {
  for (const specification of elements) {
    if (specification.$type !== 'bpmn:InputOutputSpecification') continue;
    for (const [data, sets, references] of [['dataInputs', 'inputSets', 'dataInputRefs'], ['dataOutputs', 'outputSets', 'dataOutputRefs']] as const) {
      const listed = new Set(children(specification, sets).flatMap((set) => children(set, references)));
      for (const item of children(specification, data)) if (!listed.has(item)) report([item, specification.$parent]);
    }
  }
};

/** 10.4.1: what a set says is optional, or moves while the work goes on, is in the set. */
export const dataSetMember: LintRule = ({ elements }, report) => {
  for (const set of elements) {
    for (const [all, some, others] of [['dataInputRefs', 'optionalInputRefs', 'whileExecutingInputRefs'], ['dataOutputRefs', 'optionalOutputRefs', 'whileExecutingOutputRefs']] as const) {
      if (!is(set, all === 'dataInputRefs' ? 'bpmn:InputSet' : 'bpmn:OutputSet')) continue;
      const members = new Set(children(set, all));
      for (const item of new Set([...children(set, some), ...children(set, others)])) if (!members.has(item)) report([item, set, around(set)]);
    }
  }
};

/** 10.4.1: an input set and an output set that belong together name each other. */
export const dataSetPair: LintRule = ({ elements }, report) => {
  for (const set of elements) {
    const [own, theirs] = is(set, 'bpmn:InputSet') ? ['outputSetRefs', 'inputSetRefs'] as const : ['inputSetRefs', 'outputSetRefs'] as const;
    for (const other of is(set, 'bpmn:InputSet', 'bpmn:OutputSet') ? children(set, own) : []) if (!children(other, theirs).includes(set)) report([set, other, around(set)]);
  }
};

/** The activity, event or process that a set belongs to. */
function around(set: ModdleElement): ModdleElement | undefined {
  return is(set.$parent, 'bpmn:InputOutputSpecification') ? set.$parent!.$parent : set.$parent;
}
