import { createMemoryWorld } from '../../domain/requests/fakes/memory-world';
import type { EstimateStore, NewEstimateLine, NewRequest, People, ReceiptStore, RecordStore, ReplacementStore, RequestStore, WorkStore } from '../../domain/requests/ports';
import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import type { Tx } from '../../domain/shared/unit-of-work';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { createDatabase, type Database } from '../unit-of-work';
import { createEstimateStore } from './estimate-store';
import { createReceiptStore, createRecordStore, createReplacementStore } from './record-stores';
import { createRequestStore } from './request-store';
import { createPeople } from './people';
import { createWorkStore } from './work-store';

interface World {
  requests: RequestStore; estimates: EstimateStore; work: WorkStore; receipts: ReceiptStore; records: RecordStore; replacements: ReplacementStore; people: People;
  branchId: string; userId: string;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  request(serial?: string): Promise<string>;
  task(requestId: string): Promise<string>;
  agent(): Promise<string>;
  close(): Promise<void>;
}

const memory = async (): Promise<World> => {
  const world = createMemoryWorld();
  const technician = world.person('technician');
  return {
    ...world.deps, branchId: world.branchId, userId: technician.id, run: (work) => work(world.tx), request: async (serial) => world.request({ serial: serial ?? null, status: 'awaiting-cost' }).id, task: async () => newId(),
    async agent() { const id = newId(); world.requests.agents.set(id, { branchId: world.branchId }); return id; }, close: async () => undefined,
  };
};

const postgres = async (): Promise<World> => {
  const database: TestDatabase = await testDatabase();
  const [rows, app]: [Rows, Database] = [await openRows(database.ownerUrl), createDatabase(database.appUrl)];
  const branch = await buildBranch(rows, { code: 'THR' });
  const user = await buildUser(rows, { branchId: branch.id, roles: ['technician'] });
  const requestOf = new Map<string, { id: string }>();
  return {
    requests: createRequestStore(), estimates: createEstimateStore(), work: createWorkStore(), receipts: createReceiptStore(), records: createRecordStore(), replacements: createReplacementStore(), people: createPeople(),
    branchId: branch.id, userId: user.id, run: (work) => app.unitOfWork.do(systemActor, work),
    async request(serial) {
      const made = await buildRequest(rows, { branchId: branch.id, status: 'awaiting-cost', ...(serial && { serial }) });
      requestOf.set(made.id, made);
      return made.id;
    },
    task: async (requestId) => (await buildTask(rows, { request: requestOf.get(requestId)!, branchId: branch.id, role: 'technician' })).id,
    agent: async () => (await buildAgent(rows, { branchId: branch.id })).id,
    async close() { await rows.close(); await app.close(); await database.drop(); },
  };
};

const at = '2026-11-22T08:00:00.000Z';
const line = (more: Partial<NewEstimateLine>): NewEstimateLine => ({ id: newId(), kind: 'part', itemId: null, code: null, title: 'خازن', quantity: '2', price: 250_000n, amount: 500_000n, billCode: 'customer', why: null, state: 'proposed', ...more });

