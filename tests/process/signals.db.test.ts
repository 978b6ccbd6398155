import { newId } from '../../domain/shared/ids';
import { systemActor } from '../../domain/shared/actor';
import { askAgain } from '../build/ask-again';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;

const signal = '<signal id="Recall" name="lamp-recall"/>';
/** Waits for the recall beside a task, again and again. */
const waiting = draw('lamp-waits', {
  roots: signal,
  body: `<startEvent id="Start"/><userTask id="Keep" zamen:taskType="lampRepair" zamen:role="technician"/>
    <boundaryEvent id="Recalled" attachedToRef="Keep" cancelActivity="false"><extensionElements><zamen:output target="why" source="=why"/></extensionElements><signalEventDefinition signalRef="Recall"/></boundaryEvent>
    <serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="why" source="=why"/></extensionElements></serviceTask><endEvent id="End"/>`,
  flows: `Start -> Keep
    Keep -> End
    Recalled -> Note`,
});
/** Throws the recall, for which it waits itself, once and again and again. */
const throwing = draw('lamp-throws', {
  roots: signal,
  body: `<startEvent id="Start"/><parallelGateway id="Fork"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/>
    <intermediateCatchEvent id="Own"><signalEventDefinition signalRef="Recall"/></intermediateCatchEvent>
    <intermediateThrowEvent id="Throw"><extensionElements><zamen:input target="why" source="heat"/></extensionElements><signalEventDefinition signalRef="Recall"/></intermediateThrowEvent>
    <userTask id="Keep" zamen:taskType="lampReceive" zamen:role="reception"/>
    <boundaryEvent id="Again" attachedToRef="Keep" cancelActivity="false"><extensionElements><zamen:output target="why" source="=why"/></extensionElements><signalEventDefinition signalRef="Recall"/></boundaryEvent>
    <serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="why" source="=why"/></extensionElements></serviceTask>
    <parallelGateway id="Join"/><userTask id="Wait" zamen:taskType="lampRepair" zamen:role="technician"/><endEvent id="End"><terminateEventDefinition/></endEvent>`,
  flows: `Start -> Fork
    Fork -> Do
    Fork -> Own
    Fork -> Keep
    Again -> Note
    Do -> Throw
    Throw -> Join
    Own -> Join
    Join -> Wait
    Wait -> End`,
});

lampSuite({
  pool: 20, async ready(made) {
    world = made.world;
    await world.deploy(waiting);
    await world.deploy(throwing);
  },
});

const begun = async (process: string): Promise<string> => {
  const id = await world.openRequest(process);
  await world.runtime.advance(id, 'start', { kind: 'start' });
  return id;
};
const complete = async (id: string, taskType = 'lampRepair', actor = world.technician, outcome = 'done', values = {}) => {
  const task = (await world.taskOf(id, taskType))!;
  await world.claim(task.id, actor);
  return world.runtime.completion.complete(actor, task.id, { submissionId: newId(), outcome, values });
};
const wake = (id: string) => world.runtime.advance(id, `wake:${newId()}`, { kind: 'wake' });
const runServices = async (id: string): Promise<void> => {
  for (const { activity, attempt } of (await wake(id)).services) await world.runtime.advance(id, `service:${activity}:${attempt}`, { kind: 'service', activity });
};
const notes = async (id: string) => (await world.query<{ after: unknown }>(`select after from audit_log where action = 'lamp.note' and resource_id like $1 order by at`, [`${id}/%`])).map(({ after }) => after);
const wakesOf = async (id: string) => (await world.query(`select 1 from outbox where instance_id = $1 and kind = 'wake' and done_at is null`, [id])).length;
const broadcast = (id = newId(), payload = { why: 'heat' }) =>
  world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.broadcast(tx, { id, name: 'lamp-recall', payload, thrower: null }));

