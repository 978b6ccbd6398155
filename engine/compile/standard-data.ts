import type { ModdleElement } from 'bpmn-moddle';
import { dataName } from './data-name';
import { body, child, children, text } from './moddle';
import { idNear } from './parse-xml';
import { give, giveMapping, isAny, type Translation } from './vendor/foreign';
import { giveGroups } from './vendor/people';
import { isJuel, valueOfForeign } from './vendor/values';

const INPUTS = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:CallActivity', 'bpmn:ThrowEvent'];
const OUTPUTS = ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:CallActivity', 'bpmn:ReceiveTask', 'bpmn:CatchEvent'];
/** What holds data of the process; a data store is outside of it. */
const HELD = ['bpmn:DataObjectReference', 'bpmn:DataObject', 'bpmn:Property', 'bpmn:DataInput', 'bpmn:DataOutput'];

/**
 * Data associations as input and output mappings: from the variable of a data object to the data input of that name, from the field
 * of the answer to the variable. Data that nothing has written yet is null. An arrow that is only drawn, without a data input or
 * output at the activity, moves nothing.
 */
export function readData(translation: Translation, element: ModdleElement): void {
  for (const association of associations(element, 'dataInputAssociation')) readInput(translation, element, association);
  for (const association of associations(element, 'dataOutputAssociation')) readOutput(translation, element, association);
}

/** Activities have lists of them under the plural. */
function associations(element: ModdleElement, name: string): ModdleElement[] {
  if (element.$instanceOf('bpmn:Activity')) return children(element, `${name}s`);
  return element.$instanceOf('bpmn:Event') ? children(element, name) : [];
}

function readInput(translation: Translation, element: ModdleElement, association: ModdleElement): void {
  const input = child(association, 'targetRef');
  const target = input?.$type === 'bpmn:DataInput' ? dataName(input) : undefined;
  if (target === undefined) return;
  const [held] = children(association, 'sourceRef').filter((source) => isAny(source, HELD)).map(dataName);
  const copied = written(translation, association, child(association, 'transformation')) ?? (held === undefined ? undefined : `=${orNull(held)}`);
  const assigned = assignments(translation, association, [input!.id, input!.name, target], target);
  if (isAny(element, INPUTS)) {
    for (const { to, from } of assigned.length > 0 || copied === undefined ? assigned : [{ to: target, from: copied }]) giveMapping(element, 'Input', to, from);
  } else if (element.$type === 'bpmn:UserTask' && target === 'GroupId' && assigned[0]) {
    giveGroups(translation, element, [assigned[0].from.replace(/^="?|"$/g, '')]);
  } else if (copied !== undefined && held !== target && !element.$instanceOf('bpmn:SubProcess')) {
    translation.findings.gather('input-unused', [idNear(element) ?? ''], { name: target });
  }
}

function readOutput(translation: Translation, element: ModdleElement, association: ModdleElement): void {
  const to = child(association, 'targetRef');
  const target = to && isAny(to, HELD) ? dataName(to) : undefined;
  if (target === undefined) return;
  const output = children(association, 'sourceRef').find(({ $type }) => $type === 'bpmn:DataOutput');
  const copied = written(translation, association, child(association, 'transformation'))
    ?? (output && `=if is defined(result.${dataName(output)!}) then result.${dataName(output)!} else ${orNull(target)}`);
  const assigned = assignments(translation, association, [to!.id, to!.name, target], target);
  if (element.$type === 'bpmn:ScriptTask') {
    if (output) give(element, 'zamen:resultVariable', target);
  } else if (isAny(element, OUTPUTS)) {
    for (const mapping of assigned.length > 0 || copied === undefined ? assigned : [{ to: target, from: copied }]) giveMapping(element, 'Output', mapping.to, mapping.from);
  }
}

const orNull = (name: string): string => `if is defined(${name}) then ${name} else null`;

/** `from` and `to` of each assignment; the target itself goes by its variable. */
function assignments(translation: Translation, association: ModdleElement, itself: (string | undefined)[], target: string): { to: string; from: string }[] {
  return children(association, 'assignment').flatMap((assignment) => {
    const from = written(translation, association, child(assignment, 'from'));
    const to = body(child(assignment, 'to'))?.replace(/^=/, '').trim();
    return from === undefined || to === undefined ? [] : [{ from, to: itself.includes(to) ? target : to }];
  });
}

/** The FEEL of an expression, as a source of a mapping. */
function written({ findings }: Translation, association: ModdleElement, expression: ModdleElement | undefined): string | undefined {
  const source = body(expression);
  const language = expression && text(expression, 'language');
  if (source === undefined) return undefined;
  if (language !== undefined && !/feel/i.test(language)) findings.add('unsupported-language', [idNear(association)], { language });
  // what is beyond translation has its finding as an expression
  return isJuel(source) ? valueOfForeign(source) ?? undefined : `=${source.replace(/^=/, '')}`;
}
