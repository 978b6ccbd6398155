import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { isWrite, moduleOf, statusOf, tokensMay, type Route } from '../contracts/api/route';
import type { FieldError, Result } from '../contracts/errors';
import { routes, type RouteName } from '../contracts/routes';
import { carries } from '../domain/access/rights';
import type { SignedIn } from '../domain/session/ports';
import { appError, valueOf, type AppError } from './app-error';
import type { Idempotency, StoredAnswer } from './middleware/idempotency';
import { sendBytes, type Bytes } from './send-bytes';
import { sendJson } from './send-json';
import { entityTag, isKnown, preconditionOf, tagOfContent, type Precondition } from './preconditions';

export interface Call<P, Q, B> { params: P; query: Q; body: B; signedIn: SignedIn; actor: SignedIn['actor']; /** The write's `Idempotency-Key`. */ key?: string; /** Of a change in place. */ precondition?: Precondition; request: Request; response: Response }

type Part<K extends RouteName, N extends 'params' | 'query' | 'body' | 'answer'> = NonNullable<(typeof routes)[K][N]>;
type Read<S> = [S] extends [never] ? undefined : S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = [S] extends [never] ? unknown : S extends z.ZodType ? z.input<S> : unknown;
/** What an endpoint does, typed by what its contract says. */
export type Handle<K extends RouteName> = (call: Call<Read<Part<K, 'params'>>, Read<Part<K, 'query'>>, Read<Part<K, 'body'>>>) => Promise<Result<(typeof routes)[K] extends { bytes: object } ? Bytes : Given<Part<K, 'answer'>>>>;

const keySchema = z.uuid();

/** Mounts endpoints as their contracts declare them, in one order: permission, validation, handler, presenter. Rate limit and authentication stand before. */
export function createEndpoints(router: Router, { once }: { once: Idempotency }) {
  return function add<K extends RouteName>(name: K, handle: Handle<K>): void {
    const route = routes[name] as Route;
    const { method, path } = route;
    router[method.toLowerCase() as Lowercase<typeof method>](path, mayAtAll(name), async (request: Request, response: Response) => {
      const signedIn = request.signedIn!;
      const key = request.get('Idempotency-Key');
      if (isWrite(route) && key !== undefined && !keySchema.safeParse(key).success) throw appError('request.invalid', undefined, [{ path: 'Idempotency-Key', code: 'field.format' }]);
      const call = {
        params: checked(route.params, request.params, ''), query: checked(route.query, request.query, ''), body: bodyOf(route.body, request), signedIn, actor: route.action ? { ...signedIn.actor, doing: route.action } : signedIn.actor, key, ...(route.precondition && { precondition: preconditionOf(request) }), request, response,
      } as Parameters<Handle<K>>[0];
      const run = async (): Promise<StoredAnswer> => {
        const value = valueOf(await handle(call));
        return { status: statusOf(route), body: route.answer ?? route.text ? value : null };
      };
      if (route.bytes) { await sendBytes(request, response, valueOf(await handle(call)) as Bytes); return; }
      const { status, body } = route.repeat === 'stored' ? await once(request, signedIn.actor.id, `${method} ${path}`, run) : await run();
      response.status(status).set('Cache-Control', 'no-store');
      if (status === 204) response.end();
      else if (status >= 400) response.type('application/problem+json').send(JSON.stringify(body));
      else sendAnswer(request, response, route, body);
    });
  };
}
export type AddEndpoint = ReturnType<typeof createEndpoints>;

function sendAnswer(request: Request, response: Response, { method, etag, text: plain }: Route, body: unknown): void {
  if (plain) {
    response.type(plain.type).set('Content-Disposition', 'attachment').send(body);
    return;
  }
  const text = JSON.stringify(body);
  if (etag) {
    const tag = etag === 'content' ? tagOfContent(text) : etag(body as never);
    response.set('ETag', entityTag(tag));
    if (method === 'GET' && isKnown(request, tag)) { response.status(304).end(); return; }
  }
  sendJson(request, response, text);
}

/** Tells the log which endpoint a request has come to. */
export const isEndpoint = (name: RouteName): RequestHandler => (request, _response, next) => {
  request.endpoint = { name, row: request.params.id };
  next();
};

/** Refuses whoever has no session, or no role that carries the route's right; an access token also without the scope. */
export const mayAtAll = (name: RouteName): RequestHandler => (request, _response, next) => {
  request.endpoint = { name, row: request.params.id };
  next(whyNot(routes[name] as Route, request.signedIn));
};

function whyNot(route: Route, signedIn: SignedIn | undefined): AppError | undefined {
  const { action } = route;
  if (!signedIn) return appError('session.required');
  if (signedIn.oneTime && !route.beforePassword) return appError('password.one-time');
  const { scopes, rights } = signedIn.actor;
  if (scopes && !tokensMay(route)) return appError('token.session-only');
  if (action && !carries(rights, action)) return appError('access.denied');
  const module = moduleOf[route.tag];
  if (module && rights.hidden.has(module)) return appError('access.module', { module });
  return action && scopes && !scopes.includes(action) ? appError('token.scope', { action }) : undefined;
}

function bodyOf(schema: z.ZodType | undefined, request: Request): unknown {
  if (!schema) return undefined;
  if (request.body === undefined && request.get('Content-Type') !== undefined && !request.is('json')) throw appError('request.unsupported-type');
  return checked(schema, request.body ?? {}, '');
}

/** The body of an open endpoint, which nothing is without. */
export function neededBody<T>(schema: z.ZodType<T>, request: Request): T {
  if (request.body === undefined) throw appError(request.get('Content-Type') && !request.is('json') ? 'request.unsupported-type' : 'request.malformed');
  return checked(schema, request.body, '')!;
}

/** The parsed value; else `request.invalid` with a coded error for each field. */
export function checked<T>(schema: z.ZodType<T> | undefined, value: unknown, prefix: string): T | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw appError('request.invalid', undefined, parsed.error.issues.slice(0, 50).flatMap((issue) => fieldErrors(issue, prefix)));
}

function fieldErrors(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.slice(0, 20).map((key) => ({ path: path ? `${path}.${key}` : key, code: 'field.unknown' }));
    case 'invalid_type': return [{ path, code: issue.input === undefined && /received undefined/.test(issue.message) ? 'field.required' : 'field.type', params: { expected: issue.expected } }];
    case 'too_small': return [{ path, code: 'field.too-small', params: { minimum: Number(issue.minimum) } }];
    case 'too_big': return [{ path, code: 'field.too-big', params: { maximum: Number(issue.maximum) } }];
    case 'invalid_format': return [{ path, code: 'field.format', params: { format: issue.format } }];
    case 'invalid_value': return [{ path, code: 'field.option', params: { values: issue.values.map(String) } }];
    // One of several forms: what is wrong with the one that was meant, which its names tell.
    case 'invalid_union': {
      const meant = issue.errors.filter((issues) => issues.every(({ code, path: within, message }) => within.length > 0 && code !== 'unrecognized_keys' && !/received undefined/.test(message)));
      return meant.length === 1 ? meant[0]!.flatMap((one) => fieldErrors(one, path)) : [{ path, code: 'field.invalid' }];
    }
    case 'custom': return [{ path, code: issue.message === 'customer' || issue.message === 'item' ? 'field.required' : 'field.invalid' }];
    default: return [{ path, code: 'field.invalid' }];
  }
}
