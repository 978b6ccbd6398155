const reportConnection = jest.fn();
jest.mock('./connection', () => ({ reportConnection: (online: boolean) => { reportConnection(online); }, isOfServer: () => true }));
import { api, ApiError, ConnectionError, onSessionEnd, onStaleToken, once, read, sessionApi, setCsrfToken } from './api-client';

const untilAborted = (_request: Request, { signal }: RequestInit) => new Promise<Response>((_resolve, reject) => { signal!.addEventListener('abort', () => reject(signal!.reason as Error)); });
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
afterEach(() => { jest.restoreAllMocks(); reportConnection.mockClear(); setCsrfToken(null); onSessionEnd(null); onStaleToken(null); });

test('a server that does not answer is away, and is not waited for without an end; a reader who leaves is no fault', async () => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(untilAborted as typeof fetch);
  const patience = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => { const never = new AbortController(); setTimeout(() => never.abort(new DOMException('too long', 'TimeoutError')), 20); return never.signal; });
  await expect(read(api.GET('/tasks'))).rejects.toBeInstanceOf(ConnectionError);
  expect(patience).toHaveBeenCalledWith(30_000);
  expect(reportConnection.mock.calls).toEqual([[false]]);
  const leaving = new AbortController();
  const left = read(api.GET('/tasks', { signal: leaving.signal }));
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  expect(reportConnection).toHaveBeenCalledTimes(1);
});

test('a write carries the token of the session and its key; when the session has ended, both tries carry the same key and body', async () => {
  const seen: { method: string; url: string; key: string | null; csrf: string | null; body: string }[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((async (request: Request) => {
    seen.push({ method: request.method, url: request.url, key: request.headers.get('Idempotency-Key'), csrf: request.headers.get('X-CSRF-Token'), body: await request.text() });
    return seen.length === 1 ? answer(401, { code: 'session.required' }) : answer(202, { status: 'done' });
  }) as typeof fetch);
  setCsrfToken('old');
  onSessionEnd(async () => { setCsrfToken('new'); });
  const id = '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a';
  expect(await read(api.POST('/requests/{id}/void', { params: { path: { id }, header: once('k') }, body: { reason: 'x' } }))).toEqual({ status: 'done' });
  const sent = { method: 'POST', url: `http://localhost/api/requests/${id}/void`, key: 'k', body: '{"reason":"x"}' };
  expect(seen).toEqual([{ ...sent, csrf: 'old' }, { ...sent, csrf: 'new' }]);
});

test('a token that another page of this browser has renewed is taken up and the same sent once more; what is somebody else’s session now is sent nothing', async () => {
  const seen: (string | null)[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((async (request: Request) => {
    seen.push(request.headers.get('X-CSRF-Token'));
    return request.headers.get('X-CSRF-Token') === 'new' ? answer(202, { status: 'done' }) : answer(403, { code: 'session.csrf', status: 403, params: {} });
  }) as typeof fetch);
  const voiding = () => read(api.POST('/requests/{id}/void', { params: { path: { id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a' }, header: once('k') }, body: { reason: 'x' } }));
  setCsrfToken('old');
  onStaleToken(async () => { setCsrfToken('new'); return true; });
  expect(await voiding()).toEqual({ status: 'done' });
  setCsrfToken('old');
  onStaleToken(async () => false);
  await expect(voiding()).rejects.toMatchObject({ problem: { code: 'session.csrf' } });
  expect(seen).toEqual(['old', 'new', 'old']);
});

test('a refusal is thrown with its code; whoever asks for the session is told that there is none', async () => {
  const signInAgain = jest.fn();
  onSessionEnd(signInAgain);
  jest.spyOn(globalThis, 'fetch').mockImplementation((async () => answer(401, { code: 'session.required', status: 401, params: {} })) as typeof fetch);
  await expect(read(sessionApi.GET('/session'))).rejects.toMatchObject({ problem: { code: 'session.required', status: 401 } });
  expect(signInAgain).not.toHaveBeenCalled();
  jest.spyOn(globalThis, 'fetch').mockImplementation((async () => new Response('<html>', { status: 404 })) as typeof fetch);
  await expect(read(api.GET('/tasks/counts'))).rejects.toBeInstanceOf(ApiError);
});
