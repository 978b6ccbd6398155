import { migrationWorkflowId } from '../../contracts/workflow';
import { newId } from '../../domain/shared/ids';
import { createMigrationStarter } from '../../main/job-starters';
import { until } from '../build/until';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';
import { first, mapping, migrationsOf, second } from './migration';

let world: LampWorld;
const suite = lampTemporalSuite({ pool: 20, ready: (made) => { world = made.world; } });

const begun = async (process: string, requests: number, remind?: string): Promise<string[]> => {
  await world.deploy(first(process));
  const ids: string[] = [];
  for (let index = 0; index < requests; index += 1) ids.push(await world.openRequest(process));
  await until(async () => { await world.runtime.relay(200); return (await on(process)).Do === requests; }, 60);
  await world.deploy(second(process, remind));
  return ids;
};
/** Open tasks by their element. */
const on = async (process: string): Promise<Record<string, number>> => Object.fromEntries((await world.query<{ element: string; n: number }>(
  `select t.element, count(*)::int as n from task t join process_instance p on p.id = t.instance_id where p.process = $1 and t.state = 'open' group by 1`, [process])).map(({ element, n }) => [element, n]));
const started = async (process: string, more: object = {}) => {
  const migrations = migrationsOf(world, createMigrationStarter(suite.courier));
  const made = await migrations.start(world.manager, { process, from: 1, to: 2, mapping, recompute: false, filter: {}, reason: 'a better diagram', ...more }, newId());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { id } = made.value;
  const read = async () => { const found = await migrations.find(world.manager, id); return found.ok ? found.value : null; };
  return { id, migrations, read };
};

it('a batch whose worker is shut down in the middle goes on, each request once', async () => {
  const ids = await begun('lamp-batch', 120);
  const { id, read } = await started('lamp-batch');
  await until(read, 30, ({ moved }) => moved > 0);
  await suite.stopWorker();
  const between = await read();
  expect(between).toMatchObject({ state: 'running' });
  expect(between!.moved).toBeLessThan(120);
  await suite.startWorker();
  await until(read, 60, ({ state }) => state === 'done');
  expect(await read()).toMatchObject({ moved: 120, refused: 0, left: 0 });
  expect(await world.query('select count(*)::int as n, count(distinct instance_id)::int as each from process_event where kind = $1 and instance_id = any ($2)', ['migrated', ids])).toEqual([{ n: 120, each: 120 }]);
  expect(await on('lamp-batch')).toEqual({ Mend: 120 });
  await (await suite.courier.client()).workflow.getHandle(migrationWorkflowId(id)).result();
});

it('after the canary it waits for the go; the timers that the new version adds fire in the moved requests', async () => {
  const ids = await begun('lamp-canary', 3, 'PT3S');
  const { id, read, migrations } = await started('lamp-canary', { canary: 1 });
  await until(read, 30, ({ state }) => state === 'waiting');
  expect(await on('lamp-canary')).toEqual({ Do: 2, Mend: 1 });
  await migrations.goOn(world.manager, id);
  await until(read, 30, ({ state }) => state === 'done');
  // Their workflows were told of the new reminder: they would else sleep until the old limit, two days from now.
  await until(async () => { await world.runtime.relay(100); return (await world.query(`select 1 from process_timer where element = 'Remind' and instance_id = any ($1)`, [ids])).length === 0; }, 30);
  expect(await world.query(`select count(*)::int as fired from process_event where kind = 'timer-fired' and instance_id = any ($1)`, [ids])).toEqual([{ fired: 3 }]);
});
