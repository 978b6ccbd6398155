import type { CreateRequest } from '../../contracts/requests';
import { createRequestIntake } from './create-request';
import { createMemoryWorld } from './fakes/memory-world';
import { createOpenRequest } from './open-request';
import { createRequestActs } from './request-acts';

const input: CreateRequest = { channel: 'counter', customer: { name: 'مریم احمدی', phone: '+989121112233' }, itemText: 'یخچال', words: 'سرد نمی‌کند', accessories: [], priority: 1 };

const setUp = () => {
  const world = createMemoryWorld();
  const begun: string[] = [];
  const intake = createRequestIntake({ ...world.deps, begin: async (id) => { begun.push(id); } });
  const acts = createRequestActs({ ...world.deps, openRequest: createOpenRequest(world.deps), wake: async (id) => { begun.push(`woken ${id}`); } });
  return { world, intake, acts, begun, reception: world.person('reception'), manager: world.person('manager') };
};
const made = async (intake: ReturnType<typeof setUp>['intake'], actor: ReturnType<typeof setUp>['reception'], more: Partial<CreateRequest> = {}) => {
  const result = await intake(actor, { ...input, ...more });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('taking in', () => {
  it('F046 F053 F057 numbers by branch and Jalali year, and starts the repair under the request’s own id', async () => {
    const { world, intake, reception, begun } = setUp();
    const [first, second] = [await made(intake, reception, { serial: 'ab ۱' }), await made(intake, reception)];
    expect([first.no, second.no]).toEqual(['THR-1405-00001', 'THR-1405-00002']);
    expect(first.trackingCode).toMatch(/^[2-9A-Z]{10}$/);
    expect(world.started.map(({ id, process, requestId, input: facts }) => ({ id, process, requestId, facts }))[0]).toEqual({
      id: first.id, process: 'repair', requestId: first.id, facts: { requestId: first.id, agentId: null, list: false, channel: 'counter', priority: 1 },
    });
    expect(world.requests.all.get(first.id)).toMatchObject({ serial: 'AB1', status: 'draft', custody: 'expected' });
    expect(world.told.audit.map((entry) => entry.action)).toEqual(['request.create', 'request.create']);
    expect(begun).toEqual([first.id, second.id]);
  });
  it('finds the customer by name and phone, and makes another for another name on the same phone', async () => {
    const { world, intake, reception } = setUp();
    await made(intake, reception);
    await made(intake, reception);
    await made(intake, reception, { customer: { name: 'علی احمدی', phone: '+989121112233' } });
    expect(world.requests.customers.map((customer) => customer.name)).toEqual(['مریم احمدی', 'علی احمدی']);
  });
  it('refuses a device that is open already, with the number of its request', async () => {
    const { intake, reception } = setUp();
    const first = await made(intake, reception, { serial: 'AB1' });
    expect(await intake(reception, { ...input, serial: 'ab1' })).toEqual({ ok: false, error: { code: 'request.device-open', params: { no: first.no, requestId: first.id } } });
  });
  it('gives the same request for the same external id, and begins it once', async () => {
    const { intake, reception, begun } = setUp();
    const first = await made(intake, reception, { externalId: 'x-1' });
    expect(await made(intake, reception, { externalId: 'x-1' })).toEqual({ ...first, known: true });
    expect(begun).toHaveLength(1);
  });
  it('is done even when the first step has to wait', async () => {
    const { world, reception } = setUp();
    const intake = createRequestIntake({ ...world.deps, begin: async () => { throw new Error('away'); } });
    expect((await made(intake, reception)).no).toBe('THR-1405-00001');
  });
  it('F118 takes an agent’s device in for the agent, whatever the form says', async () => {
    const { world, intake } = setUp();
    world.requests.agents.set('agent-1', { branchId: world.branchId });
    const agent = world.person('agent', { agentId: 'agent-1' });
    const { id } = await made(intake, agent, { channel: 'counter' });
    expect(world.requests.all.get(id)).toMatchObject({ agentId: 'agent-1', channel: 'agent' });
  });
  it.each([['an unknown item', { itemId: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', itemText: undefined }, 'itemId'], ['an unknown customer', { customerId: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a' }, 'customerId'], ['an unknown agent', { agentId: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a' }, 'agentId']])('refuses %s at its field', async (_title, more, path) => {
    const { intake, reception } = setUp();
    expect(await intake(reception, { ...input, ...more })).toMatchObject({ ok: false, error: { code: 'request.invalid', fields: [{ path, code: 'field.option' }] } });
  });
  it('is not for everybody', async () => {
    const { intake, world } = setUp();
    expect(await intake(world.person('technician'), input)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
  });
});

describe('beside the tasks', () => {
  it('voids an open request once, with the reason, and not one that is settled or closed', async () => {
    const { world, acts, manager, reception, begun } = setUp();
    const request = world.request();
    expect(await acts.voidRequest(reception, request.id, 'اشتباه')).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    expect(await acts.voidRequest(manager, request.id, 'منصرف شد')).toEqual({ ok: true, value: { status: 'queued' } });
    await acts.voidRequest(manager, request.id, 'دوباره');
    expect(world.sent.map(({ name, key, payload }) => ({ name, key, payload }))[0]).toEqual({ name: 'void-requested', key: request.id, payload: { reason: 'منصرف شد' } });
    expect(new Set(world.sent.map((message) => message.id)).size).toBe(1);
    expect(begun).toContain(`woken ${request.id}`);
    const settled = world.request();
    world.receipts.all.push({ id: 'r', requestId: settled.id, taskId: 't', kind: 'settlement', method: 'cash', amount: 1n, reference: null, by: manager.id, at: world.at });
    expect(await acts.voidRequest(manager, settled.id, 'x')).toMatchObject({ ok: false, error: { code: 'request.settled' } });
    expect(await acts.voidRequest(manager, world.request({ status: 'delivered' }).id, 'x')).toMatchObject({ ok: false, error: { code: 'request.closed' } });
    expect(await acts.voidRequest(manager, 'nowhere', 'x')).toMatchObject({ ok: false, error: { code: 'request.not-found' } });
  });
  it('announces parts only to a request that waits for some', async () => {
    const { world, acts } = setUp();
    const [supervisor, request] = [world.person('supervisor'), world.request()];
    expect(await acts.announceParts(supervisor, request.id)).toMatchObject({ ok: false, error: { code: 'message.not-expected' } });
    world.waiting.add(`parts-arrived/${request.id}`);
    expect(await acts.announceParts(supervisor, request.id)).toEqual({ ok: true, value: { status: 'done' } });
  });
});
