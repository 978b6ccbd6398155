import { newId } from '../../domain/shared/ids';
import { createMigrationStarter } from '../../main/job-starters';
import { until } from '../build/until';
import { first, mapping, migrationsOf, second } from '../process/migration';
import { killedWorkerSuite } from './killed-worker-suite';

jest.setTimeout(300_000);
const suite = killedWorkerSuite();
const requests = 120;
const process = 'lamp-batch';

/** Open tasks by their element. */
const open = async (): Promise<Record<string, number>> => Object.fromEntries((await suite.world.query<{ element: string; n: number }>(
  `select t.element, count(*)::int as n from task t join process_instance p on p.id = t.instance_id where p.process = $1 and t.state = 'open' group by 1`, [process])).map(({ element, n }) => [element, n]));
const events = async (kind: string) => (await suite.world.query<{ n: number; each: number }>('select count(*)::int as n, count(distinct instance_id)::int as each from process_event where kind = $1', [kind]))[0]!;
const audited = async (action: string) => (await suite.world.query<{ n: number }>('select count(*)::int as n from audit_log where action = $1', [action]))[0]!.n;
const tasks = async () => (await suite.world.query<{ ids: string[] }>(`select array_agg(t.id order by t.id) as ids from task t join process_instance p on p.id = t.instance_id where p.process = $1`, [process]))[0]!.ids;

it('F304 a batch whose worker is killed in the middle, and the way back likewise: no request is lost, none is moved twice', async () => {
  await suite.world.deploy(first(process));
  for (let index = 0; index < requests; index += 1) await suite.world.openRequest(process);
  await until(open, 120, ({ Do }) => Do === requests);
  const before = await tasks();
  await suite.world.deploy(second(process));

  const migrations = migrationsOf(suite.world, createMigrationStarter(suite.courier));
  const made = await migrations.start(suite.world.manager, { process, from: 1, to: 2, mapping, recompute: false, filter: {}, reason: 'a better diagram' }, newId());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const read = async (id: string) => { const found = await migrations.find(suite.world.manager, id); return found.ok ? found.value : null; };
  await until(() => read(made.value.id), 60, ({ moved }) => moved > 0);
  suite.worker.arm('after-move');
  expect(await suite.worker.died()).toBe('SIGKILL');
  const between = (await read(made.value.id))!;
  expect(between).toMatchObject({ state: 'running', refused: 0 });
  const { n } = await events('migrated');
  // moved, and not written down as moved
  expect(n).toBeGreaterThan(between.moved);
  expect(n).toBeLessThan(requests);

  await suite.worker.start();
  await until(() => read(made.value.id), 120, ({ state }) => state === 'done');
  expect(await read(made.value.id)).toMatchObject({ moved: requests, refused: 0, left: 0 });
  expect(await events('migrated')).toEqual({ n: requests, each: requests });
  expect(await audited('process.migrate')).toBe(requests);
  expect(await open()).toEqual({ Mend: requests });
  expect(await tasks()).toEqual(before);

  const undo = await migrations.undo(suite.world.manager, made.value.id, 'not better', newId());
  if (!undo.ok) throw new Error(JSON.stringify(undo.error));
  await until(() => read(undo.value.id), 60, ({ moved }) => moved > 0);
  await suite.worker.kill();
  expect(await read(undo.value.id)).toMatchObject({ state: 'running' });
  await suite.worker.start();
  await until(() => read(undo.value.id), 120, ({ state }) => state === 'done');
  expect(await read(undo.value.id)).toMatchObject({ moved: requests, refused: 0, left: 0 });
  expect(await events('migration-undone')).toEqual({ n: requests, each: requests });
  expect(await open()).toEqual({ Do: requests });
  expect(await tasks()).toEqual(before);
});
