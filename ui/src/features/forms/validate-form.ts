import { Validator, type OutputUnit } from '@cfworker/json-schema';
import type { FieldError } from '@contracts/errors';
import { isEmpty, type JsonSchema, type Values } from './form-schema';

/** Keywords that only say "something inside is wrong". */
const wrappers = new Set(['properties', 'items', 'allOf', 'anyOf', 'oneOf', '$ref', 'additionalProperties', 'false']);
const codes: Record<string, string> = {
  type: 'field.type', minimum: 'field.too-small', exclusiveMinimum: 'field.too-small', minLength: 'field.too-small', minItems: 'field.too-small',
  maximum: 'field.too-big', exclusiveMaximum: 'field.too-big', maxLength: 'field.too-big', maxItems: 'field.too-big',
  pattern: 'field.format', format: 'field.format', enum: 'field.option', const: 'field.option',
};

const unescaped = (pointer: string): string => pointer.replace(/^#\/?/, '').split('/').map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~')).join('.');

function at(schema: JsonSchema, path: string): JsonSchema | undefined {
  let here: JsonSchema | undefined = schema;
  for (const step of path === '' ? [] : path.split('.')) here = /^\d+$/.test(step) ? here?.items : here?.properties?.[step];
  return here;
}

function toFieldErrors(unit: OutputUnit, schema: JsonSchema): FieldError[] {
  const path = unescaped(unit.instanceLocation);
  if (unit.keyword === 'required') {
    const name = /"([^"]+)"/.exec(unit.error)?.[1];
    return name ? [{ path: path ? `${path}.${name}` : name, code: 'field.required' }] : [];
  }
  const code = codes[unit.keyword];
  if (!code || path === '') return [];
  const rule = at(schema, path) ?? {};
  const limit = rule[unit.keyword];
  const params = code === 'field.too-small' ? { minimum: limit } : code === 'field.too-big' ? { maximum: limit } : undefined;
  return [{ path, code, ...(params && { params }) }];
}

/** The same answer as the server's, without a round trip. `values` are pruned; `required` comes on top of the schema's. */
export function validateForm(schema: JsonSchema, values: Values, asked: readonly string[], required: readonly string[]): FieldError[] {
  const properties = Object.fromEntries(asked.map((name) => [name, schema.properties?.[name] ?? {}]));
  const must = new Set([...(schema.required ?? []).filter((name) => asked.includes(name)), ...required]);
  const narrowed: JsonSchema = { type: 'object', properties, required: [...must] };
  const { errors } = new Validator(narrowed as ConstructorParameters<typeof Validator>[0], '7', false).validate(values);
  const found = new Map<string, FieldError>();
  for (const name of must) if (isEmpty(values[name])) found.set(name, { path: name, code: 'field.required' });
  for (const unit of errors) {
    if (wrappers.has(unit.keyword)) continue;
    for (const error of toFieldErrors(unit, narrowed)) if (!found.has(error.path)) found.set(error.path, error);
  }
  return [...found.values()];
}
