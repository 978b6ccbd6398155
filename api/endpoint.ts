import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { FieldError } from '../contracts/errors';
import type { Result } from '../contracts/errors';
import { routes, type RouteName } from '../contracts/routes';
import type { Action } from '../contracts/actions';
import { carries } from '../domain/access/rights';
import type { SignedIn } from '../domain/session/ports';
import { appError, valueOf } from './app-error';
import type { Idempotency, StoredAnswer } from './middleware/idempotency';

export interface Call<P, Q, B> { params: P; query: Q; body: B; signedIn: SignedIn; actor: SignedIn['actor']; /** The write's `Idempotency-Key`. */ key?: string; request: Request; response: Response }

export interface Endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  route: RouteName;
  /** The right without which nobody comes further; rules about the row are the use case's. */
  action?: Action;
  params?: P; query?: Q; body?: B;
  /** The shape of the answer; none means 204. Tests hold every answer to it strictly. */
  answer?: A;
  status?: number;
  /** `stored`: a repeat of the key gets the stored answer. Otherwise the write itself does nothing twice. */
  idempotency?: 'stored';
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Result<z.input<A>>>;
}

export interface EndpointTools { once: Idempotency; /** Called with every answer; tests compare it with the contract. */ answered?: (route: RouteName, schema: z.ZodType, answer: unknown) => void }

/** Registers endpoints in one order: permission, validation, handler, presenter. Rate limit and authentication stand before. */
export function createEndpoints(router: Router, tools: EndpointTools) {
  return function add<P extends z.ZodType = z.ZodUnknown, Q extends z.ZodType = z.ZodUnknown, B extends z.ZodType = z.ZodUnknown, A extends z.ZodType = z.ZodUnknown>(endpoint: Endpoint<P, Q, B, A>): void {
    const { method, path } = routes[endpoint.route];
    router[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path, async (request: Request, response: Response) => {
      const { signedIn } = request;
      if (!signedIn) throw appError('session.required');
      const { actor } = signedIn;
      if (endpoint.action && !carries(actor.roles, endpoint.action)) throw appError('access.denied');
      const call = {
        params: checked(endpoint.params, request.params, ''), query: checked(endpoint.query, request.query, ''), body: bodyOf(endpoint.body, request),
        signedIn, actor, key: request.get('Idempotency-Key'), request, response,
      } as Call<z.output<P>, z.output<Q>, z.output<B>>;
      const run = async (): Promise<StoredAnswer> => {
        const value = valueOf(await endpoint.handle(call));
        return { status: endpoint.status ?? (endpoint.answer ? 200 : 204), body: endpoint.answer ? value : null };
      };
      const { status, body } = endpoint.idempotency === 'stored' ? await tools.once(request, actor.id, `${method} ${path}`, run) : await run();
      if (endpoint.answer && status < 400) tools.answered?.(endpoint.route, endpoint.answer, body);
      response.status(status).set('Cache-Control', 'no-store');
      if (status === 204) response.end();
      else if (status >= 400) response.type('application/problem+json').send(JSON.stringify(body));
      else response.json(body);
    });
  };
}
export type AddEndpoint = ReturnType<typeof createEndpoints>;

function bodyOf(schema: z.ZodType | undefined, request: Request): unknown {
  if (!schema) return undefined;
  if (request.body === undefined && request.get('Content-Type') !== undefined && !request.is('json')) throw appError('request.unsupported-type');
  return checked(schema, request.body ?? {}, '');
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
    case 'custom': return [{ path, code: issue.message === 'customer' || issue.message === 'item' ? 'field.required' : 'field.invalid' }];
    default: return [{ path, code: 'field.invalid' }];
  }
}
