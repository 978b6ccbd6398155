import { createDeploymentPlans } from '../../db/process/deployment-plans';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import type { Deployed } from '../../domain/process/deploy';
import { createDeployments, type Deployments } from '../../main/deployments';
import { diagramLimit, type PlannedDeployment, type VersionDetail, type VersionRow } from '../../contracts/processes';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { draw } from '../../tests/process/draw';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Problem { code: string; params: { findings: { rule: string; severity: string; elements: string[] }[] } }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: User;
let client: ApiClient;
let deployments: Deployments;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  await rows.query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', '{}') on conflict do nothing`);
  const branchId = (await buildBranch(rows)).id;
  manager = await buildUser(rows, { branchId, roles: ['manager'] });
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(manager);
  deployments = createDeployments(api.runtime);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const frame = (body: string, flows: string): { body: string; flows: string } => ({ body: `<startEvent id="Start"/>${body}<endEvent id="End"/>`, flows });
const task = (name: string): string => `<task id="Work" name="${name}"/>`;
const plain = (process: string, name = 'one'): string => draw(process, frame(task(name), 'Start -> Work\nWork -> End'));
/** A user task without a task type is a warning. */
const warned = (process: string, name = 'one'): string => plain(process, name).replace('<task', '<userTask');
const broken = (process: string): string => draw(process, frame('<complexGateway id="G"/>', 'Start -> G\nG -> End'));
const deploy = (xml: string, more: object = {}, key?: string) => client.post<Deployed & Problem>('/processes', { xml, ...more }, { key });
const versions = async (process: string): Promise<VersionRow[]> => (await client.get<{ items: VersionRow[] }>(`/processes/${process}/versions`)).body.items;

test('F302 a diagram with an error is refused on its shape, and nothing is stored', async () => {
  const { status, body } = await deploy(broken('refused'));
  expect([status, body.code]).toEqual([422, 'process.not-executable']);
  expect(body.params.findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'unsupported-element', elements: ['G'] }]);
  expect((await client.get<Problem>('/processes/refused/versions')).body.code).toBe('process.not-found');
});

