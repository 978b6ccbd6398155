import { notDocumented, routeOf } from './strict-answers';

const tasks = { method: 'GET', path: '/tasks/counts' };
const json = 'application/json; charset=utf-8';
const counts = { mine: 0, team: 0, overdue: 0, today: 0, followedUp: 0, waiting: 0, done: 0 };
const problem = (code: string) => JSON.stringify({ type: `urn:zamen:problem:${code}`, title: 'x', status: 404, code, params: {}, traceId: 'x' });

test('a path is that of the endpoint that names it, before one with a parameter in its place', () => {
  expect([routeOf('GET', '/api/tasks/counts')?.name, routeOf('GET', '/api/tasks/1')?.name, routeOf('GET', '/api/migrations/proposal')?.name, routeOf('GET', '/api/nowhere'), routeOf('GET', '/api/openapiXjson')]).toEqual(['countTasks', 'readTask', 'proposeMigration', undefined, undefined]);
});

test('what the document says is let be', () => {
  expect(notDocumented(tasks, 200, json, JSON.stringify(counts))).toBeNull();
  expect(notDocumented({ method: 'GET', path: '/tasks/{id}' }, 404, 'application/problem+json; charset=utf-8', problem('task.not-found'))).toBeNull();
  expect(notDocumented({ method: 'DELETE', path: '/session' }, 204, '', '')).toBeNull();
});

test.each([
  ['a field that it does not know', { method: 'POST', path: '/requests/{id}/void' }, 202, json, '{"status":"done","secret":1}', /must NOT have additional properties/],
  ['a value of another type', tasks, 200, json, JSON.stringify({ ...counts, mine: '0' }), /must be integer/],
  ['a field that is missing', { method: 'POST', path: '/requests/{id}/void' }, 202, json, '{}', /required property 'status'/],
  ['a status of its own', tasks, 409, json, '{}', /status 409 is not documented/],
  ['a code of another endpoint', { method: 'GET', path: '/tasks/{id}' }, 404, 'application/problem+json', problem('request.not-found'), /must be equal to one of the allowed values/],
  ['another media type', tasks, 200, 'text/html; charset=utf-8', '<html>', /documented as application\/json, and came as text\/html/],
  ['a body where none is', { method: 'DELETE', path: '/session' }, 204, json, '{}', /without a body/],
  ['a fault of the product', tasks, 500, 'application/problem+json', '{}', /a fault of the product/],
])('%s is told', (_what, at, status, type, body, told) => {
  expect(notDocumented(at, status, type, body)).toMatch(told);
});
