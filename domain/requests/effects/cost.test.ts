import type { JsonObject } from '../../../engine/model';
import { createMemoryWorld, type MemoryWorld } from '../fakes/memory-world';
import { createTaskEffects, createTopicHandlers } from '../registry';

const labour = { kind: 'service', title: 'اجرت', quantity: '1', price: '1500000', billCode: 'customer' };
const part = { kind: 'part', title: 'خازن', quantity: '2', price: '250000', billCode: 'customer' };
const ours = { kind: 'part', title: 'برد', quantity: '1', price: '4000000', billCode: 'warranty' };

const setUp = (changed: Parameters<typeof createMemoryWorld>[0] = {}) => {
  const world = createMemoryWorld(changed);
  const [effects, topics] = [createTaskEffects(world.deps), createTopicHandlers(world.deps)];
  const [technician, reception] = [world.person('technician'), world.person('reception')];
  const request = world.request({ costCeiling: null });
  const does = (type: string, outcome: string, values: JsonObject = {}, actor = technician) => effects[type]!(world.task(request, actor), { outcome, values });
  const runs = (topic: string, input: JsonObject = {}) => topics[topic]!(world.service(request), input);
  return { world, request, technician, reception, does, runs };
};
const states = (world: MemoryWorld) => world.estimates.all.map((estimate) => [estimate.number, estimate.state, estimate.lines.map((line) => line.state).join(' ')]);

describe('diagnosis', () => {
  it('F068 F080 writes findings and an estimate, in rial, and asks the customer', async () => {
    const { world, does } = setUp();
    expect(await does('diagnose', 'payable', { findings: 'خازن سوخته', lines: [labour, part, ours], discount: '100000' })).toEqual({ ok: true, value: { check: 'none', pays: true, deposit: false, coveredTotal: 4_000_000, customerTotal: 1_900_000 } });
    expect(world.estimates.all[0]).toMatchObject({ number: 1, state: 'draft', covered: 4_000_000n, discount: 100_000n, customerTotal: 1_900_000n });
    expect(world.estimates.all[0]!.lines.map((line) => line.amount)).toEqual([1_500_000n, 500_000n, 4_000_000n]);
    expect(world.work.reports).toMatchObject([{ kind: 'diagnosis', findings: 'خازن سوخته', minutes: null }]);
  });
  it('answers field errors, and keeps nothing', async () => {
    const { world, does } = setUp();
    expect(await does('diagnose', 'payable', { findings: 'x', lines: [ours] })).toEqual({ ok: false, error: { code: 'task.invalid', params: {}, fields: [{ path: 'lines', code: 'lines.customer-needed' }] } });
    expect([world.estimates.all, world.work.reports]).toEqual([[], []]);
  });
  it('F140 names the symptom and the cause, which it refuses where they are not offered', async () => {
    const { world, does } = setUp();
    const [symptom, cause] = ['0192f0b0-2d3e-7f40-9b5c-6d7e8f901234', '0192f0b0-2d3e-7f40-9b5c-6d7e8f901235'];
    world.faults.set(symptom, { kind: 'symptom', voidsCover: false });
    expect(await does('diagnose', 'payable', { findings: 'x', lines: [labour], symptom, cause })).toMatchObject({ error: { fields: [{ path: 'cause', code: 'field.fault' }] } });
    expect(world.work.reports).toEqual([]);
    world.faults.set(cause, { kind: 'cause', voidsCover: false });
    await does('diagnose', 'payable', { findings: 'x', lines: [labour], symptom, cause });
    await does('diagnose', 'noFault', { findings: 'x', symptom, cause });
    expect(world.work.reports.map(({ symptomId, causeId }) => [symptomId, causeId])).toEqual([[symptom, cause], [symptom, null]]);
  });
  it('withdraws the version that was open before', async () => {
    const { world, does } = setUp();
    await does('diagnose', 'payable', { findings: 'x', lines: [labour] });
    await does('diagnose', 'covered', { findings: 'y', lines: [ours] });
    expect(states(world)).toEqual([[1, 'withdrawn', 'withdrawn'], [2, 'none-needed', 'proposed']]);
  });
  it('charges the check of a device without a fault, where the company does', async () => {
    const { world, does, request } = setUp({ 'repair.no-fault.fee': 700_000 });
    await does('diagnose', 'noFault', { findings: 'سالم' });
    expect(world.requests.all.get(request.id)?.outcome).toBe('no-fault-found');
    expect(world.estimates.all).toMatchObject([{ state: 'none-needed', customerTotal: 700_000n, lines: [{ state: 'approved', kind: 'expense' }] }]);
  });
  it('asks nobody within the ceiling of intake', async () => {
    const { world, does, request } = setUp();
    await world.requests.change(world.tx, request.id, { costCeiling: '1500000' });
    expect(await does('diagnose', 'payable', { findings: 'x', lines: [labour] })).toMatchObject({ ok: true, value: { pays: false } });
    expect(states(world)).toEqual([[1, 'none-needed', 'proposed']]);
  });
});

