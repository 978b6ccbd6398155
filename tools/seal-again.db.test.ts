import { spawn } from 'node:child_process';
import { nationalIdPlace, passCodePlace } from '../domain/requests/personal';
import { secretContext } from '../domain/webhooks/deliver';
import { projectRoot } from '../platform/paths';
import { createSealing, newSealingKey } from '../platform/sealing';
import { buildBranch } from '../tests/build/branch';
import { newId, openRows, type Rows } from '../tests/build/rows';
import { buildRequest } from '../tests/build/service-request';
import { until } from '../tests/build/until';
import { buildUser } from '../tests/build/user';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';

const [oldKey, newKey] = [newSealingKey('old'), newSealingKey('new')];
const [old, both, fresh] = [createSealing(oldKey), createSealing(`${newKey},${oldKey}`), createSealing(newKey)];
const count = 400;
let database: TestDatabase;
let rows: Rows;
const codes = new Map<string, string>();
let webhook: string;
let customer: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branch = await buildBranch(rows);
  const request = await buildRequest(rows, { branchId: branch.id });
  // Copies of one row, each with a code of its own.
  const made = await rows.query<{ id: string }>(
    `insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words, status)
     select gen_random_uuid(), 'SEAL-' || n, 'SEAL' || n, r.channel, r.branch_id, r.customer_id, r.item_text, r.words, r.status from service_request r, generate_series(1, $2) n where r.id = $1 returning id`, [request.id, count]);
  for (const [index, { id }] of made.entries()) codes.set(id, `code-${index}`);
  await rows.query('update service_request q set pass_code = n.sealed from unnest($1::uuid[], $2::text[]) n(id, sealed) where q.id = n.id', [[...codes.keys()], [...codes].map(([id, code]) => old.seal(code, passCodePlace(id)))]);
  [{ customer_id: customer }] = await rows.query<{ customer_id: string }>('select customer_id from service_request where id = $1', [request.id]) as [{ customer_id: string }];
  await rows.query('update party set national_id = $2 where id = $1', [customer, old.seal('0084575948', nationalIdPlace(customer))]);
  const owner = await buildUser(rows, { branchId: branch.id, roles: ['admin'] });
  webhook = newId();
  await rows.insert('webhook', { id: webhook, name: 'a', url: 'https://example.com', events: ['task.created'], owner_id: owner.id, active: true, secret: old.seal('whsec_now', secretContext(webhook)), former_secret: old.seal('whsec_before', secretContext(webhook)) });
});
afterAll(async () => { await rows?.close(); await database?.drop(); });

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/seal-again.ts', ...args], { cwd: projectRoot, env: { PATH: process.env.PATH, DATABASE_URL: database.appUrl, SEALING_KEYS: `${newKey},${oldKey}` }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString('utf8'); });
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString('utf8'); });
  return { child, ended: new Promise<{ code: number | null; out: string; err: string }>((resolve) => { child.once('close', (code) => resolve({ code, out, err })); }) };
}
const codesIn = () => rows.query<{ id: string; pass_code: string }>('select id, pass_code from service_request where pass_code is not null');
const underNew = async (): Promise<number> => (await codesIn()).filter(({ pass_code: sealed }) => both.keyOf(sealed) === 'new').length;

test('what an old key sealed is sealed again with the newest, batch by batch; killed half-way nothing is lost, and the next run does the rest, once', async () => {
  const first = start('--batch', '1');
  await until(async () => await underNew() >= 20, 60);
  first.child.kill('SIGKILL');
  expect((await first.ended).out).toBe('');
  const half = await codesIn();
  const done = half.filter(({ pass_code: sealed }) => both.keyOf(sealed) === 'new').length;
  expect(done).toBeGreaterThanOrEqual(20);
  expect(done).toBeLessThan(count);
  expect(half.map(({ id, pass_code: sealed }) => both.open(sealed, passCodePlace(id)) === codes.get(id))).toEqual(Array.from({ length: count }, () => true));

  const second = await start().ended;
  expect([second.code, second.err]).toEqual([0, '']);
  expect(JSON.parse(second.out)).toEqual({
    key: 'new', sealed: count - done + 3, unreadable: 0,
    left: [{ place: 'former-webhook-secret', key: 'new', values: 1 }, { place: 'national-id', key: 'new', values: 1 }, { place: 'pass-code', key: 'new', values: count }, { place: 'webhook-secret', key: 'new', values: 1 }],
  });
  // The old key may go.
  expect((await codesIn()).every(({ id, pass_code: sealed }) => fresh.open(sealed, passCodePlace(id)) === codes.get(id))).toBe(true);
  const [[party], [hook]] = [await rows.query<{ national_id: string }>('select national_id from party where id = $1', [customer]), await rows.query<{ secret: string; former_secret: string }>('select secret, former_secret from webhook where id = $1', [webhook])];
  expect([fresh.open(party!.national_id, nationalIdPlace(customer)), fresh.open(hook!.secret, secretContext(webhook)), fresh.open(hook!.former_secret, secretContext(webhook))]).toEqual(['0084575948', 'whsec_now', 'whsec_before']);

  const before = await codesIn();
  expect(JSON.parse((await start().ended).out)).toMatchObject({ sealed: 0, unreadable: 0 });
  expect(await codesIn()).toEqual(before);
  expect(await rows.query(`select after from audit_log where action = 'sealing.renew'`)).toEqual([{ after: { sealed: count - done + 3, unreadable: 0 } }]);
});

test('what no key opens stays as it is, is told, and does not keep the rest', async () => {
  const [lost, other] = [...codes.keys()] as [string, string];
  const sealed = createSealing(newSealingKey('gone')).seal('x', passCodePlace(lost));
  await rows.query('update service_request set pass_code = $2 where id = $1', [lost, sealed]);
  await rows.query('update service_request set pass_code = $2 where id = $1', [other, old.seal('back', passCodePlace(other))]);
  const ran = await start('--batch', '1').ended;
  expect([ran.code, JSON.parse(ran.out)]).toMatchObject([1, { sealed: 1, unreadable: 1, left: expect.arrayContaining([{ place: 'pass-code', key: 'gone', values: 1 }]) as unknown[] }]);
  expect(await rows.query('select pass_code from service_request where id = $1', [lost])).toEqual([{ pass_code: sealed }]);
});

test('how it is used is told', async () => {
  expect(await start('--batch', '0').ended).toMatchObject({ code: 2, out: '', err: 'npm run -s seal-again [-- --batch 1..1000]\n' });
});