describe('signals', () => {
  it('reach every other instance that waits, once each, and the thrower by the engine alone', async () => {
    const [first, second, thrower] = [await begun('lamp-waits'), await begun('lamp-waits'), await begun('lamp-throws')];
    expect(await complete(thrower)).toMatchObject({ ok: true });
    // It waited for its own signal, and waits again: the engine gave it, and nothing else is brought.
    expect(await world.taskOf(thrower, 'lampRepair')).toMatchObject({ state: 'open' });
    await runServices(thrower);
    await runServices(thrower);
    expect(await notes(thrower)).toEqual([{ why: 'heat' }]);
    expect(await world.query('select 1 from published_message where instance_id = $1', [thrower])).toEqual([]);
    const late = await begun('lamp-waits');
    for (const id of [first, second]) {
      expect(await wakesOf(id)).toBe(1);
      await runServices(id);
      await runServices(id);
      expect(await notes(id)).toEqual([{ why: 'heat' }]);
    }
    // Who did not wait at that moment gets nothing: signals are not kept.
    expect(await wakesOf(late)).toBe(0);
    await runServices(late);
    expect(await notes(late)).toEqual([]);
  });

  it('are logged in the story and leave nothing behind when the instance ends', async () => {
    const id = await begun('lamp-waits');
    await broadcast();
    await complete(id);
    expect(await world.query('select status from process_instance where id = $1', [id])).toEqual([{ status: 'completed' }]);
    expect(await world.query('select 1 from published_message where instance_id = $1 and delivered_at is null', [id])).toEqual([]);
    expect(await world.query('select 1 from message_subscription where instance_id = $1', [id])).toEqual([]);
  });

  it('come once for each throw, also when two are thrown before the instance has seen the first; a repeat of the id is no throw', async () => {
    const id = await begun('lamp-waits');
    const same = newId();
    await broadcast(same, { why: 'one' });
    expect(await broadcast(same, { why: 'one' })).toEqual({ reached: 0 });
    await broadcast(newId(), { why: 'two' });
    await wake(id);
    await runServices(id);
    expect(await notes(id)).toHaveLength(2);
    expect((await world.query(`select 1 from process_event where instance_id = $1 and kind = 'signal-received'`, [id])).length).toBe(2);
  });
});

describe('messages', () => {
  const process = draw('lamp-awaits', {
    roots: '<message id="Arrived" name="lamp-arrived"/>',
    body: `<startEvent id="Start"/><intermediateCatchEvent id="Wait"><messageEventDefinition messageRef="Arrived" zamen:correlationKey="=shelf"/></intermediateCatchEvent><endEvent id="End"/>`,
    flows: `Start -> Wait
      Wait -> End`,
  });
  /** Does something and waits beside it. */
  const busy = draw('lamp-busy', {
    roots: '<message id="Arrived" name="lamp-arrived"/>',
    body: `<startEvent id="Start"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/><boundaryEvent id="Wait" attachedToRef="Do"><messageEventDefinition messageRef="Arrived" zamen:correlationKey="=&quot;e&quot;"/></boundaryEvent><endEvent id="End"/>`,
    flows: 'Start -> Do\nDo -> End',
  });
  const publish = (key: string, id = newId(), name = 'lamp-arrived') =>
    askAgain(() => world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.publish(tx, { id, name, key, payload: {} })));
  const open = async (shelf: string): Promise<string> => {
    const id = newId();
    const [{ branch_id: branchId }] = await world.query<{ branch_id: string }>('select branch_id from app_user limit 1') as [{ branch_id: string }];
    await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.startInstance(tx, { id, process: 'lamp-awaits', requestId: null, parentInstanceId: null, branchId, agentId: null, input: { shelf } }));
    return id;
  };
  const start = (id: string) => askAgain(() => world.runtime.advance(id, 'start', { kind: 'start' }));
  const settled = async (shelf: string) => (await world.query<{ taken: number; kept: number }>(
    'select count(*) filter (where delivered_at is not null)::int as taken, count(*) filter (where instance_id is null)::int as kept from published_message where key = $1', [shelf]))[0];
  const ended = async (ids: string[]) => (await world.query<{ n: number }>(`select count(*)::int as n from process_instance where id = any ($1::uuid[]) and status = 'completed'`, [ids]))[0]!.n;

  beforeAll(async () => { await world.deploy(process); await world.deploy(busy); });

  it('of twenty at once for ten that come to wait at the same time each takes one, exactly once, and ten are kept', async () => {
    for (const round of ['a', 'b', 'c']) {
      const ids = await Promise.all(Array.from({ length: 10 }, () => open(round)));
      const acts = [...ids.map((id) => () => start(id)), ...Array.from({ length: 20 }, () => () => publish(round))];
      await Promise.all(acts.sort(() => Math.random() - 0.5).map((act) => act()));
      for (const id of ids) await wake(id);
      expect(await ended(ids)).toBe(10);
      expect(await settled(round)).toEqual({ taken: 10, kept: 10 });
    }
  });

  it('that is published just while somebody comes to wait for it is taken: neither misses the other', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `pair ${index}`);
    const ids = await Promise.all(keys.map(open));
    await Promise.all(keys.flatMap((key, index) => [start(ids[index]!), publish(key)]));
    for (const id of ids) await wake(id);
    expect(await ended(ids)).toBe(60);
  });

  it('go to the one that waits longest', async () => {
    const ids = [await open('d'), await open('d'), await open('d')];
    for (const id of ids) await start(id);
    expect(await publish('d')).toEqual({ matchedInstance: ids[0] });
    expect(await publish('d')).toEqual({ matchedInstance: ids[1] });
  });

  it('that were matched to an instance that ends first go to the next, and nothing is lost', async () => {
    const [first, second] = [await begun('lamp-busy'), await open('e')];
    await start(second);
    expect(await publish('e')).toEqual({ matchedInstance: first });
    // The first ends by another way before it is woken.
    expect(await complete(first)).toMatchObject({ ok: true });
    expect(await world.query('select instance_id from published_message where key = $1', ['e'])).toEqual([{ instance_id: second }]);
    await wake(second);
    expect(await ended([second])).toBe(1);
  });

  it('are kept as long as the setting says', async () => {
    await world.setting('process.message.kept', { amount: 2, unit: 'h' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await publish('f');
    await world.setting('process.message.kept', { amount: 30, unit: 'd' });
    expect(await world.query(`select round(extract(epoch from expires_at - published_at) / 60)::int as minutes from published_message where key = 'f'`)).toEqual([{ minutes: 120 }]);
    await world.query(`update published_message set expires_at = now() - interval '1 second' where key = 'f'`);
    const id = await open('f');
    await start(id);
    expect(await ended([id])).toBe(0);
  });
});