describe('the answer', () => {
  const asked = async () => {
    const all = setUp();
    await all.does('diagnose', 'payable', { findings: 'x', lines: [labour, part, ours] });
    await all.runs('send-estimate');
    const ids = all.world.estimates.all[0]!.lines.map((line) => line.id);
    const tick = (...ticked: boolean[]) => ids.slice(0, 2).map((id, index) => ({ id, title: 't', done: ticked[index]! }));
    return { ...all, ids, tick };
  };
  it('F080 of all approves each line, with who said it and through what', async () => {
    const { world, does, reception } = await asked();
    expect(await does('recordAnswer', 'all', { answeredBy: 'مریم', through: 'sms' }, reception)).toEqual({ ok: true, value: {} });
    expect(states(world)).toEqual([[1, 'approved', 'approved approved approved']]);
    expect(world.estimates.all[0]).toMatchObject({ decidedBy: reception.id, through: 'sms' });
    expect(world.records.decisions.at(-1)).toMatchObject({ kind: 'answer', outcome: 'all', details: { answeredBy: 'مریم', through: 'sms', estimate: 1 } });
  });
  it('of some approves what was ticked and what we bear', async () => {
    const { world, does, reception, tick } = await asked();
    await does('recordAnswer', 'some', { answeredBy: 'مریم', through: 'phone', lines: tick(true, false) }, reception);
    expect(states(world)).toEqual([[1, 'partly-approved', 'approved rejected approved']]);
  });
  it.each([[[false, false], 'lines.none-accepted'], [[true, true], 'lines.all-accepted']])('of some with %s is refused as %s', async (ticked, code) => {
    const { does, reception, tick } = await asked();
    expect(await does('recordAnswer', 'some', { answeredBy: 'm', through: 'phone', lines: tick(...ticked) }, reception)).toMatchObject({ ok: false, error: { fields: [{ path: 'lines', code }] } });
  });
  it('of a line that is not asked about is refused', async () => {
    const { does, reception, ids } = await asked();
    expect(await does('recordAnswer', 'some', { answeredBy: 'm', through: 'phone', lines: [{ id: ids[2]!, title: 't', done: true }] }, reception)).toMatchObject({ ok: false, error: { fields: [{ code: 'lines.unknown' }] } });
  });
  it('of none refuses every line; out of reach it expires', async () => {
    const refused = await asked();
    await refused.does('agentAnswer', 'none', { note: 'گران است' });
    expect(states(refused.world)).toEqual([[1, 'rejected', 'rejected rejected rejected']]);
    const silent = await asked();
    await silent.does('chaseAnswer', 'unreachable', { note: 'خاموش' }, silent.reception);
    expect(states(silent.world)).toEqual([[1, 'expired', 'rejected rejected rejected']]);
  });
  it('partly given and not enough takes the whole version back', async () => {
    const { world, does, reception, tick } = await asked();
    await does('recordAnswer', 'some', { answeredBy: 'm', through: 'phone', lines: tick(true, false) }, reception);
    await does('confirmPartial', 'newEstimate', { reason: 'بدون خازن نمی‌شود' });
    expect(states(world)).toEqual([[1, 'withdrawn', 'withdrawn rejected withdrawn']]);
  });
  it('refused, the device goes back for the diagnostic fee', async () => {
    const { world, does, request, reception } = await asked();
    await does('recordAnswer', 'none', { answeredBy: 'm', through: 'phone' }, reception);
    await does('decideAfterRejection', 'returnUnrepaired', {}, world.person('supervisor'));
    expect(world.requests.all.get(request.id)?.outcome).toBe('unrepaired');
    expect(world.estimates.all.at(-1)).toMatchObject({ number: 2, customerTotal: 2_000_000n, lines: [{ code: 'FEE-DIAG', state: 'approved' }] });
  });
});

