import { z } from 'zod';
import { components } from '../../contracts/api/components';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The metadata that contracts give their schemas, with the names that the document gives some of them. */
class NamedSchemas extends z.core.$ZodRegistry<Record<string, unknown>> {
  private readonly names = new Map(Object.entries(components).map(([name, schema]) => [schema as z.core.$ZodType, name]));

  override get(schema: z.core.$ZodType): never {
    const name = this.names.get(schema);
    const { id: _elsewhere, ...meta } = (z.globalRegistry.get(schema) ?? {}) as Record<string, unknown>;
    return { ...meta, ...(name !== undefined && { id: name }) } as never;
  }
}
const named = new NamedSchemas();

/** JSON Schema (2020-12) of contracts; shapes with a name are gathered as components and referred to. */
export function createSchemas() {
  const gathered: Record<string, JsonObject> = {};
  return {
    components: gathered,
    of(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
      const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io, metadata: named, unrepresentable: 'any', override: ({ jsonSchema }) => { tellExample(jsonSchema as Record<string, unknown>); } });
      const { $schema: _version, $defs = {}, ...own } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonObject & { $defs?: Record<string, JsonObject> };
      for (const [name, definition] of Object.entries($defs)) {
        const known = gathered[name];
        if (known && JSON.stringify(known) !== JSON.stringify(definition)) throw new Error(`${name} means two things in the document: it is both sent and answered`);
        gathered[name] = definition;
      }
      return own;
    },
  };
}
export type Schemas = ReturnType<typeof createSchemas>;

/** `example` of a contract as JSON Schema says it. */
function tellExample(schema: Record<string, unknown>): void {
  if (!('example' in schema)) return;
  schema.examples = [schema.example];
  delete schema.example;
}