describe('errors and escalations of people and services', () => {
  const process = draw('lamp-throws-up', {
    roots: '<escalation id="Dim" escalationCode="dim"/><error id="Burnt" errorCode="burnt"/>',
    body: `<startEvent id="Start"/><userTask id="Receive" zamen:taskType="lampReceive" zamen:role="reception"/>
      <boundaryEvent id="DimAtReceive" attachedToRef="Receive" cancelActivity="false"><extensionElements><zamen:output target="watt" source="=watt"/></extensionElements><escalationEventDefinition escalationRef="Dim"/></boundaryEvent>
      <boundaryEvent id="BurntAtReceive" attachedToRef="Receive"><errorEventDefinition errorRef="Burnt"/></boundaryEvent>
      <serviceTask id="Service" zamen:topic="lamp-dim"/>
      <boundaryEvent id="DimAtService" attachedToRef="Service"><extensionElements><zamen:output target="watt" source="=watt"/></extensionElements><escalationEventDefinition escalationRef="Dim"/></boundaryEvent>
      <serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="watt" source="=watt"/></extensionElements></serviceTask>
      <userTask id="Burnt_" zamen:taskType="lampRepair" zamen:role="technician"/><userTask id="Dimmed" zamen:taskType="lampRepair" zamen:role="technician"/>`,
    flows: `Start -> Receive
      Receive -> Service
      DimAtReceive -> Note
      BurntAtReceive -> Burnt_
      DimAtService -> Dimmed`,
  });
  const elements = async (id: string) => (await world.query<{ element: string; state: string }>('select element, state from task where instance_id = $1 order by created_at, element', [id])).map(({ element, state }) => `${element} ${state}`);

  beforeAll(() => world.deploy(process));

  it('a form may escalate and go on; a service that escalates is interrupted by who catches it', async () => {
    const id = await begun('lamp-throws-up');
    expect(await complete(id, 'lampReceive', world.reception, 'received', { words: 'dim' })).toMatchObject({ ok: true });
    await runServices(id);
    await runServices(id);
    expect(await notes(id)).toEqual([{ watt: 5 }]);
    expect(await elements(id)).toEqual(['Receive completed', 'Dimmed open']);
    const throws = await world.query<{ step: unknown }>(`select s.step from process_event e cross join jsonb_array_elements(e.trace) s (step) where e.instance_id = $1 and s.step->>'kind' = 'throw' order by e.seq`, [id]);
    expect(throws.map(({ step }) => step)).toEqual([
      { kind: 'throw', on: 'escalation', element: 'Receive', code: 'dim', caught: 'DimAtReceive' }, { kind: 'throw', on: 'escalation', element: 'Service', code: 'dim', caught: 'DimAtService' },
    ]);
  });

  it('a form may end its task with an error that the diagram catches; the act is stored once', async () => {
    const id = await begun('lamp-throws-up');
    expect(await complete(id, 'lampReceive', world.reception, 'received', { words: 'burnt' })).toMatchObject({ ok: true });
    expect(await elements(id)).toEqual(['Receive completed', 'Burnt_ open']);
    expect((await world.query(`select 1 from audit_log where action = 'task.complete' and request_id = $1`, [id])).length).toBe(1);
    expect(await world.query('select 1 from incident where instance_id = $1', [id])).toEqual([]);
  });
});
