import type { FieldError } from '@contracts/errors';
import type { FieldUi, Form } from '@contracts/form';
import type { StartForm } from '@contracts/instances';
import { isEmpty, type JsonSchema, type Values } from '../forms/form-schema';

type VariableType = StartForm['variables'][number]['type'];

const shapes: Record<VariableType, { schema: JsonSchema; ui: Omit<FieldUi, 'label'> }> = {
  text: { schema: { type: 'string', maxLength: 4000 }, ui: { width: 'full' } },
  number: { schema: { type: 'number' }, ui: { widget: 'number', width: 'half' } },
  boolean: { schema: { type: 'boolean' }, ui: { widget: 'switch', width: 'half' } },
  date: { schema: { type: 'string', format: 'date' }, ui: { widget: 'date', width: 'half' } },
  instant: { schema: { type: 'string', format: 'date-time' }, ui: { widget: 'instant', width: 'half' } },
  duration: { schema: { type: 'string', maxLength: 100 }, ui: { width: 'half', placeholder: { fa: 'P3D', en: 'P3D' }, help: { fa: 'مدت به نوشتار ISO: ‏P3D سه روز، PT4H چهار ساعت', en: 'ISO duration: P3D is three days, PT4H four hours' } } },
  list: { schema: { type: 'string', maxLength: 100_000 }, ui: { widget: 'textarea', width: 'full', placeholder: { fa: '["الف", "ب"]', en: '["a", "b"]' }, help: { fa: 'فهرست به نوشتار JSON', en: 'A list, as JSON' } } },
  object: { schema: { type: 'string', maxLength: 100_000 }, ui: { widget: 'textarea', width: 'full', placeholder: { fa: '{"a": 1}', en: '{"a": 1}' }, help: { fa: 'شیء به نوشتار JSON', en: 'An object, as JSON' } } },
};
const isJson = (type: VariableType): boolean => type === 'list' || type === 'object';

/** The declared variables in the one form format. They are named as the diagram names them; none has to be given. */
export function formOf(variables: StartForm['variables']): Form {
  return {
    version: 1, schema: { type: 'object', properties: Object.fromEntries(variables.map(({ name, type }) => [name, shapes[type].schema])) },
    ui: { order: variables.map(({ name }) => name), fields: Object.fromEntries(variables.map(({ name, type }) => [name, { ...shapes[type].ui, label: { fa: name, en: name } }])) },
  };
}

/** A switch that nobody touches says no, where no step says it. */
export const firstValues = (variables: StartForm['variables']): Values => Object.fromEntries(variables.filter(({ type, filledIn }) => type === 'boolean' && !filledIn).map(({ name }) => [name, false]));

/** What is sent: nothing of what was left empty, lists and objects as such; or what is no JSON of its kind. */
export function variablesOf(variables: StartForm['variables'], values: Values): { variables: Record<string, unknown>; wrong: FieldError[] } {
  const wrong: FieldError[] = [];
  const given = variables.flatMap(({ name, type }): [string, unknown][] => {
    const value = values[name];
    if (isEmpty(value)) return [];
    if (!isJson(type)) return [[name, value]];
    try {
      const parsed: unknown = JSON.parse(String(value));
      if (type === 'list' ? Array.isArray(parsed) : typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return [[name, parsed]];
    } catch { /* told below */ }
    wrong.push({ path: name, code: 'field.format', params: { format: 'JSON' } });
    return [];
  });
  return { variables: Object.fromEntries(given), wrong };
}
