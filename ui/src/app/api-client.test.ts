const reportConnection = jest.fn();
jest.mock('./connection', () => ({ reportConnection: (online: boolean) => { reportConnection(online); }, isOfServer: () => true }));
import { api, ConnectionError } from './api-client';

const untilAborted = (_url: string, { signal }: RequestInit) => new Promise<Response>((_resolve, reject) => { signal!.addEventListener('abort', () => reject(signal!.reason as Error)); });

test('a server that does not answer is away, and is not waited for without an end; a reader who leaves is no fault', async () => {
  const fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(untilAborted as typeof fetch);
  const patience = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => { const never = new AbortController(); setTimeout(() => never.abort(new DOMException('too long', 'TimeoutError')), 20); return never.signal; });
  await expect(api.get('/tasks')).rejects.toBeInstanceOf(ConnectionError);
  expect(patience).toHaveBeenCalledWith(30_000);
  expect(reportConnection.mock.calls).toEqual([[false]]);
  const leaving = new AbortController();
  const left = api.get('/tasks', undefined, { signal: leaving.signal });
  leaving.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  expect(reportConnection).toHaveBeenCalledTimes(1);
  fetched.mockRestore();
  patience.mockRestore();
});
