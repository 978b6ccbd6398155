import { words } from '../../contracts/api/words';
import { businessDate, id, instant, money, phone, quantity } from '../../contracts/values';
import type { Json, JsonObject } from './schemas';

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const branches = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const;
const below = ['items', 'additionalProperties'] as const;

/** What kinds of values say of themselves: how it is written, not what it is. */
const kinds = new Set([id, instant, businessDate, money, quantity, phone].map((schema) => schema.meta()?.description));
const alternatives = (schema: JsonObject): JsonObject[] => branches.flatMap((name) => (schema[name] as JsonObject[] | undefined) ?? []);
const kindOf = (schema: JsonObject): string | undefined => [schema, ...alternatives(schema)].map(({ description }) => description as string | undefined).find((description) => description !== undefined && kinds.has(description));

/** Whether a schema says by itself, or in one of its alternatives, what it is. */
function isDescribed(schema: JsonObject): boolean {
  return (typeof schema.description === 'string' && !kinds.has(schema.description)) || alternatives(schema).some(isDescribed);
}

/** Every field within it, with the field, shape or endpoint that it is below. */
export function eachField(schema: JsonObject, owner: string, visit: (field: string, of: JsonObject, owner: string) => void): void {
  for (const [field, of] of Object.entries((schema.properties ?? {}) as Record<string, JsonObject>)) {
    visit(field, of, owner);
    // The rows of a list are of whoever lists them.
    eachField(of, field === 'items' ? owner : field, visit);
  }
  for (const name of below) if (isObject(schema[name])) eachField(schema[name], owner, visit);
  for (const name of branches) for (const one of (schema[name] ?? []) as JsonObject[]) eachField(one, owner, visit);
}

/** Says of each field that does not say it itself what its word means, and of which kind its value is. `owner`: the shape, or the endpoint, that has it. */
export function describeFields(schema: JsonObject, owner: string): void {
  eachField(schema, owner, (field, of, within) => {
    const meaning = words[`${within}.${field}`] ?? words[field];
    if (meaning === undefined || isDescribed(of)) return;
    const kind = kindOf(of);
    of.description = kind === undefined ? meaning : `${meaning} (${kind})`;
  });
}

/** Fields of which nobody says what they mean, as `owner.field`. */
export function undescribed(schema: JsonObject, owner: string): string[] {
  const found: string[] = [];
  eachField(schema, owner, (field, of, within) => { if (!isDescribed(of)) found.push(`${within}.${field}`); });
  return found;
}
