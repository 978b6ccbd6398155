import { is, inside, type LintRule } from './view';

/** BPMN 2.0.2, 10.3.5: at least one activity. And no start and end events: `adHocSubProcess`. */
export const adHocEmpty: LintRule = ({ containers }, report) => {
  for (const container of containers) {
    if (is(container, 'bpmn:AdHocSubProcess') && !inside(container).some((element) => is(element, 'bpmn:Activity'))) report([container]);
  }
};

export const adHocSubProcess: LintRule = ({ nodes }, report) => {
  for (const node of nodes) if (is(node.$parent, 'bpmn:AdHocSubProcess') && is(node, 'bpmn:StartEvent', 'bpmn:EndEvent')) report([node]);
};
