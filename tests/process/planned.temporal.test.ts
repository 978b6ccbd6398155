import { createDeploymentPlans } from '../../db/process/deployment-plans';
import { createBringPlans } from '../../domain/process/plan-deployment';
import { newId } from '../../domain/shared/ids';
import { createDeployments } from '../../main/deployments';
import { createDeploymentTimers } from '../../platform/temporal-deployment-timers';
import { until } from '../build/until';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';

let world: LampWorld;
const suite = lampTemporalSuite({ ready: (made) => { world = made.world; } });
const diagram = draw('planned-lamp', { body: '<startEvent id="Start"/><task id="Work"/><endEvent id="End"/>', flows: 'Start -> Work\nWork -> End' });

it('a planned version begins at its time, carried by a durable wait of Temporal', async () => {
  const bring = createBringPlans({ unitOfWork: world.runtime.unitOfWork, plans: createDeploymentPlans(), timers: createDeploymentTimers(suite.courier.client) });
  const id = newId();
  const startsAt = new Date(Date.now() + 4_000).toISOString();
  expect(await createDeployments(world.runtime).plan(world.manager, { id, xml: diagram, startsAt })).toMatchObject({ ok: true, value: { state: 'planned' } });
  expect(await bring()).toBe(true);
  expect(await bring()).toBe(false);
  // a repeat, as after a crash between the two writes
  await world.query('update planned_deployment set planned_at = null where id = $1', [id]);
  expect(await bring()).toBe(true);
  const wait = (await suite.courier.client()).workflow.getHandle(`deployment:${id}`);
  expect((await wait.describe()).status.name).toBe('RUNNING');
  expect(await world.query(`select id from process_definition where process = 'planned-lamp'`)).toEqual([]);

  await until(async () => (await wait.describe()).status.name === 'COMPLETED');
  const [version] = await world.query<{ version: number; created_at: Date; created_by: string }>(`select version, created_at, created_by from process_definition where process = 'planned-lamp'`);
  expect(version).toMatchObject({ version: 1, created_by: world.manager.id });
  expect(version!.created_at.getTime()).toBeGreaterThanOrEqual(Date.parse(startsAt));
});
