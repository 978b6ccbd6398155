import createClient from 'openapi-fetch';
import type { Problem } from '@contracts/errors';
import type { paths } from '../generated/api';
import { isOfServer, reportConnection } from './connection';

/** The server said no; `problem.code` has a text in both languages. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came: nobody knows whether it was done, and the same key may be sent again. */
export class ConnectionError extends Error {}

interface Session { csrfToken: string | null; signInAgain: (() => Promise<void>) | null; renew: (() => Promise<boolean>) | null }
const session: Session = { csrfToken: null, signInAgain: null, renew: null };

export function setCsrfToken(token: string | null): void {
  session.csrfToken = token;
}

/** Set by the shell: shows the sign-in dialog over the page and resolves when the same person is back. */
export function onSessionEnd(signInAgain: (() => Promise<void>) | null): void {
  session.signInAgain = signInAgain;
}

/** Set by the shell: asks whose session it is now, and says whether it is still the same person's. */
export function onStaleToken(renew: (() => Promise<boolean>) | null): void {
  session.renew = renew;
}

/** The server answers within a few seconds or not at all; a file may travel longer. */
const patience = 30_000;
const origin = globalThis.location?.origin ?? 'http://localhost';

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = { type: 'about:blank', title: response.statusText, status: response.status, code: 'server.error', params: {}, traceId: '' };
  try {
    const body = (await response.json()) as Partial<Problem>;
    return typeof body.code === 'string' ? { ...fallback, ...body } as Problem : fallback;
  } catch {
    return fallback;
  }
}

/** One try; the request itself is kept for another. */
async function send(request: Request): Promise<Response> {
  const tried = request.clone();
  if (tried.method !== 'GET' && session.csrfToken) tried.headers.set('X-CSRF-Token', session.csrfToken);
  const isFile = tried.headers.get('Content-Type')?.startsWith('multipart/') ?? false;
  try {
    const response = await fetch(tried, isFile ? {} : { signal: AbortSignal.any([request.signal, AbortSignal.timeout(patience)]) });
    if (!isOfServer(response)) throw new ConnectionError(`HTTP ${response.status}`);
    reportConnection(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportConnection(false);
    throw error instanceof ConnectionError ? error : new ConnectionError(String(error));
  }
}

async function answered(response: Response): Promise<Response> {
  if (!response.ok) throw new ApiError(await problemOf(response));
  return response;
}

/** Whether the same is to be sent once more: a session that has ended is opened again by whoever sits there, and one that another page of this browser has renewed is taken up. */
async function sendsAgain(response: Response): Promise<boolean> {
  if (response.status === 401 && session.signInAgain) {
    await session.signInAgain();
    return true;
  }
  return response.status === 403 && session.renew !== null && (await problemOf(response.clone())).code === 'session.csrf' && session.renew();
}

async function deliver(request: Request): Promise<Response> {
  const response = await send(request);
  return answered(await sendsAgain(response) ? await send(request) : response);
}

const options = { baseUrl: `${origin}/api`, credentials: 'same-origin', headers: { Accept: 'application/json' } } as const;
/** The API as its document describes it: paths, parameters, bodies and answers are typed by `generated/api.d.ts`. */
export const api = createClient<paths>({ ...options, fetch: deliver });
/** For those who ask for the session itself: they want to know that there is none. */
export const sessionApi = createClient<paths>({ ...options, fetch: async (request) => answered(await send(request)) });

/** The answer of a call; what is no answer was thrown on the way. */
export async function read<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** A file that the API makes; a refusal is thrown, where a link would only fail. */
export const readFile = async (path: string, query: Record<string, string>): Promise<Blob> => (await deliver(new Request(`${origin}/api${path}?${new URLSearchParams(query).toString()}`, { credentials: 'same-origin' }))).blob();

/** A form with a file, with how far it is: `fetch` does not say. Signed in again in place, and sent again, as any other. */
export async function sendForm<T>(path: string, form: FormData, asked: { key: string; signal: AbortSignal; progress: (share: number) => void }): Promise<T> {
  const first = await post(path, form, asked);
  return parsed<T>(await sendsAgain(first.response) ? await post(path, form, asked) : first);
}

interface Posted { text: string; response: Response }

function post(path: string, form: FormData, { key, signal, progress }: { key: string; signal: AbortSignal; progress: (share: number) => void }): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.open('POST', `${origin}/api${path}`);
    asked.setRequestHeader('Accept', 'application/json');
    asked.setRequestHeader('Idempotency-Key', key);
    if (session.csrfToken) asked.setRequestHeader('X-CSRF-Token', session.csrfToken);
    asked.upload.onprogress = ({ loaded, total, lengthComputable }) => { if (lengthComputable) progress(loaded / total); };
    asked.onload = () => {
      const response = new Response(asked.responseText, { status: asked.status, headers: { 'Content-Type': asked.getResponseHeader('Content-Type') ?? '' } });
      if (!isOfServer(response)) { reportConnection(false); reject(new ConnectionError(`HTTP ${asked.status}`)); return; }
      reportConnection(true);
      resolve({ text: asked.responseText, response });
    };
    asked.onerror = () => { reportConnection(false); reject(new ConnectionError('no answer')); };
    asked.onabort = () => { reject(new DOMException('stopped', 'AbortError')); };
    if (signal.aborted) { reject(new DOMException('stopped', 'AbortError')); return; }
    signal.addEventListener('abort', () => asked.abort(), { once: true });
    asked.send(form);
  });
}

async function parsed<T>({ response, text }: Posted): Promise<T> {
  await answered(response);
  return JSON.parse(text) as T;
}

/** The header of a write that must not be done twice: one key for each click, the same when it is sent again. */
export const once = (key: string = crypto.randomUUID()): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });
/** The same, for a change that goes on from what was read under this tag. */
export const goingOnFrom = (revision: string): { 'Idempotency-Key': string; 'If-Match': string } => ({ ...once(), 'If-Match': `"${revision}"` });