test('F302 a diagram without warnings is deployed at once, with its verdict, by whom', async () => {
  const { status, body } = await deploy(plain('clean'));
  expect([status, body.process, body.version, body.unchanged]).toEqual([201, 'clean', 1, false]);
  expect(body.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(await versions('clean')).toMatchObject([{ version: 1, newest: true, warnings: 0, reason: null, restores: null, running: 0, createdBy: { id: manager.id } }]);
  expect((await deploy(plain('clean'))).body).toMatchObject({ version: 1, unchanged: true });
  expect(await versions('clean')).toHaveLength(1);
});

test('F302 the largest diagram is taken, from whom is signed in; a larger one is not', async () => {
  const filled = (process: string, characters: number): string => {
    const xml = plain(process);
    return xml.replace('</', `<!--${'ض'.repeat(characters - xml.length - 7)}--></`);
  };
  const whole = filled('largest', diagramLimit);
  expect(whole).toHaveLength(diagramLimit);
  expect((await deploy(whole)).status).toBe(201);
  expect((await deploy(`${whole} `)).body.code).toBe('request.invalid');
  expect((await api.client().post<Problem>('/processes', { xml: whole })).body.code).toBe('request.too-large');
});

test('F302 warnings ask for a reason, which is kept with the version', async () => {
  const asked = await deploy(warned('warned'));
  expect([asked.status, asked.body.code]).toEqual([422, 'process.reason-needed']);
  expect(asked.body.params.findings).toMatchObject([{ rule: 'missing-task-type', severity: 'warning', elements: ['Work'] }]);
  expect((await deploy(warned('warned'), { reason: '   ' })).body.code).toBe('request.invalid');
  expect((await client.get<Problem>('/processes/warned/versions')).status).toBe(404);

  const { status, body } = await deploy(warned('warned'), { reason: 'برای آزمایش' });
  expect([status, body.version]).toEqual([201, 1]);
  const { body: detail } = await client.get<VersionDetail>('/processes/warned/versions/1');
  expect(detail).toMatchObject({ process: 'warned', version: 1, reason: 'برای آزمایش', warnings: 1, xml: warned('warned'), createdBy: { id: manager.id } });
  expect(detail.findings.filter(({ severity }) => severity === 'warning')).toMatchObject([{ rule: 'missing-task-type', elements: ['Work'] }]);
  expect(detail.findings.some(({ rule, severity }) => rule === 'label-required' && severity === 'info')).toBe(true);
  expect(await rows.query(`select actor_id, after->>'reason' as reason from audit_log where action = 'process.deploy' and resource_id = 'warned'`)).toEqual([{ actor_id: manager.id, reason: 'برای آزمایش' }]);
  // the same content again needs no new reason
  expect((await deploy(warned('warned'))).body).toMatchObject({ version: 1, unchanged: true });
});

test('one key deploys once', async () => {
  const key = newId();
  const [first, again] = [await deploy(plain('keyed', 'a'), {}, key), await deploy(plain('keyed', 'a'), {}, key)];
  expect(again.body).toEqual(first.body);
  expect((await deploy(plain('keyed', 'b'), {}, key)).body.code).toBe('idempotency.reused');
  expect(await versions('keyed')).toHaveLength(1);
});

test('F302 a diagram that cannot come to its end whatever the data is refused, with the way there', async () => {
  const forked = (join: string): string => draw('joined', frame(`<exclusiveGateway id="Split" default="Split_A"/><task id="A"/><task id="B"/><${join} id="Join"/>`, 'Start -> Split\nSplit -> A\nSplit -> B : n > 1\nA -> Join\nB -> Join\nJoin -> End'));
  const { status, body } = await deploy(forked('parallelGateway'));
  expect([status, body.code]).toEqual([422, 'process.unsound']);
  expect(body.params.findings.filter(({ severity }) => severity === 'error')).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'join-waits-for-ever', elements: expect.arrayContaining(['Join']) as unknown, trace: expect.any(Array) as unknown })]));
  expect((await deploy(forked('exclusiveGateway'))).body).toMatchObject({ process: 'joined', version: 1, sound: true });
  expect(await versions('joined')).toMatchObject([{ sound: true }]);
});

test('an error of the proof refuses, one of its warnings asks, and the verdict is kept', async () => {
  const proofOf = (severity: 'error' | 'warning') => createDeployments(api.runtime, { prove: async () => ({ sound: false, states: 9, findings: [{ rule: 'deadlock', severity, elements: ['Work'], params: {}, message: 'It waits for ever.', trace: [{ kind: 'start', element: 'Start' }] }] }) });
  const actor = { kind: 'user', id: manager.id, roles: ['manager'], rights: shippedRights(['manager']), branches: [], places: noPlaces, branchId: newId(), unitId: null, agentId: null } as const;
  expect(await proofOf('error').deploy(actor, plain('stuck'))).toMatchObject({ ok: false, error: { code: 'process.unsound', params: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'deadlock' })]) as unknown } } });
  expect(await proofOf('warning').deploy(actor, plain('stuck'))).toMatchObject({ ok: false, error: { code: 'process.reason-needed', params: { findings: [{ rule: 'deadlock' }] } } });
  expect(await proofOf('warning').deploy(actor, plain('stuck'), { reason: 'nobody goes there' })).toMatchObject({ ok: true, value: { version: 1, sound: false } });
  const { body } = await client.get<VersionDetail>('/processes/stuck/versions/1');
  expect(body).toMatchObject({ sound: false, warnings: 1, reason: 'nobody goes there' });
  expect(body.findings.find(({ rule }) => rule === 'deadlock')).toMatchObject({ trace: [{ kind: 'start', element: 'Start' }] });
});

