import type { OperatorMove } from '../../contracts/operating';
import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { lampSuite } from './lamp-suite';
import type { LampWorld } from './lamp';

let world: LampWorld;
lampSuite({ ready: (suite) => { ({ world } = suite); } });

const begun = async (process = 'lamp'): Promise<string> => {
  const id = await world.openRequest(process);
  await world.runtime.advance(id, 'start', { kind: 'start' });
  return id;
};
const complete = async (id: string, taskType: string, outcome: string, actor = world.technician) => {
  const task = await world.taskOf(id, taskType);
  await world.claim(task!.id, actor);
  expect(await world.runtime.completion.complete(actor, task!.id, { submissionId: newId(), outcome, values: outcome === 'received' ? { words: 'bright' } : {} })).toMatchObject({ ok: true });
};
const move = (id: string, made: OperatorMove, { key = newId(), seq, actor = world.manager }: { key?: string; seq?: number; actor?: LampWorld['manager'] } = {}) =>
  world.runtime.moves.move(actor, id, { move: made, reason: 'the lamp was mixed up', key, ...(seq !== undefined && { seq }) });
const tasks = (id: string) => world.query<{ element: string; state: string }>('select element, state from task where instance_id = $1 order by created_at, element, state', [id]);
const timers = (id: string) => world.query<{ element: string }>('select element from process_timer where instance_id = $1', [id]);
const view = async (id: string) => {
  const seen = await world.runtime.moves.view(world.manager, id);
  if (!seen.ok) throw new Error(seen.error.code);
  return seen.value;
};

it('starts at an element and cancels a token, as previewed; tasks, timers and the status follow, and the reason is written down', async () => {
  const id = await begun();
  const preview = await world.runtime.moves.preview(world.manager, id, { kind: 'start-element', element: 'Repair' });
  expect(preview).toMatchObject({ ok: true, value: {
    seq: 1, over: false, tasks: { begins: [{ element: 'Repair', taskType: 'lampRepair', title: { en: 'Repair' } }], ends: [] }, statuses: [{ status: 'awaiting-repair', subStatus: 'in-repair', clock: 'run' }], stays: [], reversals: [],
  } });
  expect(await tasks(id)).toEqual([{ element: 'Receive', state: 'open' }]);

  expect(await move(id, { kind: 'start-element', element: 'Repair', variables: { watt: 40 } }, { seq: 1 })).toEqual({ ok: true, value: null });
  const { tokens, seq, variables } = await view(id);
  expect([tokens.map(({ element, waitsFor }) => `${element} ${waitsFor}`), seq, variables]).toEqual([['Receive task', 'Repair task'], 2, { requestId: id, watt: 40 }]);
  expect(await move(id, { kind: 'cancel-token', token: tokens[0]!.activity })).toEqual({ ok: true, value: null });
  expect(await tasks(id)).toEqual([{ element: 'Receive', state: 'cancelled' }, { element: 'Repair', state: 'open' }]);
  expect(await timers(id)).toEqual([]);
  expect(await world.query('select status from service_request where id = $1', [id])).toEqual([{ status: 'awaiting-repair' }]);
  expect(await world.query(`select before, after from audit_log where action = 'process.operate' and resource_id = $1 order by at`, [id])).toEqual([
    { before: { seq: 1, elements: ['Receive'] }, after: { move: { kind: 'start-element', element: 'Repair', variables: { watt: 40 } }, reason: 'the lamp was mixed up' } },
    { before: { seq: 2, elements: ['Receive', 'Repair'] }, after: { move: { kind: 'cancel-token', token: tokens[0]!.activity }, reason: 'the lamp was mixed up' } },
  ]);
  expect(await world.query(`select kind, element, actor_role from process_event where instance_id = $1 order by seq`, [id])).toEqual([
    { kind: 'start', element: null, actor_role: null }, { kind: 'element-started', element: 'Repair', actor_role: 'manager' }, { kind: 'token-cancelled', element: 'Receive', actor_role: 'manager' },
  ]);
  // The workflow is woken, so that it arms and runs what there is now.
  expect(await world.query(`select count(*)::int as n from outbox where instance_id = $1 and kind = 'wake'`, [id])).toEqual([{ n: 2 }]);
});

