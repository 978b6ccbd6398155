import { randomUUID } from 'node:crypto';
import { password, type User } from './user';

export interface Answer<T = unknown> { status: number; body: T; headers: Headers }
export interface Call { body?: unknown; headers?: Record<string, string>; key?: string | null; csrf?: string | null; raw?: RequestInit['body'] }

/** A person at the API: cookies, CSRF token and a fresh key per write, as a browser does it. */
export function createApiClient(baseUrl: string) {
  let cookie = '';
  let device = '';
  let csrfToken = '';
  async function call<T = unknown>(method: string, path: string, { body, headers = {}, key, csrf, raw }: Call = {}): Promise<Answer<T>> {
    const writes = method !== 'GET';
    const sent = csrf === undefined ? csrfToken : csrf;
    const response = await fetch(`${baseUrl}/api${path}`, {
      method, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      headers: {
        ...((cookie || device) && { Cookie: [cookie, path === '/session' && device].filter(Boolean).join('; ') }), ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(writes && sent && { 'X-CSRF-Token': sent }), ...(writes && key !== null && { 'Idempotency-Key': key ?? randomUUID() }), ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      if (line.startsWith('zamen_session=')) cookie = line.split(';')[0]!;
      if (line.startsWith('zamen_device=')) device = line.split(';')[0]!;
    }
    const text = await response.text();
    const answer = (/json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : text) as T;
    if (response.ok && typeof answer === 'object' && answer !== null && 'csrfToken' in answer) csrfToken = String(answer.csrfToken);
    return { status: response.status, headers: response.headers, body: answer };
  }
  return {
    baseUrl, call,
    get: <T = unknown>(path: string, options?: Call) => call<T>('GET', path, options),
    post: <T = unknown>(path: string, body?: unknown, options?: Call) => call<T>('POST', path, { ...options, body }),
    put: <T = unknown>(path: string, body?: unknown, options?: Call) => call<T>('PUT', path, { ...options, body }),
    async signIn(user: Pick<User, 'login'>, given: string = password): Promise<Answer<{ csrfToken: string; id: string; code?: string }>> {
      return call<{ csrfToken: string; id: string }>('POST', '/session', { body: { login: user.login, password: given }, key: null });
    },
    delete: <T = unknown>(path: string, options?: Call) => call<T>('DELETE', path, options),
    cookie: () => cookie,
  };
}
export type ApiClient = ReturnType<typeof createApiClient>;
