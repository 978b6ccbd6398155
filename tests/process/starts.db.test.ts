import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { askAgain } from '../build/ask-again';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;
const planned: { process: string; element: string; due: string | null }[] = [];

lampSuite({ pool: 20, schedules: () => ({ plan: async (start) => { planned.push(start); return 'ok'; } }), ready: (made) => { world = made.world; } });

const roots = '<message id="Order" name="lamp-order"/><signal id="Dark" name="lamp-dark"/>';
const ordered = (process: string, what = 'lamp-note') => draw(process, {
  roots,
  body: `<startEvent id="Ordered"><extensionElements><zamen:output target="watt" source="=watt"/></extensionElements><messageEventDefinition messageRef="Order"/></startEvent>
    <startEvent id="Dark_"><signalEventDefinition signalRef="Dark"/></startEvent><startEvent id="Plain"/><serviceTask id="Do" zamen:topic="${what}"/>`,
  flows: 'Ordered -> Do\nDark_ -> Do\nPlain -> Do',
});
const timed = (timer: string) => draw('lamp-timed', { roots, body: `<startEvent id="Tick"><timerEventDefinition>${timer}</timerEventDefinition></startEvent><serviceTask id="Do" zamen:topic="lamp-note"/>`, flows: 'Tick -> Do' });
const act = <T>(work: Parameters<typeof world.runtime.unitOfWork.do<T>>[1]) => askAgain(() => world.runtime.unitOfWork.do(systemActor, work));
const order = (id = newId()) => act((tx) => world.runtime.processes.publish(tx, { id, name: 'lamp-order', key: '', payload: { watt: 40 } }));
const instancesOf = (process: string) => world.query<{ id: string; version: number; element: string; request_id: string | null; branch: string }>(
  'select i.id, d.version, i.start_element as element, i.request_id, b.code as branch from process_instance i join process_definition d on d.id = i.definition_id join branch b on b.id = i.branch_id where i.process = $1 order by i.created_at, i.id', [process]);
const triggersOf = (process: string) => world.query('select t.element, t.kind, t.name, d.version from start_trigger t join process_definition d on d.id = t.definition_id where t.process = $1 and not t.removed order by t.element', [process]);

describe('a message start', () => {
  it('makes one instance of the newest version for each message that nobody waits for, however often it is published', async () => {
    await world.deploy(ordered('lamp-orders'));
    await world.deploy(ordered('lamp-orders', 'lamp-tell'));
    const same = newId();
    const answers = await Promise.all(Array.from({ length: 12 }, () => order(same)));
    const made = await instancesOf('lamp-orders');
    expect(made).toMatchObject([{ version: 2, element: 'Ordered', request_id: null, branch: 'T' }]);
    expect(new Set(answers.map(({ matchedInstance }) => matchedInstance))).toEqual(new Set([made[0]!.id]));
    expect(await world.query(`select 1 from outbox where instance_id = $1 and kind = 'start'`, [made[0]!.id])).toHaveLength(1);
    // It is an instance of its own, with what the message brought.
    expect(await world.runtime.advance(made[0]!.id, 'start', { kind: 'start' })).toMatchObject({ result: 'done', ended: true });
    expect(await world.query('select topic from service_call where instance_id = $1', [made[0]!.id])).toEqual([{ topic: 'lamp-tell' }]);
    expect((await world.query<{ state: { scopes: { variables: unknown }[] } }>('select state from process_instance where id = $1', [made[0]!.id]))[0]!.state.scopes[0]!.variables).toMatchObject({ watt: 40 });
    await Promise.all(Array.from({ length: 8 }, () => order()));
    expect(await instancesOf('lamp-orders')).toHaveLength(9);
  });

  it('of two processes goes to the one that was deployed first: a message has one taker', async () => {
    await world.deploy(ordered('lamp-orders-too'));
    await order();
    expect(await instancesOf('lamp-orders-too')).toEqual([]);
  });

  it('goes with the deployment: a version without it starts nothing more, and the message is kept', async () => {
    const before = (await instancesOf('lamp-orders')).length;
    await world.deploy(draw('lamp-orders', { body: '<startEvent id="Plain"/><endEvent id="End"/>', flows: 'Plain -> End' }));
    expect(await triggersOf('lamp-orders')).toEqual([]);
    await order();
    expect(await instancesOf('lamp-orders')).toHaveLength(before);
    expect(await instancesOf('lamp-orders-too')).toHaveLength(1);
    await world.deploy(draw('lamp-orders-too', { body: '<startEvent id="Plain"/><endEvent id="End"/>', flows: 'Plain -> End' }));
    expect(await order()).toEqual({ matchedInstance: null });
  });
});

