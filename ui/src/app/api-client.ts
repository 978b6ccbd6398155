import type { Problem } from '@contracts/errors';
import { isOfServer, reportConnection } from './connection';

/** The server said no; `problem.code` has a text in both languages. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came: nobody knows whether it was done, and the same key may be sent again. */
export class ConnectionError extends Error {}

interface Session { csrfToken: string | null; signInAgain: (() => Promise<void>) | null }
const session: Session = { csrfToken: null, signInAgain: null };

export function setCsrfToken(token: string | null): void {
  session.csrfToken = token;
}

/** Set by the shell: shows the sign-in dialog over the page and resolves when the same person is back. */
export function onSessionEnd(signInAgain: (() => Promise<void>) | null): void {
  session.signInAgain = signInAgain;
}

/** The server answers within a few seconds or not at all; a file may travel longer. */
const patience = 30_000;

type Query = Record<string, string | number | boolean | undefined | null>;
interface Options { query?: Query; body?: unknown; key?: string; signal?: AbortSignal; quiet401?: boolean }

function urlOf(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return `/api${path}${text && `?${text}`}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = { type: 'about:blank', title: response.statusText, status: response.status, code: 'server.error', params: {}, traceId: '' };
  try {
    const body = (await response.json()) as Partial<Problem>;
    return typeof body.code === 'string' ? { ...fallback, ...body } as Problem : fallback;
  } catch {
    return fallback;
  }
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const isForm = options.body instanceof FormData;
  if (method !== 'GET') {
    headers['idempotency-key'] = options.key ?? crypto.randomUUID();
    if (session.csrfToken) headers['x-csrf-token'] = session.csrfToken;
    if (options.body !== undefined && !isForm) headers['content-type'] = 'application/json';
  }
  try {
    const response = await fetch(urlOf(path, options.query), {
      method, headers, credentials: 'same-origin', signal: isForm ? options.signal ?? null : AbortSignal.any([...(options.signal ? [options.signal] : []), AbortSignal.timeout(patience)]),
      body: options.body === undefined ? null : isForm ? (options.body as FormData) : JSON.stringify(options.body),
    });
    if (!isOfServer(response)) throw new ConnectionError(`HTTP ${response.status}`);
    reportConnection(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportConnection(false);
    throw error instanceof ConnectionError ? error : new ConnectionError(String(error));
  }
}

async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const keyed = method === 'GET' ? options : { ...options, key: options.key ?? crypto.randomUUID() };
  let response = await send(method, path, keyed);
  if (response.status === 401 && !options.quiet401 && session.signInAgain) {
    await session.signInAgain();
    response = await send(method, path, keyed);
  }
  if (!response.ok) throw new ApiError(await problemOf(response));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export const api = {
  get: <T>(path: string, query?: Query, options?: Omit<Options, 'query'>) => request<T>('GET', path, { ...options, ...(query && { query }) }),
  post: <T>(path: string, body?: unknown, options?: Options) => request<T>('POST', path, { ...options, body: body ?? {} }),
  put: <T>(path: string, body: unknown, options?: Options) => request<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body: unknown, options?: Options) => request<T>('PATCH', path, { ...options, body }),
  delete: <T>(path: string, options?: Options) => request<T>('DELETE', path, options),
};
