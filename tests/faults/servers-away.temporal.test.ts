import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalOfError } from '../../api/middleware/problems';
import { migrate } from '../../db/migrate';
import { provision } from '../../db/provision';
import { newId } from '../../domain/shared/ids';
import { freePort } from '../../platform/ports';
import { createTemporalCourier, type TemporalCourier } from '../../platform/temporal-courier';
import { postgresPart, temporalPart, type Part } from '../../tools/faults/parts';
import { until } from '../build/until';
import { createLampWorld, type LampWorld } from '../process/lamp';
import { lampAtWork } from './lamp-at-work';
import { createWorkerProcess, type WorkerProcess } from './worker-process';

jest.setTimeout(600_000);
/** How long Temporal and the worker are away: a minute in `npm run test:full`. */
const away = Number(process.env.ZAMEN_AWAY ?? 14);
let folder: string;
let postgres: Part;
let temporal: Part;
let courier: TemporalCourier;
let world: LampWorld;
let worker: WorkerProcess;
const lamps = lampAtWork(() => world);
const seconds = (count: number) => new Promise((resolve) => { setTimeout(resolve, count * 1_000); });
/** Firings that belong to one moment: a cycle that was missed several times fires once. */
const firedAtOnce = (id: string) => lamps.count(`process_event e where e.instance_id = $1 and e.kind = 'timer-fired' and e.at < (select min(at) from process_event where instance_id = $1 and kind = 'timer-fired') + interval '2 s'`, [id]);
const told = (id: string) => lamps.count(`audit_log where action = 'lamp.told' and resource_id like $1`, [`${id}/%`]);

/** Servers of this file's own, since it kills them; the Temporal server keeps its state in a file. */
beforeAll(async () => {
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS']) delete process.env[name];
  folder = mkdtempSync(join(tmpdir(), 'zamen-away-'));
  chmodSync(folder, 0o755);
  const database = postgresPart(folder, await freePort());
  const engine = temporalPart(folder, await freePort());
  [postgres, temporal] = [database.part, engine.part];
  await Promise.all([postgres.start(), temporal.start()]);
  const urls = await provision(database.adminUrl, { database: 'lamps', ownerPassword: 'owner', appPassword: 'app' });
  await migrate(urls.ownerUrl);
  courier = createTemporalCourier({ address: engine.address, namespace: 'default' });
  world = await createLampWorld(urls, courier);
  worker = createWorkerProcess({ databaseUrl: urls.appUrl, address: engine.address, namespace: 'default' });
  await worker.start();
});
afterAll(async () => {
  await worker?.end();
  await courier?.close();
  await world?.runtime.database.close();
  await temporal?.stop();
  await postgres?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

it('without a Temporal server people go on, and timers and services catch up once each', async () => {
  const [first, second] = [await lamps.open(), await lamps.open()];
  await world.setting('lamp.remind', { amount: 0.1, unit: 'min' });
  await seconds(1.2);
  const reminded = await lamps.open();
  await temporal.kill();
  await world.setting('lamp.remind', { amount: 1, unit: 'd' });
  const before = Date.now();
  expect(await lamps.complete(first.task)).toMatchObject({ ok: true });
  expect(Date.now() - before).toBeLessThan(10_000);
  const submissionId = newId();
  expect(await lamps.complete(second.task, { submissionId })).toMatchObject({ ok: true });
  expect(await lamps.complete(second.task, { submissionId })).toMatchObject({ ok: true });
  // A request that is taken in meanwhile waits for its workflow.
  const late = await world.openRequest();
  await seconds(away);
  expect(await told(reminded.id)).toBe(0);
  // What a service does on PostgreSQL alone is done with the form; what leaves it (the reminder) waits.
  await lamps.openRepair(first.id, 0);
  await temporal.start();
  await until(async () => (await told(reminded.id)) >= 1, 90);
  expect(await lamps.complete(reminded.task)).toMatchObject({ ok: true });
  expect(await firedAtOnce(reminded.id)).toBe(1);
  for (const { id, task } of [first, second]) {
    await lamps.openRepair(id, 90);
    await lamps.once(id, task);
  }
  await until(() => world.taskOf(late, 'lampReceive'), 90);
  await until(async () => (await lamps.count('outbox where done_at is null', [])) === 0, 90);
  expect(await told(reminded.id)).toBe(await lamps.count(`process_event where instance_id = $1 and kind = 'timer-fired'`, [reminded.id]));
  expect(await lamps.count('incident', [])).toBe(0);
});

it('without PostgreSQL for ten seconds a person is told to come back, and what falls due meanwhile is done once', async () => {
  const { id, task } = await lamps.open();
  await world.setting('lamp.remind', { amount: 0.1, unit: 'min' });
  await seconds(1.2);
  const reminded = await lamps.open();
  const submissionId = newId();
  await postgres.kill();
  const refused = await lamps.complete(task, { submissionId }).then(() => null, refusalOfError);
  expect(refused).toMatchObject({ status: 503, refusal: { code: 'database.unavailable' }, headers: { 'Retry-After': '2' } });
  await seconds(10);
  await postgres.start();
  expect(await until(() => lamps.complete(task, { submissionId }), 60)).toMatchObject({ ok: true });
  expect(await lamps.complete(task, { submissionId })).toMatchObject({ ok: true });
  await lamps.openRepair(id, 90);
  await lamps.once(id, task);
  await until(async () => (await told(reminded.id)) >= 1, 90);
  expect(await lamps.complete(reminded.task)).toMatchObject({ ok: true });
  expect(await firedAtOnce(reminded.id)).toBe(1);
  expect(await lamps.count('incident', [])).toBe(0);
});

it('without a worker people go on, and timers and services catch up once each, in order', async () => {
  await world.setting('lamp.remind', { amount: 1, unit: 'd' });
  await seconds(1.2);
  const [first, second] = [await lamps.open(), await lamps.open()];
  await world.setting('lamp.remind', { amount: 0.1, unit: 'min' });
  await seconds(1.2);
  const reminded = await lamps.open();
  await worker.kill();
  await world.setting('lamp.remind', { amount: 1, unit: 'd' });
  const before = Date.now();
  for (const { task } of [first, second]) expect(await lamps.complete(task)).toMatchObject({ ok: true });
  expect(Date.now() - before).toBeLessThan(15_000);
  await seconds(away);
  expect(await told(reminded.id)).toBe(0);
  // What a service does on PostgreSQL alone is done with the form; what leaves it (the reminder) waits.
  await lamps.openRepair(first.id, 0);
  await worker.start();
  await until(async () => (await told(reminded.id)) >= 1, 90);
  expect(await firedAtOnce(reminded.id)).toBe(1);
  for (const { id, task } of [first, second]) {
    await lamps.openRepair(id, 90);
    await lamps.once(id, task);
  }
  expect(await world.query<{ ordered: boolean }>('select bool_and(ordered) as ordered from (select at >= lag(at) over (partition by instance_id order by seq) is not false as ordered from process_event) e')).toEqual([{ ordered: true }]);
  expect(await lamps.count('incident', [])).toBe(0);
});
