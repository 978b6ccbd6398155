import type { Express } from 'express';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import { tags, type Route } from '../../contracts/api/route';
import { errorCodes } from '../../contracts/errors';
import { routes } from '../../contracts/routes';
import { createLogger } from '../../platform/logger';
import { createApi } from '../app';
import type { Live } from '../live/routes';
import type { ApiServices } from '../services';
import { words } from '../../contracts/api/words';
import { webhookEventNames } from '../../contracts/webhook-events';
import { describeFields, eachField, undescribed } from './describe-fields';
import type { JsonObject } from './schemas';
import { describedSchemas, documentedPath, openApiDocument } from './openapi';

interface Told { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> }
interface Operation {
  operationId: string; summary: string; description: string; tags: string[]; parameters: { $ref?: string; name: string; description?: string; schema: object; example?: unknown }[];
  requestBody?: { content: Record<string, Told> }; responses: Record<string, { description: string; content?: Record<string, Told> }>;
}
interface Document { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }

const raw = openApiDocument('1.0.0');
const document = raw as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
const names = operations.map(({ operation }) => [operation.operationId, operation] as const);

interface Layer { route?: { path: string; methods: Record<string, boolean> }; handle: { stack?: Layer[] } }
const mountedOf = (stack: Layer[]): string[] => stack.flatMap((layer) => (layer.route
  ? Object.keys(layer.route.methods).map((method) => `${method.toUpperCase()} ${layer.route!.path}`) : mountedOf(layer.handle.stack ?? [])));