test('any version comes back in one act, as a new version', async () => {
  for (const name of ['one', 'two', 'three']) expect((await deploy(plain('history', name))).status).toBe(201);
  const { status, body } = await client.post<Deployed>('/processes/history/versions/1/restore', {});
  expect([status, body.version, body.unchanged]).toEqual([201, 4, false]);
  expect((await versions('history')).map(({ version, restores, newest }) => [version, restores, newest])).toEqual([[4, 1, true], [3, null, false], [2, null, false], [1, null, false]]);
  expect((await client.get<VersionDetail>('/processes/history/versions/4')).body.xml).toBe(plain('history', 'one'));
  expect((await client.get<{ items: { process: string; version: number }[] }>('/processes')).body.items.find(({ process }) => process === 'history')).toMatchObject({ version: 4 });
  expect((await client.post<Deployed>('/processes/history/versions/4/restore', {})).body).toMatchObject({ version: 4, unchanged: true });
  expect((await client.post<Problem>('/processes/history/versions/9/restore', {})).body.code).toBe('process.version-not-found');
  expect((await client.get<{ items: VersionRow[]; next: string | null }>('/processes/history/versions?limit=3')).body).toMatchObject({ items: [{ version: 4 }, { version: 3 }, { version: 2 }], next: expect.any(String) as unknown });
});

test('what a version calls is checked when it comes back: a call in a circle is refused', async () => {
  const calling = (process: string, called: string): string => draw(process, frame(`<callActivity id="Work" calledElement="${called}"/>`, 'Start -> Work\nWork -> End'));
  await deploy(plain('inner'));
  await deploy(calling('outer', 'inner'));
  await deploy(plain('outer', 'two'));
  await deploy(calling('inner', 'outer'));
  const { status, body } = await client.post<Problem>('/processes/outer/versions/1/restore', {});
  expect([status, body.code, body.params.findings.find(({ severity }) => severity === 'error')]).toMatchObject([422, 'process.not-executable', { rule: 'recursive-call', elements: ['Work'] }]);
  expect(await versions('outer')).toHaveLength(2);
});

