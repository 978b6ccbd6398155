import { until } from '../build/until';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';

let world: LampWorld;

const suite = lampTemporalSuite({ schedules: true, ready: (made) => { world = made.world; } });

const timed = (timer: string) => draw('lamp-timed', { body: `<startEvent id="Tick"><timerEventDefinition>${timer}</timerEventDefinition></startEvent><serviceTask id="Note" zamen:topic="lamp-note"/>`, flows: 'Tick -> Note' });
const instances = () => world.query<{ id: string; status: string; created_at: Date }>(`select id, status, created_at from process_instance where process = 'lamp-timed' order by created_at`);
/** Temporal lists what it has with a delay, so a list is waited for. */
const schedules = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const { scheduleId } of (await suite.courier.client()).schedule.list()) found.push(scheduleId);
  return found;
};
/** What the worker's loops do. */
const beat = async (): Promise<void> => {
  await world.runtime.planStarts!();
  await world.runtime.relay(100);
};

it('a schedule starts a cycle at its times, each once, to its end; the instance has a workflow of its own', async () => {
  await world.deploy(timed('<timeCycle>R2/PT2S</timeCycle>'));
  const due = (await world.query<{ due: Date }>('select due from start_trigger'))[0]!.due;
  await until(async () => { await beat(); return (await instances()).filter(({ status }) => status === 'completed').length === 2; });
  const made = await instances();
  expect(made).toHaveLength(2);
  expect(made[0]!.created_at.getTime()).toBeGreaterThanOrEqual(due.getTime());
  expect(made[1]!.created_at.getTime() - made[0]!.created_at.getTime()).toBeGreaterThan(500);
  await until(async () => (await (await suite.courier.client()).workflow.getHandle(made[1]!.id).describe()).status.name === 'COMPLETED');
  await until(async () => { await beat(); return !(await schedules()).includes('start:lamp-timed:Tick'); });
  expect(await instances()).toHaveLength(2);
});

it('the schedule moves with a deployment and goes with it; one that Temporal has lost is set again', async () => {
  const next = async () => (await (await suite.courier.client()).schedule.getHandle('start:lamp-timed:Tick').describe()).info.nextActionTimes[0];
  await world.deploy(timed('<timeDuration>PT1H</timeDuration>'));
  await beat();
  const first = await next();
  await world.deploy(timed('<timeDuration>PT2H</timeDuration>'));
  await beat();
  expect(Math.round(((await next())!.getTime() - first!.getTime()) / 60_000)).toBe(60);
  // Lost, and long due: it is started, not forgotten.
  await (await suite.courier.client()).schedule.getHandle('start:lamp-timed:Tick').delete();
  await world.query(`update start_trigger set due = date_trunc('second', now() - interval '2 minutes'), planned_at = now() - interval '2 minutes'`);
  const before = (await instances()).length;
  await until(async () => { await beat(); return (await instances()).length === before + 1; });
  await world.deploy(timed('<timeDuration>PT3H</timeDuration>'));
  await beat();
  await until(async () => (await schedules()).includes('start:lamp-timed:Tick'));
  await world.deploy(draw('lamp-timed', { body: '<startEvent id="Start"/><endEvent id="End"/>', flows: 'Start -> End' }));
  await beat();
  await until(async () => !(await schedules()).includes('start:lamp-timed:Tick'));
});
