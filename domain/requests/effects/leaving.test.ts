import type { JsonObject } from '../../../engine/model';
import { createMemoryWorld } from '../fakes/memory-world';
import { createTaskEffects, createTopicHandlers } from '../registry';

const setUp = (more: Parameters<ReturnType<typeof createMemoryWorld>['request']>[0] = {}, settings: Parameters<typeof createMemoryWorld>[0] = {}) => {
  const world = createMemoryWorld(settings);
  const [effects, topics] = [createTaskEffects(world.deps), createTopicHandlers(world.deps)];
  const delivery = world.person('delivery');
  const request = world.request({ serial: 'RF-28K', ...more });
  const does = (type: string, outcome: string, values: JsonObject = {}, actor = delivery, at = world.at) => effects[type]!({ ...world.task(request, actor), at }, { outcome, values });
  const runs = (topic: string, input: JsonObject = {}, activity = 'a1') => topics[topic]!(world.service(request, activity), input);
  return { world, request, delivery, does, runs, now: () => world.requests.all.get(request.id)! };
};

describe('handing over', () => {
  it('F077 F079 gives the device that was taken in to somebody who may have it', async () => {
    const { does, runs, now, world, delivery } = setUp({ place: 'ب-۳' });
    const values = { receiver: 'مریم', identity: 'id-card' };
    expect(await does('handOverDevice', 'delivered', values)).toMatchObject({ ok: false, error: { fields: [{ path: 'scannedSerial', code: 'field.required' }] } });
    expect(await does('handOverDevice', 'delivered', { ...values, scannedSerial: 'RF-29K' })).toMatchObject({ ok: false, error: { fields: [{ path: 'scannedSerial', code: 'serial.differs' }] } });
    expect(await does('handOverDevice', 'delivered', { ...values, scannedSerial: 'rf۲۸k' })).toEqual({ ok: true, value: {} });
    expect(world.records.handovers).toMatchObject([{ kind: 'counter', receiver: 'مریم', by: delivery.id }]);
    await runs('close-request', { result: 'delivered' });
    expect(now()).toMatchObject({ custody: 'with-customer', place: null, deliveredAt: world.at });
    expect(world.told.audit).toMatchObject([{ action: 'request.close', after: { result: 'delivered' } }]);
  });
  it('keeps what the receiver signed with the task it was signed for', async () => {
    const { does, world, delivery, request } = setUp({ serial: null });
    await does('handOverDevice', 'delivered', { receiver: 'م', identity: 'known', signature: 'M10 20L30 40' });
    expect(world.records.signatures).toMatchObject([{ requestId: request.id, kind: 'handover', strokes: 'M10 20L30 40', by: delivery.id, at: world.at }]);
    await does('returnDevice', 'returned', { receiver: 'م' });
    expect(world.records.signatures).toHaveLength(1);
  });
  it('asks for no serial where none is known, or where the company does not', async () => {
    expect(await setUp({ serial: null }).does('handOverDevice', 'delivered', { receiver: 'م', identity: 'known' })).toMatchObject({ ok: true });
    expect(await setUp({}, { 'repair.serial.strict': false }).does('handOverDevice', 'delivered', { receiver: 'م', identity: 'known' })).toMatchObject({ ok: true });
  });
  it('refused at the desk, turnaround begins anew', async () => {
    const { does, now, world } = setUp({ outcome: 'repaired', repairedAt: '2026-11-01T08:00:00.000Z' });
    await does('handOverDevice', 'refusedAtDesk', { reason: 'صدا باقی است' });
    expect(now()).toMatchObject({ outcome: null, repairedAt: null, custody: 'with-us' });
    expect(world.records.decisions.at(-1)).toMatchObject({ kind: 'hand-over', outcome: 'refusedAtDesk', reason: 'صدا باقی است' });
  });
  it('ships what was sorted for a carrier; a parcel that came back waits at the desk', async () => {
    const { does, runs, now } = setUp({ agentId: 'agent-1' });
    await does('separate', 'sorted', { result: 'repaired', destination: 'agent' });
    expect(await runs('prepare-bill')).toEqual({ due: 0, ship: true });
    await does('ship', 'shipped', { carrier: 'تیپاکس', waybill: '991', scannedSerial: 'RF28K' });
    expect(now()).toMatchObject({ custody: 'in-transit', outcome: 'repaired', repairedAt: '2026-11-22T08:00:00.000Z' });
    await does('confirmArrival', 'cameBack', { note: 'نشانی اشتباه' });
    expect(now().custody).toBe('with-us');
    expect(await runs('prepare-bill')).toEqual({ due: 0, ship: false });
    await does('separate', 'sorted', { result: 'repaired', destination: 'desk' });
    expect(await runs('prepare-bill')).toEqual({ due: 0, ship: false });
  });
  it('takes a parcel of which nothing is heard as received', async () => {
    const { runs, now } = setUp({ custody: 'in-transit', agentId: 'agent-1' });
    await runs('close-request', { result: 'delivered' });
    expect(now().custody).toBe('with-agent');
  });
  it('stores an uncollected device at a fee for the days beyond the free ones, and later for those since then alone', async () => {
    const { does, world } = setUp({ repairedAt: '2026-09-21T08:00:00.000Z' }, { 'repair.storage.daily': 50_000, 'repair.storage.after-days': 30 });
    const manager = world.person('manager');
    await does('uncollected', 'store', { note: 'در انبار بماند' }, manager);
    await does('uncollected', 'callAgain', { note: 'تماس' }, manager, '2027-01-10T08:00:00.000Z');
    await does('uncollected', 'store', { note: 'باز هم بماند' }, manager, '2027-01-21T20:00:00.000Z');
    expect(world.estimates.all).toMatchObject([
      { customerTotal: 1_600_000n, lines: [{ code: 'FEE-STORE', quantity: '32', price: 50_000n, amount: 1_600_000n }] },
      { customerTotal: 3_000_000n, lines: [{ code: 'FEE-STORE', quantity: '60', amount: 3_000_000n }] },
    ]);
  });
  it('charges no storage within the free days', async () => {
    const { does, world } = setUp({ repairedAt: '2026-11-01T08:00:00.000Z' }, { 'repair.storage.after-days': 30 });
    await does('uncollected', 'store', { note: 'بماند' }, world.person('manager'));
    expect(world.estimates.all).toEqual([]);
  });
  it('disposes only with the written consent, and writes down the fee', async () => {
    const { does, now, world } = setUp();
    expect(await does('disposeDevice', 'disposed', { consent: 'ر-۱۲', consentOf: 'مریم', amount: '2000000' })).toMatchObject({ ok: false, error: { fields: [{ path: 'method', code: 'field.required' }] } });
    await does('disposeDevice', 'disposed', { consent: 'ر-۱۲', consentOf: 'مریم', amount: '2000000', method: 'cash' });
    expect(now()).toMatchObject({ custody: 'scrapped', outcome: 'disposed' });
    expect([world.receipts.all[0]?.amount, world.records.handovers[0]?.kind]).toEqual([2_000_000n, 'disposal']);
  });
});

