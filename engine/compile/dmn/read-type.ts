import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionType } from '../../decisions/model';
import { child, children, text } from '../moddle';
import { idNear } from '../parse-xml';
import { counts, unaryTests, type StepReading } from './dmn-reading';

/** FEEL's types under the names that DMN 1.1 to 1.5 and common tools write. */
const simple: Record<string, DecisionType['type']> = {
  any: 'any', string: 'text', number: 'number', integer: 'number', long: 'number', double: 'number', boolean: 'boolean', date: 'date', time: 'time',
  datetime: 'instant', 'date and time': 'instant', daytimeduration: 'duration', 'days and time duration': 'duration',
  yearmonthduration: 'duration', 'years and months duration': 'duration', context: 'object', list: 'list',
};
const MAX_DEPTH = 10;
const ANY: DecisionType = { type: 'any' };

/** The type that a `typeRef` names: one of FEEL's, or an item definition of the file. */
export function readType(reading: StepReading, element: ModdleElement | undefined): DecisionType {
  const name = element && text(element, 'typeRef');
  return name === undefined ? ANY : named(reading, element!, name, 0);
}

function named(reading: StepReading, element: ModdleElement, name: string, depth: number): DecisionType {
  const definition = reading.itemDefinitions.get(name);
  if (definition && depth < MAX_DEPTH) return defined(reading, definition, depth);
  const plain = name.replace(/^feel[:.]/i, '').toLowerCase();
  if (!definition && Object.hasOwn(simple, plain)) return { type: simple[plain]! };
  reading.findings.add('unknown-type', [idNear(element)], { name });
  return ANY;
}

function defined(reading: StepReading, definition: ModdleElement, depth: number): DecisionType {
  // types in types multiply
  if (!counts(reading, definition)) return ANY;
  const components = children(definition, 'itemComponent');
  const reference = text(definition, 'typeRef');
  const base = components.length > 0 ? { type: 'object' as const } : reference === undefined ? ANY : named(reading, definition, reference, depth + 1);
  const allowed = child(definition, 'allowedValues');
  const type: DecisionType = { ...base };
  if (allowed) type.allowed = unaryTests(reading, allowed, base);
  if (components.length > 0) type.fields = components.map((component) => ({ name: component.name ?? '', type: defined(reading, component, depth + 1) }));
  if (definition.get('isCollection') === true) return type.list ? { type: 'list', list: true } : { ...type, list: true };
  return type;
}
