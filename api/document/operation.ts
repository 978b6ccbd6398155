import { isWrite, tokensMay, statusOf, type Route } from '../../contracts/api/route';
import { refusalsOf } from '../../contracts/api/refusals';
import { errorCodes, problem, type ErrorCode } from '../../contracts/errors';
import texts from '../../contracts/messages/en/errors.json';
import type { Json, JsonObject, Schemas } from './schemas';

const problemType = 'application/problem+json';
const meaning = texts as Record<string, string>;
const answers: Record<number, string> = { 200: 'Done', 201: 'Made', 202: 'Taken on', 204: 'Done; nothing to say' };
const kinds: Record<number, string> = {
  400: 'What was sent is not right', 401: 'Nobody is signed in', 403: 'Not allowed', 404: 'Not there, or not open to the caller', 409: 'It does not fit how things stand', 412: 'It is not any more what the change goes on from', 413: 'Too large', 415: 'A type that is not accepted', 422: 'It cannot be done so',
  428: 'What the change goes on from was not said',
  429: 'Too much at once; `Retry-After` says when to come back', 500: 'A fault of the product', 503: 'The database is away; `Retry-After` says when to come back',
};
const repeats: Record<NonNullable<Route['repeat']>, string> = {
  stored: 'Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.', natural: 'May be sent again: done twice it does no more than once.',
};

/** What the document says of one endpoint. */
export function operationOf(name: string, route: Route, schemas: Schemas): JsonObject {
  const { tag, summary, description, action, open, repeat } = route;
  const rules = [action && `Needs the right \`${action}\`.`, repeat && repeats[repeat]].filter(Boolean).join(' ');
  return {
    operationId: name, tags: [tag], summary, description: rules ? `${description}\n\n${rules}` : description,
    security: open ? [] : [{ session: [], ...(isWrite(route) && { csrf: [] }) }, ...(tokensMay(route) ? [{ accessToken: [] }] : [])],
    parameters: parametersOf(route, schemas),
    ...bodyOf(route, schemas),
    responses: { [String(statusOf(route))]: answerOf(route, schemas), ...(isTagged(route) && { '304': { description: 'As `If-None-Match` says, the caller has it', headers: tagHeader } }), ...refusals(refusalsOf(route), schemas) },
    ...(action && { 'x-right': action }),
    ...(repeat && { 'x-repeat': repeat }),
  };
}

const tagHeader: JsonObject = { ETag: { $ref: '#/components/headers/ETag' } };
/** A reader may say what it has. */
const isTagged = (route: Route): boolean => Boolean(route.etag ?? route.bytes) && !isWrite(route);

function parametersOf(route: Route, schemas: Schemas): Json[] {
  const of = (place: 'path' | 'query'): Json[] => {
    const given = place === 'path' ? route.params : route.query;
    if (!given) return [];
    const examples = (place === 'path' ? route.example?.params : route.example?.query) as Record<string, Json> | undefined;
    const whole = schemas.of(given, 'input') as { properties: Record<string, JsonObject>; required?: string[] };
    return Object.entries(whole.properties).map(([name, { description = null, ...schema }]) => {
      const said = examples?.[name] ?? (schema.examples as Json[] | undefined)?.[0];
      return {
        name, in: place, required: place === 'path' || (whole.required ?? []).includes(name), ...(description !== null && { description }), schema,
        ...(said !== undefined && { example: schema.type === 'integer' ? Number(said) : said }),
      };
    });
  };
  const key: Json[] = isWrite(route) && !route.open ? [{ $ref: `#/components/parameters/${route.repeat === 'stored' ? 'IdempotencyKey' : 'OptionalKey'}` }] : [];
  const said = route.precondition ? ['IfMatch', 'IfNone'] : isTagged(route) ? ['IfNoneMatch'] : [];
  return [...of('path'), ...of('query'), ...key, ...said.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

function bodyOf({ body, file, example }: Route, schemas: Schemas): JsonObject {
  if (file) {
    const parts = file.also ? [file, file.also] : [file];
    const schema = { type: 'object', properties: Object.fromEntries(parts.map(({ field, type, description }) => [field, { type: 'string', contentMediaType: type, description }])), required: [file.field] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema, encoding: Object.fromEntries(parts.map(({ field, type }) => [field, { contentType: type }])) } } } };
  }
  if (!body) return {};
  const told = example?.body as Json | undefined;
  // A body of which nothing is required may be left out: it reads as {}.
  return { requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: schemas.of(body, 'input'), ...(told !== undefined && { example: told }) } } } };
}

function answerOf(route: Route, schemas: Schemas): JsonObject {
  const description = answers[statusOf(route)]!;
  if (route.text) return { description: route.text.description, content: { [route.text.type]: { schema: { type: 'string' }, example: route.text.example } } };
  if (route.bytes) return { description: route.bytes.description, content: Object.fromEntries(route.bytes.types.map((type) => [type, { schema: { type: 'string', contentEncoding: 'binary' }, example: '…' }])) };
  if (!route.answer) return { description };
  const told = route.example?.answer as Json | undefined;
  return { description, ...(route.etag && { headers: tagHeader }), content: { 'application/json': { schema: schemas.of(route.answer, 'output'), ...(told !== undefined && { example: told }) } } };
}

/** One answer a status, with an example of each code. */
function refusals(codes: readonly ErrorCode[], schemas: Schemas): Record<string, Json> {
  const whole = schemas.of(problem, 'output');
  const statuses = [...new Set(codes.map((code) => errorCodes[code]))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, codes.filter((code) => errorCodes[code] === status)] as const).map(([status, own]) => [String(status), {
    description: `${kinds[status]}: ${own.map((code) => `\`${code}\``).join(', ')}`,
    ...((status === 429 || status === 503) && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
    content: {
      [problemType]: {
        schema: { allOf: [whole, { type: 'object', properties: { status: { const: status }, code: { enum: [...own] } } }] },
        examples: Object.fromEntries(own.map((code) => [code, {
          ...(meaning[code] && { summary: meaning[code] }),
          value: { type: `urn:zamen:problem:${code}`, title: code.replace(/[.-]/g, ' '), status, code, params: {}, traceId: '0af7651916cd43dd8448eb211c80319c' },
        }])),
      },
    },
  }]));
}