it('refuses with the reason what cannot be, what has moved since the preview, and who may not', async () => {
  const id = await begun();
  const [token] = (await view(id)).tokens;
  expect(await move(id, { kind: 'cancel-token', token: token!.activity })).toEqual({ ok: false, error: { code: 'move.last-token', params: { element: 'Receive' } } });
  expect(await move(id, { kind: 'start-element', element: 'Nowhere' })).toEqual({ ok: false, error: { code: 'move.element-unknown', params: { element: 'Nowhere' } } });
  expect(await move(id, { kind: 'set-variables', variables: { a: 1 } }, { seq: 7 })).toEqual({ ok: false, error: { code: 'move.changed', params: { seq: 1 } } });
  expect(await move(id, { kind: 'rewind', activity: token!.activity, reverse: [] })).toMatchObject({ ok: false, error: { code: 'move.never-visited' } });
  expect(await move(id, { kind: 'skip-incident', incident: newId() })).toMatchObject({ ok: false, error: { code: 'incident.not-found' } });
  for (const actor of [world.technician, world.reception]) {
    expect(await move(id, { kind: 'set-variables', variables: { a: 1 } }, { actor })).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    expect(await world.runtime.moves.view(actor, id)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    expect(await world.runtime.moves.preview(actor, id, { kind: 'set-variables', variables: {} })).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    expect(await world.runtime.moves.visits(actor, id)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
  }
  const elsewhere = { ...world.manager, branches: [newId()] };
  expect(await world.runtime.moves.preview(elsewhere, id, { kind: 'set-variables', variables: {} })).toMatchObject({ ok: false, error: { code: 'process.not-found' } });
  expect(await world.query('select seq::int as seq from process_instance where id = $1', [id])).toEqual([{ seq: 1 }]);
});

it('the log says of each event which element it is about, and of the start what it was given', async () => {
  const id = await begun();
  await world.query(`update process_timer set due = now() - interval '1 second' where instance_id = $1`, [id]);
  await world.runtime.advance(id, 'late', { kind: 'wake' });
  await complete(id, 'lampReceive', 'received', world.reception);
  await complete(id, 'lampRepair', 'wait');
  await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-arrived', key: id, payload: {} }));
  await world.runtime.advance(id, 'arrived', { kind: 'wake' });
  expect(await world.query('select kind, element from process_event where instance_id = $1 order by seq', [id])).toEqual([
    { kind: 'start', element: null }, { kind: 'timer-fired', element: 'Remind' }, { kind: 'service-completed', element: 'Tell' }, { kind: 'task-completed', element: 'Receive' },
    { kind: 'service-completed', element: 'Check' }, { kind: 'task-completed', element: 'Repair' }, { kind: 'message-received', element: 'Wait' },
  ]);
  expect(await world.query(`select event ->> 'zone' as zone, event -> 'input' as input from process_event where instance_id = $1 and kind = 'start'`, [id])).toEqual([{ zone: 'Asia/Tehran', input: { requestId: id } }]);
});

it('does one click once', async () => {
  const id = await begun();
  const key = newId();
  const answers = [await move(id, { kind: 'start-element', element: 'Repair' }, { key }), await move(id, { kind: 'start-element', element: 'Repair' }, { key })];
  expect(answers).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
  expect(await tasks(id)).toEqual([{ element: 'Receive', state: 'open' }, { element: 'Repair', state: 'open' }]);
});

it('skips what failed, and it is resolved by who did', async () => {
  const id = await begun();
  world.check.failures = 1;
  await complete(id, 'lampReceive', 'received', world.reception);
  const [call] = await world.query<{ activity: string }>(`select activity from service_call where instance_id = $1 and state = 'requested'`, [id]);
  await world.runtime.advance(id, 'failed', { kind: 'service-failed', activity: call!.activity, code: 'service.failed', message: 'away' });
  const [incident] = (await view(id)).incidents;
  expect(incident).toMatchObject({ element: 'Check', code: 'service.failed' });
  expect(await move(id, { kind: 'skip-incident', incident: incident!.id, variables: { 'lampCheck': { bright: true } } })).toEqual({ ok: true, value: null });
  expect(await tasks(id)).toEqual([{ element: 'Receive', state: 'completed' }, { element: 'Repair', state: 'open' }]);
  expect(await world.query('select resolved_by from incident where id = $1', [incident!.id])).toEqual([{ resolved_by: world.manager.id }]);
  expect(await move(id, { kind: 'skip-incident', incident: incident!.id })).toMatchObject({ ok: false, error: { code: 'incident.resolved' } });
});

it('sends back to a visited step with its data and status as they were, says what stays done, and goes on from there', async () => {
  const id = await begun();
  await complete(id, 'lampReceive', 'received', world.reception);
  const visits = await world.runtime.moves.visits(world.manager, id);
  if (!visits.ok) throw new Error(visits.error.code);
  expect(visits.value.items.map(({ element, what, by }) => [element, what, by?.name.en ?? null])).toEqual([['Check', 'lamp-check', null], ['Receive', 'lampReceive', 'reception']]);
  const rewind = { kind: 'rewind', activity: visits.value.items[1]!.activity, reverse: [] } satisfies OperatorMove;
  const preview = await world.runtime.moves.preview(world.manager, id, rewind);
  expect(preview).toMatchObject({ ok: true, value: {
    tasks: { begins: [{ element: 'Receive' }], ends: [{ element: 'Repair' }] }, waits: { begins: [{ element: 'Remind', kind: 'timer', setting: 'lamp.remind' }], ends: [] },
    stays: [{ kind: 'task', what: 'lampReceive', element: 'Receive', reversals: [] }, { kind: 'service', what: 'lamp-check', element: 'Check', reversals: [] }],
  } });
  expect(await move(id, { ...rewind, reverse: ['give-back'] })).toEqual({ ok: false, error: { code: 'move.no-reversal', params: { name: 'give-back' } } });
  expect(await move(id, rewind)).toEqual({ ok: true, value: null });
  expect(await tasks(id)).toEqual([{ element: 'Receive', state: 'completed' }, { element: 'Repair', state: 'cancelled' }, { element: 'Receive', state: 'open' }]);
  expect((await view(id)).variables).toEqual({ requestId: id });
  expect(await world.query('select status from service_request where id = $1', [id])).toEqual([{ status: 'draft' }]);
  expect(await timers(id)).toEqual([{ element: 'Remind' }]);
  // The log with the rewind in it still leads to where the instance stands: it can be sent back again, and goes on to its end.
  await complete(id, 'lampReceive', 'received', world.reception);
  await complete(id, 'lampRepair', 'again');
  const again = await world.runtime.moves.visits(world.manager, id);
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.items.map(({ element }) => element)).toEqual(['Check', 'Repair', 'Check', 'Receive', 'Repair', 'Check', 'Receive']);
  expect(await move(id, { kind: 'rewind', activity: again.value.items[1]!.activity, reverse: [] })).toEqual({ ok: true, value: null });
  await complete(id, 'lampRepair', 'done');
  expect(await world.query('select status from process_instance where id = $1', [id])).toEqual([{ status: 'completed' }]);
  expect(await move(id, rewind)).toEqual({ ok: false, error: { code: 'move.ended' } });
});

it('says that a log does not lead to where the instance stands, instead of sending it somewhere', async () => {
  const id = await begun();
  await complete(id, 'lampReceive', 'received', world.reception);
  await world.query(`update process_instance set state = jsonb_set(state, '{scopes,0,variables,requestId}', '"other"') where id = $1`, [id]);
  expect(await world.runtime.moves.visits(world.manager, id)).toMatchObject({ ok: false, error: { code: 'move.log-differs' } });
});
