import { attribute, beside, give, giveForm, giveMapping, giveText, ignored, isAny, ours, report, type Foreign, type Table } from './foreign';
import { giveAssignee, giveGroups, giveUsers, namesIn } from './people';

const USER = ['bpmn:UserTask'];
const WORK = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:ScriptTask'];
const CALL = ['bpmn:CallActivity'];
const INPUTS = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:CallActivity', 'bpmn:ThrowEvent'];
const OUTPUTS = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:CallActivity', 'bpmn:UserTask', 'bpmn:CatchEvent', 'bpmn:ReceiveTask'];

const silent = { effect: 'silent' } as const;
const code = { effect: 'code' } as const;

/** Attributes of Camunda 8 on BPMN elements themselves. */
export const zeebeAttributes: Table = { modelerTemplate: silent, modelerTemplateVersion: silent, modelerTemplateIcon: silent };

/** Elements of Camunda 8 in `extensionElements`: name → where → what becomes of it. Their expressions are FEEL, as ours. */
export const zeebeElements: Table = {
  assignmentDefinition: { on: USER, effect: assignment },
  priorityDefinition: { on: USER, effect: (foreign) => { const value = attribute(foreign.item, 'priority') ?? ''; if (/^\d{1,3}$/.test(value)) give(foreign.on, 'zamen:priority', value); else ignored(foreign); } },
  formDefinition: { on: USER, effect: (foreign) => giveForm(foreign, attribute(foreign.item, 'formId') ?? '') },
  taskDefinition: { on: WORK, effect: (foreign) => { if (giveText(foreign, 'zamen:topic', attribute(foreign.item, 'type'))) give(foreign.on, 'zamen:spread', 'true'); } },
  script: { on: ['bpmn:ScriptTask'], effect: (foreign) => { give(foreign.on, 'script', attribute(foreign.item, 'expression') ?? ''); result(foreign); } },
  calledDecision: { on: ['bpmn:BusinessRuleTask'], effect: (foreign) => { giveText(foreign, 'zamen:decision', attribute(foreign.item, 'decisionId')); result(foreign); } },
  calledElement: { on: CALL, effect: called },
  subscription: { on: ['bpmn:Message', 'bpmn:ReceiveTask'], effect: silent.effect },
  ioMapping: { on: INPUTS.concat(OUTPUTS), effect: mappings },
  loopCharacteristics: { on: ['bpmn:MultiInstanceLoopCharacteristics'], effect: several },
  adHoc: { on: ['bpmn:AdHocSubProcess'], effect: (foreign) => { const active = attribute(foreign.item, 'activeElementsCollection'); if (active !== undefined) give(foreign.on, 'zamen:activeElements', active); } },
  userTask: silent,
  versionTag: silent,
  properties: silent,
  executionListeners: code,
  taskListeners: code,
};

function assignment(foreign: Foreign): void {
  const { on, item } = foreign;
  const assignee = attribute(item, 'assignee');
  if (assignee !== undefined) giveAssignee(on, assignee);
  for (const [name, offer] of [['candidateGroups', giveGroups], ['candidateUsers', giveUsers]] as const) {
    const value = attribute(item, name);
    const names = value === undefined ? [] : namesIn(value);
    if (names) offer(foreign, on, names);
    else ignored({ ...foreign, name: `${foreign.name} ${name}` });
  }
}

function result({ on, item }: Foreign): void {
  const variable = attribute(item, 'resultVariable');
  if (variable !== undefined) give(on, 'zamen:resultVariable', variable);
}

function called(foreign: Foreign): void {
  const { on, item } = foreign;
  const process = attribute(item, 'processId');
  if (process?.startsWith('=')) report(foreign, 'foreign-expression', { expression: process.slice(0, 200) });
  else if (process !== undefined) give(on, 'calledElement', process);
  const binding = attribute(item, 'bindingType');
  if (binding === 'latest' || binding === 'deployment') give(on, 'zamen:binding', binding);
  else if (binding !== undefined) ignored({ ...foreign, name: `${foreign.name} bindingType` });
  const mapped = beside(on).filter(({ $type }) => $type.endsWith(':ioMapping')).flatMap(({ $children }) => $children ?? []);
  const maps = (kind: string): boolean => mapped.some(({ $type }) => $type.endsWith(kind));
  if (attribute(item, 'propagateAllChildVariables') === 'false' && !maps(':output')) report(foreign, 'returns-everything', {});
  if (attribute(item, 'propagateAllParentVariables') === 'false' && !maps(':input')) report(foreign, 'passes-everything', {});
  if (attribute(item, 'propagateAllParentVariables') !== 'false' && maps(':input')) report(foreign, 'passes-only-mapped', {});
}

function mappings(foreign: Foreign): void {
  for (const item of foreign.item.$children ?? []) {
    const kind = item.$type.endsWith(':input') ? 'Input' : 'Output';
    const source = ours(foreign, attribute(item, 'source') ?? '');
    const target = attribute(item, 'target') ?? '';
    if (source === undefined) continue;
    if (isAny(foreign.on, kind === 'Input' ? INPUTS : OUTPUTS)) giveMapping(foreign.on, kind, target, source);
    else report(foreign, 'input-unused', { name: target });
  }
}

function several({ on, item }: Foreign): void {
  for (const [theirs, own] of [['inputCollection', 'collection'], ['inputElement', 'item'], ['outputCollection', 'outputCollection'], ['outputElement', 'outputElement']]) {
    const value = attribute(item, theirs!);
    if (value !== undefined) give(on, `zamen:${own!}`, value);
  }
}
