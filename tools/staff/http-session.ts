import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { problem as problemSchema } from '../../contracts/errors';
import { apiPrefix, routes, type RouteName } from '../../contracts/routes';
import { me as meSchema, type Me } from '../../contracts/session';
import { exchange } from './exchange';
import { ApiRefusal, BrokenContract, NoAnswer } from './refusal';

export interface Credentials { login: string; password: string }
export interface HttpSessionOptions extends Credentials {
  /** Where the product answers, without `/api`. */
  baseUrl: string;
  /** Milliseconds before an answer is given up. */
  patience?: number;
}
export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  /** Of a write: one per click; the same again when the answer of the first was lost. */
  key?: string;
  /** Of a change in place: the tag of what it goes on from. */
  seen?: string;
  form?: FormData;
}

interface Raw { status: number; /** Seconds, where they were named. */ retryAfter: number; json: unknown }
const sessionCookie = 'zamen_session';

/** One person's session: what a browser keeps of it (cookie, CSRF token), and what it sends along. */
export class HttpSession {
  private cookie = '';
  private current: Me | undefined;
  private signingIn: Promise<Me> | undefined;

  constructor(private readonly options: HttpSessionOptions) {}

  get baseUrl(): string { return this.options.baseUrl; }
  get me(): Me {
    if (!this.current) throw new Error(`${this.options.login} has not signed in`);
    return this.current;
  }

  /** Opens the session; calls at the same time open one. */
  async signIn(): Promise<Me> {
    this.signingIn ??= this.openSession().finally(() => { this.signingIn = undefined; });
    return this.signingIn;
  }

  /** Calls a route, and reads its answer by the contract. A session that has ended is opened again once. */
  async call<A extends z.ZodType>(route: RouteName, answer: A, call: Call = {}): Promise<z.output<A>> {
    if (!this.current) await this.signIn();
    const key = call.key ?? randomUUID();
    try {
      return this.read(route, answer, await this.send(route, { ...call, key }));
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !['session.required', 'session.csrf'].includes(error.code)) throw error;
      await this.signIn();
      return this.read(route, answer, await this.send(route, { ...call, key }));
    }
  }

  private async openSession(): Promise<Me> {
    const { login, password } = this.options;
    this.cookie = '';
    this.current = undefined;
    this.current = this.read('signIn', meSchema, await this.send('signIn', { body: { login, password } }));
    return this.current;
  }

  private async send(route: RouteName, { params = {}, query = {}, body, key, seen, form }: Call): Promise<Raw> {
    const { method, path } = routes[route];
    const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])));
    const url = `${this.options.baseUrl}${apiPrefix}${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}${search.size ? `?${search}` : ''}`;
    const writes = method !== 'GET';
    // The platform's own encoding of a form, with its boundary.
    const encoded = form && new Response(form);
    try {
      const { status, headers, text } = await exchange(url, {
        method, patience: this.options.patience ?? 30_000,
        body: encoded ? Buffer.from(await encoded.arrayBuffer()) : body === undefined ? undefined : JSON.stringify(body),
        headers: {
          Accept: 'application/json', ...(this.cookie && { Cookie: this.cookie }), ...(encoded ? { 'Content-Type': encoded.headers.get('Content-Type')! } : body !== undefined && { 'Content-Type': 'application/json' }),
          ...(writes && this.current && { 'X-CSRF-Token': this.current.csrfToken }), ...(writes && key !== undefined && { 'Idempotency-Key': key }), ...(seen !== undefined && { 'If-Match': `"${seen}"` }),
        },
      });
      const cookie = headers['set-cookie']?.find((line) => line.startsWith(`${sessionCookie}=`));
      if (cookie) this.cookie = cookie.split(';')[0] ?? '';
      return { status, retryAfter: Number(headers['retry-after'] ?? Number.NaN), json: /[/+]json/.test(headers['content-type'] ?? '') && text ? JSON.parse(text) : undefined };
    } catch (error) {
      throw new NoAnswer(this.named(route), error);
    }
  }

  private read<A extends z.ZodType>(route: RouteName, answer: A, { status, retryAfter, json }: Raw): z.output<A> {
    if (status >= 400) {
      throw new ApiRefusal(this.named(route), status, problemSchema.safeParse(json).data, Number.isFinite(retryAfter) ? retryAfter : undefined);
    }
    const parsed = answer.safeParse(json);
    if (!parsed.success) throw new BrokenContract(this.named(route), parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    return parsed.data;
  }

  private named(route: RouteName): string {
    return `${this.options.login} ${routes[route].method} ${routes[route].path}`;
  }
}