it('a signal starts one instance in each process that starts by it, beside those that wait', async () => {
  await world.deploy(ordered('lamp-dark-one'));
  await world.deploy(ordered('lamp-dark-two'));
  const id = newId();
  const broadcast = () => act((tx) => world.runtime.processes.broadcast(tx, { id, name: 'lamp-dark', payload: {}, thrower: null }));
  expect(await broadcast()).toEqual({ reached: 2 });
  expect(await broadcast()).toEqual({ reached: 0 });
  expect(await instancesOf('lamp-dark-one')).toMatchObject([{ element: 'Dark_', version: 1 }]);
  expect(await instancesOf('lamp-dark-two')).toMatchObject([{ element: 'Dark_', version: 1 }]);
});

describe('a timer start', () => {
  const row = async () => (await world.query<{ due: Date; remaining: number | null; version: number; planned: boolean; removed: boolean }>(
    `select t.due, t.remaining, d.version, t.planned_at is not null as planned, t.removed from start_trigger t join process_definition d on d.id = t.definition_id where t.process = 'lamp-timed'`))[0];
  const minutesAhead = async () => Math.round(((await row())!.due.getTime() - Date.now()) / 60_000);
  const tick = async (due?: string) => world.runtime.startByTimer({ process: 'lamp-timed', element: 'Tick', due: due ?? (await row())!.due.toISOString() });
  const late = (interval = '1 second') => world.query(`update start_trigger set due = date_trunc('milliseconds', now() - $1::interval) where process = 'lamp-timed'`, [interval]);

  it('is counted from the deployment, told to Temporal, and starts once for its nominal time', async () => {
    await world.deploy(timed('<timeCycle>R2/PT1H</timeCycle>'));
    expect(await row()).toMatchObject({ version: 1, remaining: 2, planned: false });
    expect(await minutesAhead()).toBe(60);
    expect(await world.runtime.planStarts!()).toBe(true);
    expect(planned.at(-1)).toEqual({ process: 'lamp-timed', element: 'Tick', due: (await row())!.due.toISOString() });
    expect(await world.runtime.planStarts!()).toBe(false);

    expect(await tick()).toBe('ignored');
    await late();
    const due = (await row())!.due.toISOString();
    expect((await Promise.all(Array.from({ length: 6 }, () => tick(due)))).sort()).toEqual(['ignored', 'ignored', 'ignored', 'ignored', 'ignored', 'started']);
    expect(await instancesOf('lamp-timed')).toMatchObject([{ element: 'Tick', version: 1, request_id: null }]);
    expect(await row()).toMatchObject({ remaining: 1, planned: false });
  });

  it('passes over what it missed, fires as often as it says, and then has no schedule', async () => {
    await late('30 minutes');
    expect(await tick()).toBe('started');
    expect(await row()).toMatchObject({ removed: true });
    await world.runtime.planStarts!();
    expect(planned.at(-1)).toEqual({ process: 'lamp-timed', element: 'Tick', due: null });
    expect(await row()).toBeUndefined();
  });

  it('switches with the deployment: a new version begins anew, a version without it ends it', async () => {
    await world.deploy(timed('<timeDuration>PT2H</timeDuration>'));
    expect(await minutesAhead()).toBe(120);
    await world.runtime.planStarts!();
    await world.deploy(timed('<timeDuration>PT3H</timeDuration>'));
    expect(await row()).toMatchObject({ version: 3, planned: false });
    expect(await minutesAhead()).toBe(180);
    const old = (await row())!.due.toISOString();
    await world.deploy(draw('lamp-timed', { body: '<startEvent id="Plain"/><endEvent id="End"/>', flows: 'Plain -> End' }));
    expect(await row()).toMatchObject({ removed: true });
    expect(await tick(old)).toBe('ignored');
    await world.runtime.planStarts!();
    expect(await row()).toBeUndefined();
  });

  it('whose time cannot be computed refuses the deployment, and nothing is stored', async () => {
    await expect(world.deploy(timed('<timeDuration>="soon"</timeDuration>'))).rejects.toThrow('start-timer');
    expect(await row()).toBeUndefined();
    expect(await world.query(`select max(version)::int as version from process_definition where process = 'lamp-timed'`)).toEqual([{ version: 4 }]);
  });
});
