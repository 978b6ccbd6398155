import type { ModdleElement } from 'bpmn-moddle';
import { child, text } from '../moddle';
import { attribute, beside, give, ignored, isAny, report, type Foreign, type GenericElement, type Table, type Translation } from './foreign';
import { javaAttributes, javaElements } from './java';
import { familyOf, isDrawnFor } from './namespaces';
import { isJuel, valueOfForeign } from './values';
import { zeebeAttributes, zeebeElements } from './zeebe';

const TABLES = { java: { attributes: javaAttributes, elements: javaElements }, zeebe: { attributes: zeebeAttributes, elements: zeebeElements } };

/** Translates an attribute of another product into ours, or names it in a finding. */
export function translateAttribute(translation: Translation, on: ModdleElement, name: string, value: string): void {
  translate({ ...translation, on, name, value, item: { $type: name } }, 'attributes');
}

/** The same for an element in `extensionElements`. */
export function translateElement(translation: Translation, on: ModdleElement, item: GenericElement): void {
  translate({ ...translation, on, name: item.$type, value: '', item }, 'elements');
}

function translate(foreign: Foreign, kind: 'attributes' | 'elements'): void {
  const [prefix, local] = foreign.name.split(':');
  const family = familyOf(foreign.on, prefix!);
  if (family === 'silent') return;
  const table: Table = family === undefined ? {} : TABLES[family][kind];
  const row = Object.hasOwn(table, local!) ? table[local!] : undefined;
  if (!row || (row.on && !isAny(foreign.on, row.on))) ignored(foreign);
  else if (row.effect === 'code') report(foreign, 'foreign-code', { name: foreign.name });
  else if (row.effect !== 'silent') row.effect(foreign);
}

const LANGUAGE = /juel|XPath/i;

/** Puts JUEL in conditions, timers and scripts into FEEL, where no language is named or it is JUEL. */
export function translateExpression({ findings, catalog }: Translation, element: ModdleElement): void {
  const script = element.$type === 'bpmn:ScriptTask';
  if (!script && !element.$instanceOf('bpmn:Expression')) return;
  const [property, of] = script ? ['script', 'scriptFormat'] : ['body', 'language'];
  const language = text(element, of);
  const source = text(element, property);
  if (source === undefined || !isJuel(source) || (language === undefined ? script : !LANGUAGE.test(language))) return;
  const translated = valueOfForeign(source);
  if (translated === null) report({ findings, catalog, on: element } as Foreign, 'foreign-expression', { expression: source.slice(0, 200) });
  element.set(property, translated ?? '=null');
  element.set(of, undefined);
}

/** A call of Camunda 7 passes nothing and takes nothing back that it does not name; ours without mappings copies everything. */
export function translateCall({ findings }: Translation, element: ModdleElement): void {
  if (element.$type !== 'bpmn:CallActivity' || !isDrawnFor(element, 'java')) return;
  const items = beside(element);
  if (items.some(({ $type }) => $type.endsWith(':calledElement'))) return;
  const names = (kind: string): boolean => items.some((item) => item.$type.toLowerCase().endsWith(`:${kind}`) && attribute(item, 'businessKey') === undefined);
  if (!names('in') && !names('input')) findings.add('passes-everything', [element.id]);
  if (!names('out') && !names('output')) findings.add('returns-everything', [element.id]);
}

/** Camunda 8 keeps the key on the message, we on the event that waits for it. */
export function translateKey(element: ModdleElement): void {
  const message = isAny(element, ['bpmn:MessageEventDefinition', 'bpmn:ReceiveTask']) ? child(element, 'messageRef') : undefined;
  if (!message || element.$parent?.$instanceOf('bpmn:ThrowEvent')) return;
  for (const item of beside(message)) {
    const key = item.$type.endsWith(':subscription') && familyOf(message, item.$type.split(':')[0]!) === 'zeebe' ? attribute(item, 'correlationKey') : undefined;
    if (key !== undefined) give(element, 'zamen:correlationKey', key);
  }
}
