import { roleNames, type Role } from '../contracts/roles';
import { routes, type RouteName } from '../contracts/routes';
import { buildAgent, buildBranch } from '../tests/build/branch';
import type { ApiClient } from '../tests/build/api-client';
import { newId, openRows, type Rows } from '../tests/build/rows';
import { buildCustomer, buildRequest } from '../tests/build/service-request';
import { buildTask } from '../tests/build/task';
import { startTestApi, type TestApi } from '../tests/build/test-api';
import { buildUser } from '../tests/build/user';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';

/** Who may call a route at all, written by hand; routes that are not named are everybody's. */
const callers: Partial<Record<RouteName, Role[]>> = {
  assignTask: ['admin', 'manager', 'supervisor'], prioritiseTask: ['admin', 'manager', 'supervisor'],
  createRequest: ['manager', 'reception', 'agent'], voidRequest: ['manager'], partsArrived: ['manager', 'supervisor'],
  listAudit: ['admin', 'manager'],
  listIncidents: ['admin', 'manager'], retryIncident: ['admin', 'manager'], readVariables: ['admin', 'manager'], setVariables: ['admin', 'manager'],
  proposeMigration: ['admin', 'manager'], previewMigration: ['admin', 'manager'], previewRequestMigration: ['admin', 'manager'], startMigration: ['admin', 'manager'], listMigrations: ['admin', 'manager'], readMigration: ['admin', 'manager'],
  listMigrationItems: ['admin', 'manager'], goOnMigration: ['admin', 'manager'], pauseMigration: ['admin', 'manager'], stopMigration: ['admin', 'manager'], undoMigration: ['admin', 'manager'],
  readInstance: ['admin', 'manager'], listVisits: ['admin', 'manager'], previewMove: ['admin', 'manager'], moveInstance: ['admin', 'manager'],
  startBackTest: ['admin', 'manager'], listBackTests: ['admin', 'manager'], readBackTest: ['admin', 'manager'], listBackTestResults: ['admin', 'manager'], cancelBackTest: ['admin', 'manager'],
  listProcesses: ['admin', 'manager'], deployProcess: ['admin', 'manager'], listVersions: ['admin', 'manager'], readVersion: ['admin', 'manager'], restoreVersion: ['admin', 'manager'],
  listDecisions: ['admin', 'manager'], deployDecisions: ['admin', 'manager'], listDecisionVersions: ['admin', 'manager'], readDecisionVersion: ['admin', 'manager'],
  listPlannedDeployments: ['admin', 'manager'], planDeployment: ['admin', 'manager'], cancelPlannedDeployment: ['admin', 'manager'],
  startImport: ['admin', 'manager', 'reception'], listImports: ['admin', 'manager', 'reception'], readImport: ['admin', 'manager', 'reception'], cancelImport: ['admin', 'manager', 'reception'],
};

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
let foreign: { request: string; task: string };
let otherAgents: { request: string; task: string };
const clients = {} as Record<Role, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  for (const role of roleNames) {
    clients[role] = api.client();
    await clients[role].signIn(await buildUser(rows, { branchId, roles: [role], agentId: role === 'agent' ? agentId : undefined }));
  }
  const elsewhere = (await buildBranch(rows)).id;
  const request = await buildRequest(rows, { branchId: elsewhere, serial: 'FOREIGN-1' });
  foreign = { request: request.id, task: (await buildTask(rows, { request, branchId: elsewhere, role: 'supervisor' })).id };
  const other = (await buildAgent(rows, { branchId })).id;
  const theirs = await buildRequest(rows, { branchId, agentId: other, serial: 'FOREIGN-2', customerId: (await buildCustomer(rows, { name: 'مشتری دیگری', agentId: other })).id });
  otherAgents = { request: theirs.id, task: (await buildTask(rows, { request: theirs, branchId, agentId: other, role: 'agent' })).id };
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const bodies: Partial<Record<RouteName, unknown>> = {
  assignTask: { userId: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a' }, prioritiseTask: { priority: 1 }, saveDraft: { values: {} }, commentTask: { text: 'x' }, commentRequest: { text: 'x' }, voidRequest: { reason: 'x' },
  completeTask: { submissionId: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', outcome: 'done', values: {} }, retryIncident: {}, setVariables: { variables: {} }, startBackTest: { version: 1 }, previewMove: { move: { kind: 'set-variables', variables: {} } }, moveInstance: { move: { kind: 'set-variables', variables: {} }, reason: 'x' }, partsArrived: {}, claimTask: {}, releaseTask: {},
};
async function ask(role: Role, name: RouteName, id: string): Promise<{ status: number; code?: string }> {
  const { method, path } = routes[name];
  const answer = await clients[role].call<{ code?: string }>(method, path.replace(':id', id).replace(':kind', 'item').replace(':process', 'repair').replace(':decision', 'fee').replace(':version', '1') + (name === 'search' ? '?q=x' : ''), method === 'GET' ? {} : { body: bodies[name] ?? {} });
  return { status: answer.status, code: answer.body?.code };
}
const guarded = Object.keys(callers) as RouteName[];

test.each(roleNames)('%s is refused every route that is not theirs, before anything else is looked at', async (role) => {
  for (const name of guarded) {
    const { status, code } = await ask(role, name, newId());
    expect([name, code === 'access.denied']).toEqual([name, !callers[name]!.includes(role)]);
    expect([name, status < 500]).toEqual([name, true]);
  }
});

const ofTasks: RouteName[] = ['readTask', 'claimTask', 'releaseTask', 'assignTask', 'prioritiseTask', 'saveDraft', 'commentTask', 'completeTask'];
const ofRequests: RouteName[] = ['readRequest', 'requestTimeline', 'requestDiagram', 'requestReceipt', 'commentRequest', 'voidRequest', 'partsArrived', 'setVariables'];

test.each(roleNames)('to %s the tasks and requests of another branch do not exist', async (role) => {
  for (const name of [...ofTasks, ...ofRequests]) {
    const isTask = ofTasks.includes(name);
    const { code } = await ask(role, name, isTask ? foreign.task : foreign.request);
    const allowed = callers[name]?.includes(role) ?? true;
    expect([name, code]).toEqual([name, allowed ? (isTask ? 'task.not-found' : 'request.not-found') : 'access.denied']);
  }
});

test('to an agent those of another agency do not exist, though of the same branch; nor do their customers', async () => {
  for (const name of ofTasks) expect([name, (await ask('agent', name, otherAgents.task)).code]).toEqual([name, callers[name] ? 'access.denied' : 'task.not-found']);
  for (const name of ofRequests) expect([name, (await ask('agent', name, otherAgents.request)).code]).toEqual([name, callers[name] ? 'access.denied' : 'request.not-found']);
  const found = await clients.agent.get<{ items: unknown[] }>(`/search?q=${encodeURIComponent('مشتری دیگری')}`);
  expect(found.body.items).toEqual([]);
  expect((await clients.agent.get<{ items: unknown[] }>('/search?q=FOREIGN')).body.items).toEqual([]);
  expect((await clients.agent.get<{ items: unknown[] }>(`/lookups/customer?q=${encodeURIComponent('مشتری')}`)).body.items).toEqual([]);
  expect((await clients.reception.get<{ items: unknown[] }>('/search?q=FOREIGN')).body.items).toHaveLength(1);
});

test('without the first wall the second still shows an agent nothing of others', async () => {
  const actor = { kind: 'user' as const, id: newId(), roles: ['manager', 'admin'] as Role[], branches: [branchId], branchId, unitId: null, agentId };
  const { requests, inboxQueries, unitOfWork } = api.services;
  const listed = await unitOfWork.run({ ...actor }, (tx) => requests.list(tx, { ...actor, agentId: null }, { limit: 50 }));
  expect(listed.ok && listed.value.items).toEqual([]);
  expect(await unitOfWork.do(actor, (tx) => requests.detail(tx, { ...actor, agentId: null }, otherAgents.request))).toBeNull();
  expect(await unitOfWork.do(actor, (tx) => inboxQueries.detail(tx, { ...actor, agentId: null }, otherAgents.task))).toBeNull();
});

test('everybody finds their colleagues, an agent only those of their agency', async () => {
  const staff = await clients.technician.get<{ items: { id: string }[] }>('/lookups/person?role=technician');
  expect(staff.body.items).toHaveLength(1);
  expect((await clients.agent.get<{ items: unknown[] }>('/lookups/person?role=technician')).body.items).toEqual([]);
  expect((await clients.agent.get<{ items: { id: string }[] }>('/lookups/agent')).body.items.map((item) => item.id)).toEqual([agentId]);
});
