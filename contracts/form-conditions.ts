import type { Form, TaskType } from './form';
import { formOf } from './form';

/** What the conditions of a form stand on; the engine's `hiddenBy` takes it, in the browser as on the server. */
export interface FormConditions { names: string[]; conditions: Record<string, string>; types: Record<string, 'date' | 'instant' | 'rial'> }

type Property = { format?: unknown; anyOf?: { format?: unknown }[] };

export function conditionsOf({ schema, ui }: Pick<Form, 'schema' | 'ui'>): FormConditions {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Property>);
  const formats = ({ format, anyOf }: Property): unknown[] => [format, ...(anyOf ?? []).map((one) => one.format)];
  return {
    names: properties.map(([name]) => name),
    conditions: Object.fromEntries(Object.entries(ui.fields).flatMap(([name, { visibleIf }]) => (visibleIf === undefined ? [] : [[name, visibleIf]]))),
    types: Object.fromEntries(properties.flatMap(([name, property]): [string, 'date' | 'instant' | 'rial'][] => {
      if (ui.fields[name]?.widget === 'money') return [[name, 'rial']];
      const known = formats(property);
      return known.includes('date') ? [[name, 'date']] : known.includes('date-time') ? [[name, 'instant']] : [];
    })),
  };
}

const known = new WeakMap<TaskType, FormConditions>();

/** Those of a task type; they do not change while a program runs. */
export function conditionsOfType(type: TaskType): FormConditions {
  const conditions = known.get(type) ?? conditionsOf(formOf(type));
  known.set(type, conditions);
  return conditions;
}