describe('a replacement', () => {
  const applied = async () => {
    const all = setUp();
    await all.does('diagnose', 'unserviceable', { findings: 'بدنه شکسته', reason: 'تعمیر نمی‌صرفد' }, all.world.person('technician'));
    await all.runs('start-replacement', {}, 'a9');
    return all;
  };
  it('is a process of its own, once for a service task, with the reason of the diagnosis', async () => {
    const { world, request } = await applied();
    expect(world.started).toMatchObject([{ process: 'replacement', requestId: request.id, parentInstanceId: request.id, input: { requestId: request.id } }]);
    expect(world.replacements.all).toMatchObject([{ instanceId: world.started[0]!.id, reason: 'تعمیر نمی‌صرفد', state: 'applied' }]);
  });
  it('asked for by QC, gives the remarks of QC as the reason', async () => {
    const { does, runs, world } = await applied();
    await does('qualityControl', 'reject', { remarks: 'بدنه دوباره ترک خورد' }, world.person('qc'));
    await runs('start-replacement', {}, 'a12');
    expect(world.replacements.all.map(({ reason }) => reason)).toEqual(['تعمیر نمی‌صرفد', 'بدنه دوباره ترک خورد']);
  });
  it('hands over the unit that was chosen, which is not the one that came in', async () => {
    const { does, runs, world, request, now } = await applied();
    const [manager, supervisor] = [world.person('manager'), world.person('supervisor')];
    await does('approveReplacement', 'approved', {}, manager);
    expect(await does('chooseUnit', 'chosen', { newItemText: 'SBS-700', newSerial: 'rf28k' }, supervisor)).toMatchObject({ ok: false, error: { fields: [{ path: 'newSerial', code: 'serial.same-unit' }] } });
    await does('chooseUnit', 'chosen', { newItemText: 'SBS-700', newSerial: 'NEW-1' }, supervisor);
    await runs('report-replacement', { outcome: 'approved' }, 'a10');
    expect(world.sent).toMatchObject([{ name: 'replacement-decided', key: request.id, payload: { outcome: 'approved' } }]);
    expect(await does('handOverReplacement', 'handedOver', { receiver: 'م', newSerial: 'NEW-2' })).toMatchObject({ ok: false, error: { fields: [{ path: 'newSerial', code: 'serial.differs' }] } });
    expect(await does('handOverReplacement', 'handedOver', { receiver: 'م', newSerial: 'new1', oldSerial: 'XX' })).toMatchObject({ ok: false, error: { fields: [{ path: 'oldSerial' }] } });
    await does('handOverReplacement', 'handedOver', { receiver: 'م', newSerial: 'new1', oldSerial: 'RF28K' });
    await runs('close-request', { result: 'replaced' });
    expect(world.replacements.all[0]?.state).toBe('handed-over');
    expect(now().outcome).toBe('replaced');
  });
  it('is withdrawn while it is open, once; a decided one is not', async () => {
    const open = await applied();
    const manager = open.world.person('manager');
    expect(await open.does('overdueWork', 'withdraw', { reason: 'دیر شد' }, manager)).toEqual({ ok: true, value: {} });
    expect(open.world.sent).toMatchObject([{ name: 'replacement-withdrawn', key: open.request.id }]);
    expect(await open.runs('withdraw-replacement')).toEqual({ nothing: true });
    expect(open.world.sent).toHaveLength(1);
    const chosen = await applied();
    await chosen.does('chooseUnit', 'chosen', { newItemText: 'SBS-700', newSerial: 'NEW-1' }, manager);
    expect(await chosen.runs('withdraw-replacement')).toEqual({ nothing: false });
    expect([chosen.world.sent, chosen.world.replacements.all[0]?.state]).toEqual([[], 'withdrawn']);
    const decided = await applied();
    await decided.does('approveReplacement', 'refused', { reason: 'تعمیر شود' }, manager);
    expect(await decided.does('overdueWork', 'withdraw', { reason: 'دیر شد' }, manager)).toMatchObject({ ok: false, error: { fields: [{ code: 'replacement.decided' }] } });
  });
});

