import type { LampWorld } from '../process/lamp';
import { lampTemporalSuite } from '../process/lamp-temporal-suite';
import { lampAtWork } from './lamp-at-work';

/** Loops of one request: 10,000 in `npm run test:full`, far fewer in `npm test`. */
const loops = Number(process.env.ZAMEN_LOOPS ?? 60);
/** A loop takes some 50 ms on an idle machine; this is for a busy one. */
jest.setTimeout(120_000 + loops * 1_000);

let world: LampWorld;
const lamps = lampAtWork(() => world);

const suite = lampTemporalSuite({ pool: 20, ready: (made) => { world = made.world; } });

it(`a request that loops ${loops} times, reminded meanwhile, keeps a flat history and a small state`, async () => {
  await world.setting('lamp.remind', { amount: 0.02, unit: 'min' });
  const id = await world.openRequest();
  await world.runtime.relay(100);
  const { task } = await (async () => { for (;;) { const row = await world.taskOf(id, 'lampReceive'); if (row) return { task: row.id }; await new Promise((resolve) => { setTimeout(resolve, 50); }); } })();
  await world.claim(task, world.reception);
  // Three reminders come before anybody takes it: the cycle's limit.
  await new Promise((resolve) => { setTimeout(resolve, 6_000); });
  expect(await lamps.complete(task)).toMatchObject({ ok: true });
  const handle = (await suite.courier.client()).workflow.getHandle(id);
  const stateSize = async () => Number((await world.query<{ n: number }>('select length(state::text) as n from process_instance where id = $1', [id]))[0]!.n);
  const [lengths, sizes]: [number[], number[]] = [[], []];
  for (let loop = 0; loop < loops; loop += 1) {
    const repair = await lamps.openRepair(id);
    await world.claim(repair.id, world.technician);
    expect(await lamps.complete(repair.id, { actor: world.technician, outcome: 'again' })).toMatchObject({ ok: true });
    if (loop % Math.ceil(loops / 10) === 0) {
      lengths.push((await handle.describe()).historyLength);
      sizes.push(await stateSize());
    }
  }
  await lamps.openRepair(id);
  expect(Math.max(...lengths)).toBeLessThan(200);
  // The counter of ids gets a digit more now and then.
  expect(sizes.at(-1)! - sizes[1]!).toBeLessThan(100);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'task-completed'`, [id])).toBe(loops + 1);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'service-completed' and element = 'Check'`, [id])).toBe(loops + 1);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'timer-fired'`, [id])).toBeLessThanOrEqual(3);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'timer-fired'`, [id])).toBeGreaterThan(0);
  expect(await lamps.count('task where request_id = $1', [id])).toBe(loops + 2);
  expect(await lamps.count('incident', [])).toBe(0);
});
