import { createHealth, readyAnswer } from './health';

const never = new Promise<boolean>(() => undefined);
const answers = (missing: () => Promise<boolean>, { draining = false, degraded = [] as string[] } = {}) => createHealth({ migrationsMissing: missing, draining: () => draining, degraded: () => degraded })();

test.each([
  ['everything is there', () => answers(async () => false), { status: 'ready' }, 200],
  ['Temporal is away: people are served', () => answers(async () => false, { degraded: ['temporal'] }), { status: 'ready', degraded: ['temporal'] }, 200],
  ['the database is behind the program', () => answers(async () => true), { status: 'migrations-missing' }, 503],
  ['the database refuses', () => answers(async () => { throw new Error('away'); }), { status: 'database-away' }, 503],
  ['it ends: nobody is asked any more', () => answers(() => never, { draining: true }), { status: 'draining' }, 503],
])('%s', async (_when, ask, health, status) => {
  const found = await ask();
  expect(found).toEqual(health);
  expect(readyAnswer(found)).toMatchObject({ status, body: JSON.stringify(health) });
  expect(readyAnswer(found).headers['Retry-After']).toBe(status === 503 ? '2' : undefined);
});

test('a database that does not answer within a second is away', async () => {
  const from = Date.now();
  expect(await answers(() => never)).toEqual({ status: 'database-away' });
  expect(Date.now() - from).toBeLessThan(3_000);
});