test('every mounted route is in the document, and nothing else is', () => {
  const live = { handler: () => undefined, close: () => undefined } as unknown as Live;
  const app: Express = createApi({ rights: {} } as ApiServices, { logger: createLogger('test', 'silent'), health: async () => ({ status: 'ready' }), live });
  const mounted = mountedOf((app.router as unknown as { stack: Layer[] }).stack).filter((route) => !/^GET \/(healthz|readyz|docs)(\/|$)/.test(route));
  const documented = Object.values(routes).map(({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`);
  expect([...new Set(mounted)].sort()).toEqual(documented.sort());
  expect(names.map(([name]) => name).sort()).toEqual(Object.keys(routes).sort());
  expect(Object.values(routes).every(({ path }) => documentedPath(path) in document.paths)).toBe(true);
});

test('it is an OpenAPI 3.1 document, and a broken one is told', async () => {
  const verdict = async (of: object) => (await new Validator().validate(structuredClone(of) as Record<string, unknown>)).valid;
  expect(await new Validator().validate(structuredClone(raw))).toEqual({ valid: true });
  expect(await verdict({ ...raw, paths: { '/tasks': { get: { responses: { two: {} } } } } })).toBe(false);
});

test.each(names)('%s says what it does, what it takes and what it gives', (_name, operation) => {
  expect(operation.summary.length).toBeGreaterThan(3);
  expect(operation.description.split('\n')[0]!.length).toBeGreaterThan(10);
  expect(Object.keys(tags)).toContain(operation.tags[0]);
  for (const parameter of operation.parameters.filter(({ $ref }) => !$ref)) expect([parameter.name, Boolean(parameter.description)]).toEqual([parameter.name, true]);
  for (const [type, told] of Object.entries(operation.requestBody?.content ?? {})) if (type === 'application/json') expect(told.example).toBeDefined();
  for (const answer of Object.values(operation.responses)) {
    expect(answer.description).not.toBe('');
    for (const told of Object.values(answer.content ?? {})) expect(told.example ?? told.examples).toBeDefined();
  }
});

// What one process, one request, one person or one company has is never long; look-ups are cut at the best.
const unpaged = ['countFaults', 'countRequestViews', 'countTaskViews', 'countTerms', 'instanceTimeline', 'listAbsences', 'listAgents', 'listAgreements', 'listBomUses', 'listBranches', 'listCustomerDevices', 'listCustomerMerges', 'listDecisionVersions', 'listDecisions', 'listFaults', 'listFiles', 'listGroups', 'listImportEntities', 'listIntakeFiles', 'listMentionable', 'listPeoplePlaces', 'listPresence', 'listPriceLists', 'listProcesses', 'listRequestViews', 'listReturnSteps', 'listRights', 'listRoleNames', 'listRoles', 'listSerialRecalls', 'listServicesOf', 'listSessions', 'listSettings', 'listSubstitutes', 'listTaskTypes', 'listTaskViews', 'listTemplates', 'listTerms', 'listTokens', 'listUnitWarranties', 'listUnits', 'listVisits', 'listWarrantyPlans', 'listWebhooks', 'lookUp', 'lookUpSerial', 'requestTimeline', 'search', 'serialLabels', 'taskArticles', 'taskTimeline'];
// Computed anew for whoever asks.
const untagged = ['checkAgent', 'compareCustomers', 'countFilteredRequests', 'countFilteredTasks', 'countTasks', 'explainAccess', 'listAlikeCustomers', 'proposeMigration', 'readRights', 'readSystem', 'readVariables', 'startForm'];

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema(document as object, 'api');
const fits = (schema: object, value: unknown): true | string => {
  const valid = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')) as object);
  return valid(value) || ajv.errorsText(valid.errors);
};

test.each(names)('the examples of %s are what they are examples of', (_name, operation) => {
  for (const { $ref, name, schema, example } of operation.parameters) if (!$ref && example !== undefined) expect([name, fits(schema, example)]).toEqual([name, true]);
  const media = [...Object.values(operation.requestBody?.content ?? {}), ...Object.values(operation.responses).flatMap(({ content = {} }) => Object.values(content))];
  for (const { schema, example, examples = {} } of media) {
    if (example !== undefined) expect(fits(schema, example)).toBe(true);
    for (const [code, { value }] of Object.entries(examples)) expect([code, fits(schema, value)]).toEqual([code, true]);
  }
  expect(fits({ type: 'object', properties: {}, additionalProperties: false }, { unknown: 1 })).not.toBe(true);
});

test('every code of the API is an answer of some endpoint', () => {
  const told = new Set(operations.flatMap(({ operation }) => Object.values(operation.responses).flatMap(({ content }) => Object.keys(content?.['application/problem+json']?.examples ?? {}))));
  const untold = Object.keys(errorCodes).filter((code) => !told.has(code) && !code.startsWith('user.'));
  // Written in what became of a request or a batch, never answered.
  expect(untold).toEqual(['batch.other-type', 'request.stale', 'process.runaway', 'migration.refused', 'migration.other-version', 'migration.no-way-back', 'migration.touched']);
});

test('every field says what it is, and what nobody says of one is told', () => {
  expect(describedSchemas(raw as never).flatMap(([owner, schema]) => undescribed(schema, owner))).toEqual([]);
  const fields = { properties: { name: { type: 'string' }, unheardOf: { type: 'array', items: { properties: { alsoNew: { type: 'string' } } } } } };
  describeFields(fields, 'Test');
  expect([undescribed(fields, 'Test'), fields.properties.name]).toEqual([['Test.unheardOf', 'unheardOf.alsoNew'], { type: 'string', description: 'Its name' }]);
});

test('a field that says itself what it is keeps that, and no word is left that no field needs', () => {
  const own = { properties: { name: { type: 'string', description: 'What people call it' } } };
  describeFields(own, 'Test');
  expect(own.properties.name.description).toBe('What people call it');
  const text = JSON.stringify(raw);
  // Alone, or with the kind of its value behind it.
  const isSaid = (meaning: string): boolean => [JSON.stringify(meaning), `${JSON.stringify(meaning).slice(0, -1)} (`].some((said) => text.includes(said));
  expect(Object.entries(words).filter(([, meaning]) => !isSaid(meaning)).map(([word]) => word)).toEqual([]);
});

test('a field that says “whether” is yes or no, or one of a list, and one that says “how many” is a number', () => {
  const typesOf = (field: JsonObject): unknown[] => [field, ...((field.anyOf ?? field.oneOf ?? []) as JsonObject[])].flatMap((one) => [one.type, one.enum && 'enum']).flat();
  const misfits = (schema: JsonObject, owner: string): string[] => {
    const found: string[] = [];
    eachField(schema, owner, (name, of, within) => {
      const [types, says] = [typesOf(of), String(of.description)];
      if ((says.startsWith('Whether') && !types.includes('boolean') && !types.includes('enum')) || (says.startsWith('How many') && !types.includes('integer') && !types.includes('number'))) found.push(`${within}.${name}: ${says}`);
    });
    return found;
  };
  expect(describedSchemas(raw as never).flatMap(([owner, schema]) => misfits(schema, owner))).toEqual([]);
  expect(misfits({ properties: { open: { type: 'integer', description: 'Whether it is open' }, members: { type: 'array', description: 'How many' } } }, 'Test')).toEqual(['Test.open: Whether it is open', 'Test.members: How many']);
});

test('what is sent to webhooks is described with its headers, its body and an example that fits it', () => {
  const { webhooks } = raw as unknown as { webhooks: Record<string, { post: Operation & { requestBody: { content: Record<string, Told> } } }> };
  expect(Object.keys(webhooks)).toEqual([...webhookEventNames, 'webhook.test']);
  for (const { post } of Object.values(webhooks)) {
    expect(post.parameters.map(({ name }) => name)).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
    for (const { schema, example } of post.parameters) expect(fits(schema, example)).toBe(true);
    const { schema, example } = post.requestBody.content['application/json']!;
    expect(fits({ ...schema, properties: { ...(schema as { properties: object }).properties } }, example)).toBe(true);
    expect(fits(schema, { ...(example as object), type: 'something else' })).not.toBe(true);
  }
});

test('every shape that has a name is used', () => {
  const text = JSON.stringify(document);
  for (const name of Object.keys(document.components.schemas)) expect([name, text.includes(`#/components/schemas/${name}"`)]).toEqual([name, true]);
});

test('what is one thing is answered with a tag, and a list in pages, but for those named here', () => {
  const reads = (Object.entries(routes) as [string, Route][]).filter(([, { method, answer, path }]) => method === 'GET' && answer && path !== '/openapi.json');
  const shape = (route: Route): string[] => Object.keys((route.answer as unknown as { shape?: object }).shape ?? {});
  const lists = reads.filter(([, route]) => shape(route).includes('items'));
  expect(lists.filter(([, route]) => !shape(route).includes('next') || !('after' in (route.query?.shape ?? {})) || !('limit' in (route.query?.shape ?? {}))).map(([name]) => name).sort()).toEqual(unpaged);
  expect(reads.filter(([, route]) => !shape(route).includes('items') && !route.etag).map(([name]) => name).sort()).toEqual(untagged);
  expect((Object.entries(routes) as [string, Route][]).filter(([, { precondition }]) => precondition).map(([name]) => name)).toEqual(['changePerson', 'changeBranch', 'changeUnit', 'changeAgent', 'changeAgreement', 'setUnitRoute', 'changeTerm', 'changeFault', 'changeTemplate', 'changeArticle', 'publishArticle', 'changeItem', 'changeBom', 'changeService', 'changePriceList', 'setItemPrice', 'changeRole', 'changeGroup', 'changeTaskView', 'deleteTaskView', 'changeRequestView', 'deleteRequestView', 'changeAbsence', 'saveDraft', 'mergeCustomers', 'changeCustomer', 'changeSerial', 'setSerialRule', 'changeRecall', 'changeWarrantyPlan', 'changeSetting', 'changeWebhook', 'rotateWebhookSecret']);
});
