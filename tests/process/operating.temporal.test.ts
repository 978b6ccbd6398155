import { newId } from '../../domain/shared/ids';
import { until } from '../build/until';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';

let world: LampWorld;
const suite = lampTemporalSuite({ ready: (made) => { ({ world } = made); }, pool: 20 });

const task = (id: string) => `<userTask id="${id}" zamen:taskType="lampRepair" zamen:role="technician"/>`;
const openTask = (id: string, element: string) => until(async () => {
  await world.runtime.relay(100);
  const [row] = await world.query<{ id: string }>(`select id from task where instance_id = $1 and element = $2 and state = 'open'`, [id, element]);
  return row?.id;
});

it('an operator\'s move reaches the workflow: it arms the timer of the step that was started, and of the one that was sent back to', async () => {
  await world.deploy(draw('lamp-late', {
    body: `<startEvent id="Start"/>${task('A')}${task('B')}<boundaryEvent id="Late" attachedToRef="B"><timerEventDefinition><timeDuration>PT2S</timeDuration></timerEventDefinition></boundaryEvent>${task('Chase')}<endEvent id="End"/><endEvent id="Off"/>`,
    flows: 'Start -> A\nA -> B\nB -> End\nLate -> Chase\nChase -> Off',
  }));
  const id = await world.openRequest('lamp-late');
  await openTask(id, 'A');
  const moved = (move: Parameters<typeof world.runtime.moves.move>[2]['move']) => world.runtime.moves.move(world.manager, id, { move, reason: 'it is late', key: newId() });
  expect(await moved({ kind: 'start-element', element: 'B' })).toEqual({ ok: true, value: null });
  // Nobody but the workflow's own timer fires it.
  await openTask(id, 'Chase');

  const visits = await world.runtime.moves.visits(world.manager, id);
  if (!visits.ok) throw new Error(visits.error.code);
  expect(await moved({ kind: 'rewind', activity: visits.value.items.find(({ element }) => element === 'B')!.activity, reverse: [] })).toEqual({ ok: true, value: null });
  const chased = () => world.query<{ state: string }>(`select state from task where instance_id = $1 and element = 'Chase' order by created_at`, [id]);
  expect(await chased()).toEqual([{ state: 'cancelled' }]);
  await openTask(id, 'Chase');
  expect(await chased()).toEqual([{ state: 'cancelled' }, { state: 'open' }]);

  const finish = async (element: string) => {
    const row = await openTask(id, element);
    await world.claim(row, world.technician);
    expect(await world.runtime.completion.complete(world.technician, row, { submissionId: newId(), outcome: 'done', values: {} })).toMatchObject({ ok: true });
  };
  await finish('Chase');
  await finish('A');
  await finish('B');
  await (await suite.courier.client()).workflow.getHandle(id).result();
  expect(await world.query('select status from process_instance where id = $1', [id])).toEqual([{ status: 'completed' }]);
});