describe('money at the desk', () => {
  const agreed = async () => {
    const all = setUp();
    await all.does('diagnose', 'payable', { findings: 'x', lines: [labour, part] });
    await all.does('recordAnswer', 'all', { answeredBy: 'm', through: 'phone' });
    return all;
  };
  it('takes a deposit of at most what is due, and then asks for the rest', async () => {
    const { world, does, runs, reception } = await agreed();
    expect(await does('takeDeposit', 'paid', { amount: '2000001', method: 'cash' }, reception)).toMatchObject({ ok: false, error: { fields: [{ path: 'amount', code: 'amount.too-much', params: { most: '2000000' } }] } });
    expect(await does('takeDeposit', 'paid', { amount: '600000', method: 'card', reference: '77' }, reception)).toEqual({ ok: true, value: {} });
    expect(await runs('prepare-bill')).toEqual({ due: 1_400_000, ship: false });
    expect(await does('settle', 'paid', { amount: '2000000', method: 'cash' })).toMatchObject({ ok: false, error: { fields: [{ path: 'amount', code: 'amount.differs', params: { due: '1400000' } }] } });
    expect(await does('settle', 'paid', { amount: '1400000', method: 'cash' })).toEqual({ ok: true, value: {} });
    expect(world.receipts.all.map(({ kind, amount }) => [kind, amount])).toEqual([['deposit', 600_000n], ['settlement', 1_400_000n]]);
    expect(await runs('prepare-bill')).toEqual({ due: 0, ship: false });
  });
  it('pays a deposit back when the repair is off: only the fee is kept, parts that were issued go back', async () => {
    const { world, does, runs, reception } = await agreed();
    await does('takeDeposit', 'paid', { amount: '2000000', method: 'card' }, reception);
    await runs('reserve-parts');
    await does('issueParts', 'issued', { receivedBy: 'علی' });
    await does('decideAfterRejection', 'returnUnrepaired', { diagnosticFee: '300000' });
    expect(states(world)).toEqual([[1, 'approved', 'withdrawn returned'], [2, 'none-needed', 'approved']]);
    expect(await runs('prepare-bill')).toEqual({ due: -1_700_000, ship: false });
    expect(await does('settle', 'paid', { amount: '1700000', method: 'cash' })).toMatchObject({ ok: false, error: { fields: [{ path: 'amount', code: 'amount.we-owe', params: { due: '1700000' } }] } });
    expect(await does('settle', 'refunded', { amount: '1700000', method: 'transfer' })).toEqual({ ok: true, value: {} });
    expect(world.receipts.all.map(({ kind, amount }) => [kind, amount])).toEqual([['deposit', 2_000_000n], ['refund', 1_700_000n]]);
    expect(await runs('prepare-bill')).toEqual({ due: 0, ship: false });
  });
  it('pays everything back with a device that goes back after void, and asks how', async () => {
    const { world, does, runs, reception } = await agreed();
    await does('takeDeposit', 'paid', { amount: '500000', method: 'cash' }, reception);
    await runs('withdraw-estimate');
    await runs('free-parts');
    expect(await does('returnDevice', 'returned', { receiver: 'مریم' })).toMatchObject({ ok: false, error: { fields: [{ path: 'refundMethod', code: 'field.required' }] } });
    expect(await does('returnDevice', 'returned', { receiver: 'مریم', refundMethod: 'cash' })).toEqual({ ok: true, value: {} });
    expect((await world.receipts.received(world.tx, world.receipts.all[0]!.requestId)).total).toBe(0n);
  });
  it('lets a device go on account or released, with the reason and what was due', async () => {
    const { world, does } = await agreed();
    await does('settle', 'released', { reason: 'دستور مدیر' });
    expect(world.receipts.all).toEqual([]);
    expect(world.records.decisions.at(-1)).toMatchObject({ kind: 'settlement', outcome: 'released', reason: 'دستور مدیر', details: { due: '2000000' } });
  });
});
