import { attribute, beside, give, giveForm, giveMapping, giveText, ignored, isAny, ours, report, type Foreign, type GenericElement, type Table } from './foreign';
import { giveAssignee, giveGroups, giveUsers, namesIn } from './people';

const USER = ['bpmn:UserTask'];
const WORK = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'];
const CALL = ['bpmn:CallActivity'];
const SEVERAL = ['bpmn:MultiInstanceLoopCharacteristics'];

/** Attributes of Camunda 7, Activiti and Flowable: name → where → what becomes of it. */
export const javaAttributes: Table = {
  assignee: { on: USER, effect: (foreign) => { const source = ours(foreign, foreign.value); if (source !== undefined) giveAssignee(foreign.on, source); } },
  candidateGroups: { on: USER, effect: (foreign) => people(foreign, giveGroups) },
  candidateUsers: { on: USER, effect: (foreign) => people(foreign, giveUsers) },
  priority: { on: USER, effect: (foreign) => (/^-?\d{1,6}$/.test(foreign.value) ? give(foreign.on, 'zamen:priority', foreign.value) : ignored(foreign)) },
  formKey: { on: USER, effect: (foreign) => giveForm(foreign, foreign.value) },
  formRef: { on: USER, effect: (foreign) => giveForm(foreign, foreign.value) },
  formRefBinding: { effect: 'silent' },
  topic: { on: WORK, effect: (foreign) => { if (giveText(foreign, 'zamen:topic', foreign.value)) give(foreign.on, 'zamen:spread', 'true'); } },
  type: { on: WORK, effect: (foreign) => { if (foreign.value !== 'external') report(foreign, 'foreign-code', { name: `${foreign.name}="${foreign.value.slice(0, 50)}"` }); } },
  class: { effect: 'code' },
  delegateExpression: { effect: 'code' },
  expression: { effect: 'code' },
  resource: { effect: 'code' },
  resultVariable: { on: ['bpmn:ScriptTask', 'bpmn:BusinessRuleTask'], effect: (foreign) => give(foreign.on, 'zamen:resultVariable', foreign.value) },
  decisionRef: { on: ['bpmn:BusinessRuleTask'], effect: (foreign) => { giveText(foreign, 'zamen:decision', foreign.value); } },
  decisionRefBinding: { effect: binding },
  calledElementBinding: { on: CALL, effect: called },
  calledElementVersion: { on: CALL, effect: (foreign) => give(foreign.on, 'zamen:version', foreign.value) },
  collection: { on: SEVERAL, effect: (foreign) => { const list = ours(foreign, foreign.value); if (list !== undefined) give(foreign.on, 'zamen:collection', list); } },
  elementVariable: { on: SEVERAL, effect: (foreign) => give(foreign.on, 'zamen:item', foreign.value) },
  errorCodeVariable: { on: ['bpmn:ErrorEventDefinition'], effect: (foreign) => giveMapping(foreign.on.$parent!, 'Output', foreign.value, '=code') },
  errorMessageVariable: { on: ['bpmn:ErrorEventDefinition'], effect: (foreign) => giveMapping(foreign.on.$parent!, 'Output', foreign.value, '=message') },
  ...silent(
    'async', 'asyncBefore', 'asyncAfter', 'asyncLeave', 'exclusive', 'jobPriority', 'taskPriority', 'historyTimeToLive', 'versionTag', 'isStartableInTasklist',
    'modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon', 'errorMessage', 'formFieldValidation', 'diagramRelationId',
  ),
};

const INPUTS = WORK.concat('bpmn:ThrowEvent');
const OUTPUTS = WORK.concat('bpmn:UserTask', 'bpmn:CatchEvent', 'bpmn:ReceiveTask');

/** Elements of theirs in `extensionElements`. */
export const javaElements: Table = {
  inputOutput: { on: INPUTS.concat(OUTPUTS), effect: (foreign) => { for (const item of foreign.item.$children ?? []) parameter(foreign, item); } },
  in: { on: CALL, effect: (foreign) => passed(foreign, 'Input') },
  out: { on: CALL, effect: (foreign) => passed(foreign, 'Output') },
  executionListener: { effect: 'code' },
  taskListener: { effect: 'code' },
  eventListener: { effect: 'code' },
  connector: { effect: 'code' },
  field: { effect: 'code' },
  ...silent('properties', 'property', 'failedJobRetryTimeCycle'),
};

function silent(...names: string[]): Table {
  return Object.fromEntries(names.map((name) => [name, { effect: 'silent' }]));
}

function people(foreign: Foreign, offer: typeof giveGroups): void {
  const value = ours(foreign, foreign.value);
  const names = value === undefined ? [] : namesIn(value);
  if (names) offer(foreign, foreign.on, names);
  else ignored(foreign);
}

/** Theirs is the newest at the moment of the call, ours the newest when the caller starts. */
function called(foreign: Foreign): void {
  if (['latest', 'deployment', 'version'].includes(foreign.value)) give(foreign.on, 'zamen:binding', foreign.value);
  else ignored(foreign);
}

/** What is deployed with the diagram, or before it, is bound; a version of theirs says nothing here. */
function binding(foreign: Foreign): void {
  if (foreign.value !== 'latest' && foreign.value !== 'deployment') ignored(foreign);
}

function parameter(foreign: Foreign, item: GenericElement): void {
  const kind = item.$type.endsWith(':inputParameter') ? 'Input' : 'Output';
  const target = attribute(item, 'name') ?? '';
  if ((item.$children ?? []).length > 0) {
    report(foreign, 'foreign-code', { name: `${item.$type} ${target}` });
    return;
  }
  const source = ours(foreign, attribute(item, '$body') ?? '');
  if (source === undefined) return;
  if (isAny(foreign.on, kind === 'Input' ? INPUTS : OUTPUTS)) giveMapping(foreign.on, kind, target, source);
  else report(foreign, 'input-unused', { name: target });
}

/** `camunda:in`, `camunda:out`: all variables, one, or an expression. */
function passed(foreign: Foreign, kind: 'Input' | 'Output'): void {
  const { on, item } = foreign;
  if (attribute(item, 'businessKey') !== undefined) return;
  const siblings = beside(on).filter(({ $type }) => $type === item.$type);
  if (attribute(item, 'variables') === 'all') {
    if (siblings.some((other) => other !== item && attribute(other, 'businessKey') === undefined)) report(foreign, 'passes-only-mapped', {});
    return;
  }
  const expression = attribute(item, 'sourceExpression');
  const name = attribute(item, 'source');
  const source = expression === undefined ? name && `=${name}` : ours(foreign, expression);
  const target = attribute(item, 'target');
  if (source === undefined || target === undefined) {
    if (expression === undefined || target === undefined) ignored(foreign);
    return;
  }
  giveMapping(on, kind, target, source);
}