describe.each([['the fake', memory], ['PostgreSQL', postgres]])('the stores of the life cycle: %s', (_name, open) => {
  let world: World;
  beforeAll(async () => { world = await open(); });
  afterAll(() => world?.close());

  it('change only what is named, and read it back', async () => {
    const id = await world.request('AB1');
    await world.run((tx) => world.requests.change(tx, id, { custody: 'with-us', costCeiling: '900000000000', accessories: ['کابل'], outcome: 'repaired', repairedAt: at, place: 'الف' }));
    await world.run((tx) => world.requests.change(tx, id, { outcome: null, place: null }));
    await world.run((tx) => world.requests.change(tx, id, {}));
    expect(await world.run((tx) => world.requests.byId(tx, id))).toMatchObject({ id, branchId: world.branchId, serial: 'AB1', custody: 'with-us', costCeiling: 900_000_000_000n, outcome: null, repairedAt: at, technicianId: null });
    expect(await world.run((tx) => world.requests.byId(tx, newId()))).toBeNull();
  });

  it('find an open request by its serial as it is kept, except the one that asks', async () => {
    const id = await world.request('QQ77');
    expect(await world.run((tx) => world.requests.openWithSerial(tx, 'qq ۷۷'))).toMatchObject({ id });
    expect(await world.run((tx) => world.requests.openWithSerial(tx, 'QQ77', id))).toBeNull();
    expect(await world.run((tx) => world.requests.openWithSerial(tx, 'QQ78'))).toBeNull();
  });

  it('count numbers up without a gap, and know the branch', async () => {
    const first = await world.run((tx) => world.requests.nextNumber(tx, world.branchId));
    const second = await world.run((tx) => world.requests.nextNumber(tx, world.branchId));
    expect([first.branchCode, second.number - first.number, first.year === second.year, first.year > 1400]).toEqual(['THR', 1, true, true]);
    await expect(world.run((tx) => world.requests.nextNumber(tx, newId()))).rejects.toThrow('There is no branch');
  });

  it('find a customer by name and phone within the agent, and insert a request with its external id', async () => {
    const agentId = await world.agent();
    const customer = (name: string, more: { phone?: string | null; agentId?: string | null } = {}) => world.run((tx) => world.requests.customer(tx, { id: newId(), name, phone: '+989121112233', agentId: null, ...more }));
    const first = await customer('علي كريمي');
    expect(await customer('علی کریمی')).toBe(first);
    expect(new Set([first, await customer('رضا کریمی'), await customer('علی کریمی', { phone: null }), await customer('علی کریمی', { agentId })]).size).toBe(4);
    expect(await world.run((tx) => world.requests.customerNow(tx, first))).toBe(first);
    const request: NewRequest = {
      id: newId(), no: `THR-1405-${newId().slice(-5)}`, trackingCode: newId().slice(-10), channel: 'agent', externalId: `x-${newId()}`, branchId: world.branchId, agentId, customerId: first, itemId: null, itemText: 'یخچال', brandText: null, serial: null,
      accessories: ['کابل'], condition: null, words: 'سرد نمی‌کند', priority: 2, promisedOn: '2026-12-01', reportedOn: null, costCeiling: '5000', createdBy: world.userId,
    };
    await world.run((tx) => world.requests.insert(tx, request));
    expect(await world.run((tx) => world.requests.byExternalId(tx, request.externalId!))).toEqual({ id: request.id, no: request.no, trackingCode: request.trackingCode });
    expect(await world.run((tx) => world.requests.byId(tx, request.id))).toMatchObject({ channel: 'agent', agentId, status: 'draft', custody: 'expected', costCeiling: 5_000n, priority: 2 });
    expect(await world.run((tx) => world.requests.agent(tx, agentId))).toEqual({ branchId: world.branchId });
    expect(await world.run((tx) => world.requests.agent(tx, newId()))).toBeNull();
  });

  it('number estimates, keep their lines in order, decide them and move lines', async () => {
    const requestId = await world.request();
    const taskId = await world.task(requestId);
    const [first, second] = [newId(), newId()];
    const lines = [line({ quantity: '2.500', amount: 625_000n }), line({ kind: 'service', title: 'اجرت', quantity: '1', price: 9_007_199_254_740_993n, amount: 9_007_199_254_740_993n, billCode: 'warranty' })];
    const insert = (id: string, more: NewEstimateLine[]) => world.run((tx) => world.estimates.insert(tx, { id, requestId, taskId, state: 'draft', covered: 9_007_199_254_740_993n, discount: 100n, customerTotal: 624_900n, note: null, createdBy: world.userId, at, lines: more }));
    await insert(first, lines);
    await insert(second, []);
    await world.run(async (tx) => {
      await world.estimates.decide(tx, { id: first, state: 'sent', decidedBy: null, through: null, at });
      await world.estimates.decide(tx, { id: second, state: 'approved', decidedBy: world.userId, through: 'phone', at });
      await world.estimates.moveLines(tx, [lines[0]!.id], 'approved');
      await world.estimates.moveLines(tx, [], 'rejected');
    });
    expect(await world.run((tx) => world.estimates.ofRequest(tx, requestId))).toEqual([
      { id: first, number: 1, state: 'sent', discount: 100n, customerTotal: 624_900n, lines: [
        { id: lines[0]!.id, kind: 'part', title: 'خازن', quantity: '2.5', price: 250_000n, amount: 625_000n, billCode: 'customer', state: 'approved' },
        { id: lines[1]!.id, kind: 'service', title: 'اجرت', quantity: '1', price: 9_007_199_254_740_993n, amount: 9_007_199_254_740_993n, billCode: 'warranty', state: 'proposed' },
      ] },
      { id: second, number: 2, state: 'approved', discount: 100n, customerTotal: 624_900n, lines: [] },
    ]);
  });

  it('count returns from QC, and sum up receipts', async () => {
    const requestId = await world.request();
    const check = async (verdict: 'pass' | 'back') => { const taskId = await world.task(requestId); await world.run((tx) => world.work.check(tx, { id: newId(), requestId, taskId, checkerId: world.userId, verdict, checklist: [{ id: 'a', title: 'a', done: true }], remarks: null, at })); };
    for (const verdict of ['back', 'pass', 'back'] as const) await check(verdict);
    expect(await world.run((tx) => world.work.returns(tx, requestId))).toBe(2);
    expect(await world.run((tx) => world.receipts.received(tx, requestId))).toEqual({ total: 0n, deposit: false, settled: false });
    for (const [kind, amount] of [['deposit', 500n], ['settlement', 800n], ['refund', 100n]] as const) {
      const taskId = await world.task(requestId);
      await world.run((tx) => world.receipts.insert(tx, { id: newId(), requestId, taskId, kind, method: 'cash', amount, reference: null, by: world.userId, at }));
    }
    expect(await world.run((tx) => world.receipts.received(tx, requestId))).toEqual({ total: 1_200n, deposit: true, settled: true });
  });

  it('keep decisions, reports and hand-overs, and give back the newest decision of a kind', async () => {
    const requestId = await world.request();
    const decide = async (kind: string, outcome: string, when: string) => { const taskId = await world.task(requestId); await world.run((tx) => world.records.decision(tx, { id: newId(), requestId, taskId, kind, outcome, reason: 'چون', details: { destination: 'desk' }, by: world.userId, at: when })); };
    expect(await world.run((tx) => world.records.newestDecision(tx, requestId, ['separate']))).toBeNull();
    await decide('separate', 'sorted', '2026-11-22T08:00:00.000Z');
    await decide('arrival', 'cameBack', '2026-11-22T09:00:00.000Z');
    expect(await world.run((tx) => world.records.newestDecision(tx, requestId, ['separate', 'arrival']))).toEqual({ kind: 'arrival', outcome: 'cameBack', reason: 'چون', details: { destination: 'desk' } });
    expect(await world.run((tx) => world.records.newestDecision(tx, requestId, ['separate']))).toMatchObject({ kind: 'separate' });
    const taskId = await world.task(requestId);
    await world.run(async (tx) => {
      await world.work.report(tx, { id: newId(), requestId, taskId, kind: 'repair', technicianId: world.userId, findings: null, done: 'تعویض', minutes: 90, checklist: [], at });
      await world.work.approveNewest(tx, requestId, world.userId, at);
      await world.records.handover(tx, { id: newId(), requestId, taskId, kind: 'counter', receiver: 'مریم', waybill: null, carrier: null, serial: 'AB1', note: null, by: world.userId, at });
    });
  });

  it('keep a replacement from its application to its end', async () => {
    const requestId = await world.request();
    const id = newId();
    expect(await world.run((tx) => world.replacements.newest(tx, requestId))).toBeNull();
    await world.run((tx) => world.replacements.insert(tx, { id, requestId, instanceId: requestId, reason: 'بدنه شکسته', at }));
    await world.run((tx) => world.replacements.change(tx, id, { state: 'approved', newItemText: 'SBS-700', newSerial: 'N1', decidedBy: world.userId, decidedAt: at }));
    await world.run((tx) => world.replacements.change(tx, id, { state: 'handed-over' }));
    expect(await world.run((tx) => world.replacements.newest(tx, requestId))).toEqual({ id, requestId, instanceId: requestId, reason: 'بدنه شکسته', state: 'handed-over', newItemText: 'SBS-700', newSerial: 'N1' });
  });

  it('know who may work, in which role and branch', async () => {
    expect(await world.run((tx) => world.people.active(tx, world.userId))).toMatchObject({ id: world.userId, roles: ['technician'], branchId: world.branchId, allBranches: false, agentId: null });
    expect(await world.run((tx) => world.people.active(tx, newId()))).toBeNull();
    expect(await world.run((tx) => world.people.ofRole(tx, 'technician', world.branchId, null))).toEqual([world.userId]);
    expect(await world.run((tx) => world.people.ofRole(tx, 'qc', world.branchId, null))).toEqual([]);
    expect(await world.run((tx) => world.people.ofRole(tx, 'technician', newId(), null))).toEqual([]);
    expect(await world.run((tx) => world.people.unitExists(tx, newId()))).toBe(false);
  });

  it('raise what is open', async () => {
    const requestId = await world.request();
    await world.task(requestId);
    await world.run((tx) => world.requests.raisePriority(tx, requestId));
  });
});
