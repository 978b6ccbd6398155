import type { FieldUi, FormUi } from '@contracts/form';

/** A JSON Schema as zod writes it, as far as the renderer looks into it. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  pattern?: string;
  format?: string;
  minimum?: number; maximum?: number; minLength?: number; maxLength?: number; minItems?: number; maxItems?: number;
  [more: string]: unknown;
}
export type Values = Record<string, unknown>;

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** `anyOf [X, null]` is X that may be missing: a form has no null. */
export function withoutNull(schema: JsonSchema): JsonSchema {
  const choices = schema.anyOf?.filter((one) => one.type !== 'null');
  if (choices?.length === 1 && choices[0]) {
    const { anyOf: _dropped, ...rest } = schema;
    return withoutNull({ ...choices[0], ...rest });
  }
  if (Array.isArray(schema.type)) return { ...schema, type: schema.type.find((one) => one !== 'null') ?? 'string' };
  return schema;
}

export function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, withoutNull(property)]));
}

/** The fields in their order; those that the order forgot come last. */
export function orderedFields(schema: JsonSchema, ui: FormUi): string[] {
  const known = Object.keys(schema.properties ?? {}).filter((name) => ui.fields[name]);
  return [...ui.order.filter((name) => known.includes(name)), ...known.filter((name) => !ui.order.includes(name))];
}

export type WidgetName = NonNullable<FieldUi['widget']>;

/** What the schema itself suggests when the presentation names no widget. */
export function widgetOf(ui: FieldUi, schema: JsonSchema): WidgetName {
  if (ui.widget) return ui.widget;
  if (schema.enum) return schema.enum.length <= 3 ? 'radio' : 'select';
  if (schema.type === 'boolean') return 'switch';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'array') return 'tags';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'instant';
  return (schema.maxLength ?? 0) > 200 ? 'textarea' : 'text';
}

/** What is sent: no empty values, nothing of fields that are not asked, no empty rows' leftovers. */
export function pruned(values: Values, asked: readonly string[]): Values {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean).filter((one) => !isEmpty(one) && !(typeof one === 'object' && one !== null && Object.keys(one).length === 0));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner)).map(([name, inner]) => [name, clean(inner)]));
    return typeof value === 'string' ? value.trim() : value;
  };
  return Object.fromEntries(asked.filter((name) => !isEmpty(values[name])).map((name) => [name, clean(values[name])]).filter(([, value]) => value !== ''));
}
