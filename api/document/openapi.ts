import { tags, type Route } from '../../contracts/api/route';
import { apiPrefix, routes } from '../../contracts/routes';
import { describeFields } from './describe-fields';
import { operationOf } from './operation';
import { createSchemas, type Json, type JsonObject } from './schemas';
import { documentedWebhooks } from './webhooks';

const introduction = `After-sales service run by the diagrams that managers draw. Everything that the interface does goes through this API.

**Sessions.** \`POST /session\` opens one; its cookie is sent along by browsers. A write also carries \`X-CSRF-Token\`, the \`csrfToken\` of that answer or of \`GET /session\`.

**Access tokens.** A program acts on a person's behalf with \`Authorization: Bearer …\`, without cookie and CSRF token: never more than the person may at that moment, nor than the scopes that the token was given.

**Refusals** are \`application/problem+json\` (RFC 9457) with a \`code\`, its \`params\`, and for what was sent wrongly \`fields\` with a code each. Codes do not change; clients translate them.

**Writes** can be sent again. Where \`Idempotency-Key\` (a UUID, one for each click) is required, a repeat of the key gets the stored answer for a day, and the key with another content is refused with \`idempotency.reused\`; all others do no more when they are done twice.

**Tags.** A single thing is answered with an \`ETag\`; \`If-None-Match\` with it is answered with 304 while it is the same. A change in place says what it goes on from (\`If-Match\`, or \`If-None-Match: *\` where nothing is yet): \`precondition.required\` when it does not, \`precondition.failed\` when somebody was quicker.

**Pages.** A list takes \`limit\` and \`after\` and answers \`items\` and \`next\`: \`next\` is the \`after\` of the next page, null on the last.

**Values.** Instants are UTC (ISO 8601), money is rial as a string of digits, a quantity a decimal string, a text in two languages \`{ fa, en }\`.`;

const key = (required: boolean): JsonObject => ({
  name: 'Idempotency-Key', in: 'header', required, description: required ? 'One for each click; the same again when the answer was lost.' : 'May be sent; this write does no more when it is done twice.',
  schema: { type: 'string', format: 'uuid' }, example: '5f0c2a86-3c1d-4b7e-9a20-6d1e8f7b4c35',
});

const header = (name: string, description: string, example: string): JsonObject => ({ name, in: 'header', required: false, description, schema: { type: 'string' }, example });

/** The OpenAPI 3.1 document of every route that the contracts declare. */
export function openApiDocument(version: string): JsonObject {
  const schemas = createSchemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const path = documentedPath(route.path);
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(name, route, schemas);
  }
  const webhooks = documentedWebhooks(schemas);
  for (const [owner, schema] of describedSchemas({ paths, webhooks, components: { schemas: schemas.components } })) describeFields(schema, owner);
  return {
    openapi: '3.1.0',
    info: { title: 'Zamen', version, description: introduction, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: apiPrefix }],
    tags: Object.entries(tags).map(([tag, description]) => ({ name: tag, description })),
    paths,
    webhooks,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas.components).sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: {
        IdempotencyKey: key(true), OptionalKey: key(false),
        IfMatch: header('If-Match', 'The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed.', '"2026-11-22T08:00:00.000Z"'),
        IfNone: header('If-None-Match', '`*`: nothing is there yet.', '*'),
        IfNoneMatch: header('If-None-Match', 'Tags that the caller has: answered with 304 when one of them still holds.', '"b1946ac92492d2347c6235b4d2611184"'),
      },
      headers: { RetryAfter: { description: 'Seconds', schema: { type: 'integer' } }, ETag: { description: 'Tag of what is answered', schema: { type: 'string' } } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'zamen_session', description: 'Set by `POST /session`.' },
        accessToken: { type: 'http', scheme: 'bearer', description: 'An access token that a person has made for a program (`POST /session/tokens`), without a cookie and without a CSRF token.' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: '`csrfToken` of the session.' },
      },
    },
  };
}

interface Described { paths: Record<string, Record<string, Json>>; webhooks: Record<string, Json>; components: { schemas: Record<string, JsonObject> } }
type Spoken = { operationId: string; requestBody?: { content: Record<string, { schema: JsonObject }> }; responses: Record<string, { content?: Record<string, { schema: JsonObject }> }> };

/** Every schema of a document, with the shape, or the endpoint, that it is of. */
export function describedSchemas({ paths, webhooks, components }: Described): [owner: string, schema: JsonObject][] {
  const operations = [...Object.values(paths).flatMap((methods) => Object.values(methods)), ...Object.values(webhooks).map((item) => (item as { post: Json }).post)] as unknown as Spoken[];
  return [
    ...Object.entries(components.schemas),
    ...operations.flatMap(({ operationId, requestBody, responses }) => [requestBody, ...Object.values(responses)].flatMap((said) => Object.values(said?.content ?? {}).map(({ schema }): [string, JsonObject] => [operationId, schema]))),
  ];
}

/** `/tasks/:id` as the document writes it. */
export const documentedPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');