describe('a version that starts at a chosen time', () => {
  const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();
  const plan = (body: object, key?: string) => client.post<PlannedDeployment & Problem>('/processes/planned', { startsAt: soon(), ...body }, { key });
  const comes = (id: string) => rows.query(`update planned_deployment set starts_at = now() - interval '1 second' where id = $1`, [id]);
  const told = (id: string) => rows.query(`select user_id, kind from notice where params->>'plan' = $1`, [id]);
  const planned = async (id: string) => (await client.get<{ items: PlannedDeployment[] }>('/processes/planned')).body.items.find((one) => one.id === id);

  test('is proved now, waits, and is the newest from its time on', async () => {
    await deploy(plain('timed'));
    const { status, body } = await plan({ xml: plain('timed', 'later') });
    expect([status, body]).toMatchObject([201, { process: 'timed', state: 'planned', version: null, createdBy: { id: manager.id } }]);
    expect(await deployments.startPlanned(body.id)).toBe('early');
    expect(await versions('timed')).toHaveLength(1);
    await comes(body.id);
    expect(await deployments.startPlanned(body.id)).toBe('started');
    expect(await deployments.startPlanned(body.id)).toBe('ignored');
    expect(await versions('timed')).toMatchObject([{ version: 2, newest: true, createdBy: { id: manager.id } }, { version: 1 }]);
    expect(await planned(body.id)).toMatchObject({ state: 'started', version: 2, findings: [] });
    expect(await told(body.id)).toEqual([{ user_id: manager.id, kind: 'plan-started' }]);
    expect((await client.post<Problem>(`/processes/planned/${body.id}/cancel`)).body.code).toBe('process.plan-ended');
  });

  test('is stored once, though its end was not noted after the first time', async () => {
    const { body } = await plan({ xml: plain('repeated') });
    await comes(body.id);
    await deployments.startPlanned(body.id);
    await deploy(plain('repeated', 'between'));
    await rows.query(`update planned_deployment set state = 'planned', ended_at = null, version = null where id = $1`, [body.id]);
    expect(await deployments.startPlanned(body.id)).toBe('started');
    expect((await versions('repeated')).map(({ version }) => version)).toEqual([2, 1]);
    expect(await planned(body.id)).toMatchObject({ version: 1 });
  });

  test('may be an older version again', async () => {
    await deploy(plain('older', 'one'));
    await deploy(plain('older', 'two'));
    const { body } = await plan({ restores: { process: 'older', version: 1 } });
    await comes(body.id);
    await deployments.startPlanned(body.id);
    expect(await versions('older')).toMatchObject([{ version: 3, restores: 1 }, { version: 2 }, { version: 1 }]);
    expect((await plan({ restores: { process: 'older', version: 9 } })).body.code).toBe('process.version-not-found');
  });

  test('is refused now for what a deployment is refused for', async () => {
    expect((await plan({ xml: plain('past'), startsAt: '2020-01-01T00:00:00Z' })).body.code).toBe('process.plan-past');
    expect((await plan({ xml: broken('bad') })).body.code).toBe('process.not-executable');
    expect((await plan({ xml: warned('reasoned') })).body.code).toBe('process.reason-needed');
    expect((await plan({ xml: warned('reasoned'), reason: 'a trial' })).body).toMatchObject({ state: 'planned', reason: 'a trial' });
    expect((await plan({})).body.code).toBe('request.invalid');
    expect((await plan({ xml: plain('both'), restores: { process: 'older', version: 1 } })).body.code).toBe('request.invalid');
  });

  test('is refused at its time when what it refers to has changed meanwhile, and keeps why', async () => {
    const calling = (process: string, called: string): string => draw(process, frame(`<callActivity id="Work" calledElement="${called}"/>`, 'Start -> Work\nWork -> End'));
    await deploy(plain('callee'));
    await deploy(plain('caller'));
    const { body } = await plan({ xml: calling('caller', 'callee') });
    await deploy(calling('callee', 'caller'));
    await comes(body.id);
    expect(await deployments.startPlanned(body.id)).toBe('refused');
    expect(await planned(body.id)).toMatchObject({ state: 'refused', version: null, findings: expect.arrayContaining([expect.objectContaining({ rule: 'recursive-call' })]) as unknown });
    expect(await versions('caller')).toHaveLength(1);
    expect(await told(body.id)).toEqual([{ user_id: manager.id, kind: 'plan-refused' }]);
  });

  test('can be called off, once or twice, and does not begin then', async () => {
    const key = newId();
    const { body } = await plan({ xml: plain('called-off'), startsAt: '2099-01-01T00:00:00.000Z' }, key);
    expect((await plan({ xml: plain('called-off'), startsAt: '2099-01-01T00:00:00.000Z' }, key)).body.id).toBe(body.id);
    for (let time = 0; time < 2; time += 1) expect((await client.post<PlannedDeployment>(`/processes/planned/${body.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    await comes(body.id);
    expect(await deployments.startPlanned(body.id)).toBe('ignored');
    expect((await client.get<Problem>('/processes/called-off/versions')).status).toBe(404);
    expect((await client.post<Problem>(`/processes/planned/${newId()}/cancel`)).body.code).toBe('process.plan-not-found');
  });

  test('is brought to Temporal by the worker, until it has been', async () => {
    const { body } = await plan({ xml: plain('brought') });
    await rows.query(`update planned_deployment set planned_at = now() where id <> $1`, [body.id]);
    const plans = createDeploymentPlans();
    const next = () => api.runtime.unitOfWork.do({ kind: 'system' }, (tx) => plans.lockUnplanned(tx));
    expect(await next()).toEqual({ id: body.id, startsAt: body.startsAt });
    await api.runtime.unitOfWork.do({ kind: 'system' }, (tx) => plans.planned(tx, body.id));
    expect(await next()).toBeNull();
    await rows.query(`update planned_deployment set starts_at = now() - interval '2 minutes', planned_at = now() - interval '2 minutes' where id = $1`, [body.id]);
    expect(await next()).toMatchObject({ id: body.id });
  });
});