describe('who is told', () => {
  it('reminds the agent of an agent’s device, reception of ours, each once', async () => {
    const agents = setUp({ agentId: 'agent-1', no: 'N-1' });
    const agent = agents.world.person('agent', { agentId: 'agent-1' });
    agents.world.person('agent', { agentId: 'agent-2' });
    await agents.runs('remind', { about: 'answer', to: 'agent' });
    await agents.runs('remind', { about: 'answer', to: 'agent' });
    expect(agents.world.told.notices.map(({ userId, kind, params }) => [userId, kind, params.no])).toEqual([[agent.id, 'remind-answer', 'N-1'], [agent.id, 'remind-answer', 'N-1']]);
    expect(new Set(agents.world.told.notices.map((notice) => notice.dedupe)).size).toBe(1);
    const own = setUp();
    const reception = own.world.person('reception');
    await own.runs('remind', { about: 'collection', to: 'customer' });
    expect(own.world.told.notices.map((notice) => notice.userId)).toEqual([reception.id]);
  });
  it('escalates to the supervisors, and the request comes first', async () => {
    const { runs, world, request } = setUp();
    const supervisor = world.person('supervisor');
    await runs('escalate', { about: 'allocation', role: 'supervisor' });
    expect([world.requests.raised, world.told.notices.map((notice) => notice.userId)]).toEqual([[request.id], [supervisor.id]]);
  });
  it('refuses a reminder that the diagram misspells', async () => {
    await expect(setUp().runs('remind', { about: 'weather', to: 'customer' })).rejects.toThrow();
  });
});
