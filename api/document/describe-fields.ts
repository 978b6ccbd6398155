import { words } from '../../contracts/api/words';
import type { Json, JsonObject } from './schemas';

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const branches = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const;
const below = ['items', 'additionalProperties'] as const;

/** Whether a schema says what it is, by itself, by the shape that it refers to, or in one of its alternatives. */
function isDescribed(schema: JsonObject): boolean {
  return typeof schema.description === 'string' || typeof schema.$ref === 'string' || branches.some((name) => (schema[name] as JsonObject[] | undefined)?.some(isDescribed));
}

/** Every schema within it, with the path of the fields that lead there, each with the field that it is of. */
function walk(schema: JsonObject, owner: string, visit: (field: string, of: JsonObject, owner: string) => void): void {
  for (const [field, of] of Object.entries((schema.properties ?? {}) as Record<string, JsonObject>)) {
    visit(field, of, owner);
    // The rows of a list are of whoever lists them.
    walk(of, field === 'items' ? owner : field, visit);
  }
  for (const name of below) if (isObject(schema[name])) walk(schema[name], owner, visit);
  for (const name of branches) for (const one of (schema[name] ?? []) as JsonObject[]) walk(one, owner, visit);
}

/** Says of each field that does not say it itself what its word means. `owner`: the shape, or the endpoint, that has it. */
export function describeFields(schema: JsonObject, owner: string): void {
  walk(schema, owner, (field, of, within) => {
    const meaning = words[`${within}.${field}`] ?? words[field];
    if (meaning !== undefined && !isDescribed(of)) of.description = meaning;
  });
}

/** Fields of which nobody says what they mean, as `owner.field`. */
export function undescribed(schema: JsonObject, owner: string): string[] {
  const found: string[] = [];
  walk(schema, owner, (field, of, within) => { if (!isDescribed(of)) found.push(`${within}.${field}`); });
  return found;
}
