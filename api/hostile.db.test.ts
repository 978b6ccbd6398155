import { connect } from 'node:net';
import type { Route } from '../contracts/api/route';
import { routes } from '../contracts/routes';
import { buildBranch } from '../tests/build/branch';
import type { ApiClient } from '../tests/build/api-client';
import { newId, openRows, type Rows } from '../tests/build/rows';
import { buildRequest } from '../tests/build/service-request';
import { buildTask } from '../tests/build/task';
import { startTestApi, type TestApi } from '../tests/build/test-api';
import { buildUser } from '../tests/build/user';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';

interface Problem { type: string; title: string; status: number; code: string; params: unknown; traceId: string; fields?: { path: string; code: string }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let client: ApiClient;
let taskId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  const supervisor = await buildUser(rows, { branchId, roles: ['supervisor', 'manager'] });
  taskId = (await buildTask(rows, { request: await buildRequest(rows, { branchId }), branchId, role: 'supervisor', assigneeId: supervisor.id })).id;
  client = api.client();
  await client.signIn(supervisor);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const json = { 'Content-Type': 'application/json' };
const draft = (raw: RequestInit['body'], headers: Record<string, string> = json) => client.put<Problem>(`/tasks/${taskId}/draft`, undefined, { raw, headers: { 'If-None-Match': '*', ...headers } });

test('every refusal is a problem with a code, its status and a trace id', async () => {
  const { status, headers, body } = await client.get<Problem>('/nowhere');
  expect(status).toBe(404);
  expect(headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(body).toEqual({ type: 'urn:zamen:problem:resource.not-found', title: 'resource not found', status: 404, code: 'resource.not-found', params: {}, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test.each([
  ['not JSON', '{"values":', json, 400, 'request.malformed'],
  ['JSON that is no object', '"text"', json, 400, 'request.malformed'],
  ['an array', '[]', json, 400, 'request.invalid'],
  ['another content type', '<values/>', { 'Content-Type': 'application/xml' }, 415, 'request.unsupported-type'],
  ['another character set', '{}', { 'Content-Type': 'application/json; charset=koi8-r' }, 415, 'request.unsupported-type'],
  ['an unknown encoding', '{}', { ...json, 'Content-Encoding': 'magic' }, 415, 'request.unsupported-type'],
  ['gzip that is none', 'plain', { ...json, 'Content-Encoding': 'gzip' }, 400, 'request.malformed'],
  ['a field that nobody asked for', '{"values":{},"assigneeId":"me"}', json, 400, 'request.invalid'],
  ['NUL in a text', '{"values":{"a":"x\\u0000y"}}', json, 400, 'request.invalid'],
  ['half a surrogate pair', '{"values":{"a":"\\ud800"}}', json, 400, 'request.invalid'],
  ['a polluted prototype', '{"values":{"__proto__":{"admin":true}}}', json, 400, 'request.invalid'],
  ['a nest of 100,000', `{"values":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, json, 400, 'request.invalid'],
])('a body with %s is refused', async (_what, raw, headers, status, code) => {
  const answer = await draft(raw, headers as Record<string, string>);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('a body of 30 MB is refused, with its length said or not, and the next request is served', async () => {
  const said = await draft(JSON.stringify({ values: { a: 'x'.repeat(30 * 1024 * 1024) } }));
  expect([said.status, said.body.code]).toEqual([413, 'request.too-large']);
  expect(await rawRequest(30 * 1024 * 1024)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"request\.too-large"/);
  expect((await client.get('/session')).status).toBe(200);
});

/** A chunked body that says no length. */
function rawRequest(size: number): Promise<string> {
  const { hostname, port } = new URL(api.baseUrl);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk) => { answer += chunk.toString(); });
    socket.on('error', () => undefined);
    socket.on('close', () => { resolve(answer); });
    socket.write(`POST /api/session HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    for (let sent = 0; sent < size && !socket.destroyed; sent += 0x10000) socket.write(chunk);
    socket.write('0\r\n\r\n');
    socket.on('data', () => { if (answer.includes('traceId')) socket.destroy(); });
  });
}

test('ids that are none, and paths that try to climb, are refused and never a fault', async () => {
  for (const path of ['/tasks/1', '/tasks/%00', '/tasks/%ff', '/tasks/..%2f..%2fetc%2fpasswd', `/tasks/${newId()}%20or%201=1`, '/requests/null/diagram', '/lookups/passwords']) {
    const answer = await client.get<Problem>(path);
    expect([path, answer.status]).toEqual([path, 400]);
    expect(answer.body.code).toMatch(/^request\.(invalid|malformed)$/);
  }
});

test('unknown ids answer like those of others: not found', async () => {
  const unknown = newId();
  const asked: [string, string][] = [[`/tasks/${unknown}`, 'task.not-found'], [`/requests/${unknown}`, 'request.not-found'], [`/requests/${unknown}/timeline`, 'request.not-found'],
    [`/requests/${unknown}/diagram`, 'request.not-found'], [`/requests/${unknown}/receipt`, 'request.not-found'], [`/imports/${unknown}`, 'import.not-found']];
  for (const [path, code] of asked) expect([path, (await client.get<Problem>(path)).body.code]).toEqual([path, code]);
});

test('text that looks like SQL is only text', async () => {
  for (const q of ["'; drop table task; --", '%', '\\', '$1', 'a'.repeat(100)]) expect((await client.get(`/requests?q=${encodeURIComponent(q)}`)).status).toBe(200);
  expect((await client.get<Problem>(`/requests?q=${'a'.repeat(101)}`)).body.code).toBe('request.invalid');
});

test('nothing that an address asks for is a fault: days that no calendar has, instants before all years, bytes that are no text', async () => {
  const values = ['2026-02-31', '0000-01-01', '0000-01-01T00:00:00.000Z', '%00'];
  const asked: [string, number][] = [];
  for (const { method, path, query } of Object.values(routes) as (Route & { query?: { shape?: Record<string, unknown> } })[]) {
    if (method !== 'GET') continue;
    const address = path.replace(':id', newId()).replace(':kind', 'item');
    for (const name of Object.keys(query?.shape ?? {})) {
      asked.push(...await Promise.all(values.map(async (value): Promise<[string, number]> => [`${path}?${name}=${value}`, (await client.get(`${address}?${name}=${value}`)).status])));
    }
  }
  expect(asked.filter(([, status]) => status >= 500)).toEqual([]);
  expect(asked.length).toBeGreaterThan(300);
});

test('headers that protect are on every answer', async () => {
  const { headers } = await fetch(`${api.baseUrl}/api/session`);
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("manifest-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('X-Powered-By')).toBeNull();
});

test('without a session every route but signing in answers the same', async () => {
  for (const [name, { method, path, open }] of Object.entries(routes) as [string, Route][]) {
    if (open || name === 'live') continue;
    const answer = await api.client().call<Problem>(method, path.replace(':id', newId()).replace(':kind', 'item'), method === 'GET' ? {} : { body: {} });
    expect([name, answer.status, answer.body.code]).toEqual([name, 401, 'session.required']);
  }
});

test('without PostgreSQL the answer is 503 with a time to come back, and the process lives', async () => {
  const away = await startTestApi(database.appUrl.replace(/:(\d+)\//, ':1/'));
  try {
    const answer = await away.client().get<Problem>('/tasks', { headers: { Cookie: client.cookie() } });
    expect([answer.status, answer.body.code, answer.headers.get('Retry-After')]).toEqual([503, 'database.unavailable', '2']);
    expect((await fetch(`${away.baseUrl}/healthz`)).status).toBe(200);
    expect((await fetch(`${away.baseUrl}/readyz`)).status).toBe(503);
  } finally {
    await away.close();
  }
});
