import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StaffClient } from './client';
import { patiently } from './patience';
import { ApiRefusal, BrokenContract, NoAnswer } from './refusal';

interface Seen { method: string; url: string; headers: IncomingMessage['headers'] }
type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

const label = { fa: 'الف', en: 'A' };
const me = {
  id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', login: 'r1', name: label, roles: ['reception'], rights: ['request.create'], modules: [], branch: { id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6b', code: 'THR', name: label }, unit: null, agentId: null,
  preferences: { language: 'fa', theme: 'system', density: 'comfortable', moneyUnit: 'rial', notifications: false, quietNotices: [] }, csrfToken: 'token-1', roleNames: [], oneTimePassword: false,
};
const problem = (status: number, code: string): Answer => ({ status, body: { type: 'urn:x', title: code, status, code, params: {}, traceId: 't' }, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '0' } });

let server: Server;
let seen: Seen[];
let script: Answer[];
let client: StaffClient;

beforeEach(async () => {
  seen = [];
  script = [];
  server = createServer((request, response) => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    request.resume();
    const signsIn = request.method === 'POST' && request.url === '/api/session';
    const { status, body, headers } = signsIn ? { status: 200, body: me, headers: { 'Set-Cookie': `zamen_session=c${seen.length}; Path=/; HttpOnly` } } : script.shift() ?? { status: 500 };
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  client = new StaffClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, login: 'r1', password: 'p' });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
});

test('signs in by itself, sends cookie, token and key with a write, and signs in again when the session has ended', async () => {
  script = [problem(401, 'session.required'), { status: 202, body: { status: 'done' } }];
  await expect(client.voidRequest('r/1', 'why', 'key-1')).resolves.toEqual({ status: 'done' });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /api/session', 'POST /api/requests/r%2F1/void', 'POST /api/session', 'POST /api/requests/r%2F1/void']);
  expect(seen[1]?.headers).toMatchObject({ 'cookie': 'zamen_session=c1', 'x-csrf-token': 'token-1', 'idempotency-key': 'key-1' });
  expect(seen[3]?.headers).toMatchObject({ 'cookie': 'zamen_session=c3', 'idempotency-key': 'key-1' });
});

test('a refusal is thrown with its code, and an answer that breaks the contract is not taken', async () => {
  script = [problem(409, 'task.completed'), { status: 200, body: { mine: 'x' } }];
  const body = { submissionId: 's', outcome: 'o', values: {} };
  await expect(client.completeTask('t', body)).rejects.toMatchObject({ name: 'ApiRefusal', status: 409, code: 'task.completed' });
  await expect(client.completeTask('t', body)).rejects.toBeInstanceOf(BrokenContract);
});

test('a person told "not now" clicks again with the same key, and takes any other answer as one', async () => {
  script = [problem(503, 'database.unavailable'), problem(429, 'request.rate-limited'), { status: 202, body: { status: 'done' } }];
  const failures: string[] = [];
  await patiently(() => client.partsArrived('r', 'key-2'), { seconds: 5, again: (error) => failures.push(error instanceof ApiRefusal ? error.code : 'none') });
  expect(failures).toEqual(['database.unavailable', 'request.rate-limited']);
  expect(seen.slice(1).map(({ headers }) => headers['idempotency-key'])).toEqual(['key-2', 'key-2', 'key-2']);
  script = [problem(409, 'request.closed')];
  await expect(patiently(() => client.partsArrived('r', 'key-3'), { seconds: 5 })).rejects.toMatchObject({ code: 'request.closed' });
});

test('nobody there is told apart from a refusal', async () => {
  const nobody = new StaffClient({ baseUrl: 'http://127.0.0.1:1', login: 'r1', password: 'p' });
  await expect(nobody.listTasks()).rejects.toBeInstanceOf(NoAnswer);
});
