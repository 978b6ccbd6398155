import { createInboxQueries } from '../../db/read/inbox';
import { readDiagram } from '../../db/read/request-diagram';
import { readTimeline } from '../../db/read/request-timeline';
import { systemActor, type UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { draw } from './draw';
import { lampTaskTypes, type LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;
const inbox = createInboxQueries(lampTaskTypes);
const people: UserActor[] = [];

const several = (characteristics: string, more = '') => `<userTask id="Check" name="Check a lamp" zamen:nameFa="بررسی چراغ" zamen:taskType="lampRepair" zamen:role="technician" ${more}>${characteristics}</userTask>`;
const parallel = '<multiInstanceLoopCharacteristics zamen:collection="=[&quot;a&quot;, &quot;b&quot;, &quot;c&quot;]" zamen:item="lamp" zamen:outputCollection="checked" zamen:outputElement="=lamp + &quot; by &quot; + string(loopCounter)"/>';
const diagram = (process: string, characteristics: string, more = '') => draw(process, {
  body: `<startEvent id="Start"/>${several(characteristics, more)}<serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="checked" source="=checked"/></extensionElements></serviceTask>
    <userTask id="Last" zamen:taskType="lampRepair" zamen:role="technician" zamen:notSameAs="Check"/>`,
  flows: 'Start -> Check\nCheck -> Note\nNote -> Last',
});

lampSuite({
  async ready(made) {
    world = made.world;
    await world.deploy(diagram('lamp-several', parallel));
    await world.deploy(diagram('lamp-by-three', parallel, 'zamen:notSameAs="Check"'));
    await world.deploy(diagram('lamp-in-turn', parallel.replace('Characteristics ', 'Characteristics isSequential="true" '), 'zamen:notSameAs="lampRepair"'));
    for (const login of ['one', 'two', 'three', 'four']) {
      const id = newId();
      await world.query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) values ($1, $2, 'x', $2, $2, $3)`, [id, login, world.technician.branchId]);
      await world.query(`insert into user_role (user_id, role) values ($1, 'technician')`, [id]);
      people.push({ ...world.technician, id });
    }
  },
});

const begun = async (process: string): Promise<string> => {
  const id = await world.openRequest(process);
  await world.runtime.advance(id, 'start', { kind: 'start' });
  return id;
};
interface Task { id: string; loop_number: number | null; loop_total: number | null; state: string; excluded: string[]; assignee_id: string | null }
const tasks = (id: string, element = 'Check') => world.query<Task>('select id, loop_number, loop_total, state, excluded, assignee_id from task where instance_id = $1 and element = $2 order by loop_number', [id, element]);
const finish = (task: { id: string }, actor: UserActor) => world.runtime.completion.complete(actor, task.id, { submissionId: newId(), outcome: 'done', values: {} });
const complete = async (task: { id: string }, actor: UserActor) => { await world.claim(task.id, actor); return finish(task, actor); };
const runServices = async (id: string): Promise<void> => {
  for (const { activity, attempt } of (await world.runtime.advance(id, `agenda:${newId()}`, { kind: 'wake' })).services) await world.runtime.advance(id, `service:${activity}:${attempt}`, { kind: 'service', activity });
};
const read = <T>(work: Parameters<typeof world.runtime.unitOfWork.do<T>>[1], actor: UserActor = people[0]!) => world.runtime.unitOfWork.do(actor, work);

it('several tasks of one step stand in the inbox, each told apart; the diagram counts them; each is done once', async () => {
  const id = await begun('lamp-several');
  const listed = await read((tx) => inbox.list(tx, people[0]!, { view: 'team', limit: 50 }));
  expect(listed.ok && listed.value.items.filter((row) => row.request?.id === id).sort((a, b) => a.several!.number - b.several!.number).map(({ several: which, title, process }) => [title.en, which, process.en])).toEqual([
    ['Check a lamp', { number: 1, total: 3 }, 'lamp-several'], ['Check a lamp', { number: 2, total: 3 }, 'lamp-several'], ['Check a lamp', { number: 3, total: 3 }, 'lamp-several'],
  ]);
  expect(await read((tx) => readDiagram(tx, id))).toMatchObject({ now: ['Check'], several: [{ element: 'Check', tasks: 3 }] });
  const [first, second, third] = await tasks(id);
  expect(await complete(second!, people[0]!)).toMatchObject({ ok: true });
  expect(await read((tx) => readDiagram(tx, id))).toMatchObject({ now: ['Check'], several: [{ element: 'Check', tasks: 2 }] });
  expect(await complete(first!, people[0]!)).toMatchObject({ ok: true });
  expect(await complete(third!, people[1]!)).toMatchObject({ ok: true });
  await runServices(id);
  expect(await world.query(`select after from audit_log where action = 'lamp.note' and resource_id like $1`, [`${id}/%`])).toEqual([{ after: { checked: ['a by 1', 'b by 2', 'c by 3'] } }]);
  expect((await read((tx) => readTimeline(tx, id, lampTaskTypes)))!.filter(({ kind }) => kind === 'task')).toHaveLength(3);
  // Who did any of them is shut out of what others must do.
  const [last] = await tasks(id, 'Last');
  expect([...last!.excluded].sort()).toEqual([people[0]!.id, people[1]!.id].sort());
});

it('four eyes for each: who did one gets none of the others, and one that they had taken goes back to the team', async () => {
  const id = await begun('lamp-by-three');
  const [first, second, third] = await tasks(id);
  await world.claim(second!.id, people[0]!);
  expect(await complete(first!, people[0]!)).toMatchObject({ ok: true });
  expect((await tasks(id)).map(({ state, assignee_id, excluded }) => [state, assignee_id, excluded.includes(people[0]!.id)])).toEqual([['completed', people[0]!.id, true], ['open', null, true], ['open', null, true]]);
  expect(await world.query(`select 1 from change where topic = 'task' and keys->>'id' = $1`, [third!.id])).not.toEqual([]);
  expect(await complete(second!, people[0]!)).toMatchObject({ ok: false, error: { code: 'access.four-eyes' } });
  expect(await complete(second!, people[1]!)).toMatchObject({ ok: true });
  expect(await complete(third!, people[1]!)).toMatchObject({ ok: false, error: { code: 'access.four-eyes' } });
  expect(await complete(third!, people[2]!)).toMatchObject({ ok: true });
});

it('four eyes in turn, by the name of a task type: each next one shuts out all before it', async () => {
  const id = await begun('lamp-in-turn');
  for (const [index, person] of people.slice(0, 3).entries()) {
    const open = (await tasks(id)).filter(({ state }) => state === 'open');
    expect(open).toHaveLength(1);
    expect([...open[0]!.excluded].sort()).toEqual(people.slice(0, index).map((before) => before.id).sort());
    expect(await complete(open[0]!, person)).toMatchObject({ ok: true });
  }
  expect((await tasks(id)).map(({ loop_number, loop_total }) => [loop_number, loop_total])).toEqual([[1, 3], [2, 3], [3, 3]]);
});

it('the task of a process that no request is carried by is worked on like any other', async () => {
  await world.deploy(draw('lamp-round', {
    roots: '<signal id="Dark" name="lamp-dark"/>',
    body: '<startEvent id="Start"><signalEventDefinition signalRef="Dark"/></startEvent><userTask id="Walk" name="Walk round" zamen:nameFa="گشت" zamen:taskType="lampRepair" zamen:role="technician"/>', flows: 'Start -> Walk',
  }));
  await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.broadcast(tx, { id: newId(), name: 'lamp-dark', payload: {}, thrower: null }));
  const [made] = await world.query<{ id: string }>(`select id from process_instance where process = 'lamp-round'`);
  await world.runtime.advance(made!.id, 'start', { kind: 'start' });
  const listed = await read((tx) => inbox.list(tx, people[3]!, { view: 'team', limit: 50 }));
  const row = listed.ok ? listed.value.items.find(({ title }) => title.en === 'Walk round') : undefined;
  expect(row).toMatchObject({ request: null, process: { fa: 'lamp-round', en: 'lamp-round' }, several: null });
  expect((await read((tx) => inbox.counts(tx, people[3]!))).team).toBeGreaterThan(0);
  expect(await read((tx) => inbox.detail(tx, people[3]!, row!.id))).toMatchObject({ id: row!.id, request: null, facts: [] });
  await world.claim(row!.id, people[3]!);
  expect(await finish(row!, people[3]!)).toMatchObject({ ok: true });
  expect(await read((tx) => inbox.mineAfter(tx, people[3]!, row!.id, 5))).toMatchObject({ mine: [] });
  expect(await world.query('select status from process_instance where id = $1', [made!.id])).toEqual([{ status: 'completed' }]);
});
