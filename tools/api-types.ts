import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../api/document/openapi';
import { projectRoot } from '../platform/paths';

const apiTypesFile = join(projectRoot, 'ui', 'src', 'generated', 'api.d.ts');

interface Operation { responses: Record<string, unknown> }
interface Document { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown>; responses?: unknown } }
const refusal = { description: 'A refusal', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** The document without what types do not say: a refusal is one shape whatever its code, and an example is none. */
function typed(): OpenAPI3 {
  const document = openApiDocument('generated') as unknown as Document;
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    operation.responses = { ...Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status < '300')), default: { $ref: '#/components/responses/Refusal' } };
  }
  document.components.responses = { Refusal: refusal };
  // The client walks through what is sent, type by type, and a type without an end ends nowhere.
  document.components.schemas.JsonValue = {};
  const text = JSON.stringify(document, (key, value: unknown) => (['example', 'examples', 'x-right', 'x-repeat'].includes(key) ? undefined : value));
  return JSON.parse(text) as OpenAPI3;
}

/** Types of every endpoint, made from the document of the API: what the interface's client is typed by. */
async function apiTypes(): Promise<string> {
  const text = astToString(await openapiTS(typed(), { alphabetize: true, defaultNonNullable: false }));
  // Methods that a path does not have are not told: they are most of the lines, and add nothing that a missing key does not say.
  const short = text.replace(/^ +(get|put|post|delete|options|head|patch|trace)\?: never;\n/gm, '').replace(/^ +parameters: \{\n( +(query|header|path|cookie)\?: never;\n){4} +\};\n/gm, '');
  return `// Made by \`npm run api:types\` from the document of the API; a test tells when it is out of date.\n${short}`;
}

async function run(check: boolean): Promise<void> {
  const text = await apiTypes();
  const name = relative(projectRoot, apiTypesFile).replaceAll('\\', '/');
  if (!check) writeFileSync(apiTypesFile, text);
  else if (!existsSync(apiTypesFile) || readFileSync(apiTypesFile, 'utf8') !== text) {
    console.log(`${name} is out of date: run npm run api:types`);
    process.exitCode = 1;
  } else console.log(`${name} is up to date`);
}

run(process.argv.includes('--check')).catch((error: unknown) => { console.error(error); process.exitCode = 1; });
