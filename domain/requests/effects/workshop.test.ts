import type { JsonObject } from '../../../engine/model';
import { createMemoryWorld } from '../fakes/memory-world';
import { createTaskEffects, createTopicHandlers } from '../registry';

const part = (title: string) => ({ kind: 'part', title, quantity: '1', price: '250000', billCode: 'customer' });

const setUp = (more: Parameters<ReturnType<typeof createMemoryWorld>['request']>[0] = {}) => {
  const world = createMemoryWorld();
  const [effects, topics] = [createTaskEffects(world.deps), createTopicHandlers(world.deps)];
  const technician = world.person('technician', { unitId: 'unit-1' });
  const request = world.request(more);
  const does = (type: string, outcome: string, values: JsonObject = {}, actor = technician) => effects[type]!(world.task(request, actor), { outcome, values });
  const runs = (topic: string, input: JsonObject = {}) => topics[topic]!(world.service(request), input);
  const now = () => world.requests.all.get(request.id)!;
  return { world, request, technician, does, runs, now };
};

describe('intake and allocation', () => {
  it('F053 takes the device into our custody, its serial as it is kept', async () => {
    const { does, now, world } = setUp({ custody: 'expected' });
    expect(await does('receiveDevice', 'received', { serial: 'ab ۱۲', place: 'الف-۱', condition: 'خط', accessories: ['کابل'], costCeiling: '900000', note: 'عجله دارد' })).toEqual({ ok: true, value: {} });
    expect(now()).toMatchObject({ serial: 'AB12', custody: 'with-us', place: 'الف-۱', accessories: ['کابل'], costCeiling: 900_000n });
    expect(world.records.decisions).toMatchObject([{ kind: 'intake', reason: 'عجله دارد' }]);
  });
  it('names the request that has the same device open', async () => {
    const { does, world } = setUp();
    const other = world.request({ serial: 'AB12', status: 'awaiting-cost', no: 'THR-1405-00007' });
    expect(await does('receiveDevice', 'received', { serial: 'ab12' })).toMatchObject({ ok: false, error: { code: 'request.device-open', params: { no: 'THR-1405-00007', requestId: other.id } } });
  });
  it('F062 F064 assigns to a technician of the branch, in their own unit when none is named', async () => {
    const { does, now, technician } = setUp();
    expect(await does('assign', 'assigned', { technicianId: technician.id })).toEqual({ ok: true, value: { technicianId: technician.id, unitId: 'unit-1' } });
    expect(now()).toMatchObject({ technicianId: technician.id, unitId: 'unit-1' });
  });
  it.each([['somebody who is no technician', 'qc', {}], ['a technician of another branch', 'technician', { branchId: 'other' }]])('refuses %s', async (_title, role, more) => {
    const { does, world } = setUp();
    expect(await does('assign', 'assigned', { technicianId: world.person(role, more).id })).toMatchObject({ ok: false, error: { fields: [{ path: 'technicianId', code: 'field.option' }] } });
  });
  it('F065 hands over to another unit that exists, with who took it', async () => {
    const { does, now, world } = setUp();
    const unitId = '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a';
    expect(await does('handOverUnit', 'handedOver', { unitId, receivedBy: 'علی' })).toMatchObject({ ok: false, error: { fields: [{ path: 'unitId', code: 'field.option' }] } });
    world.units.add(unitId);
    expect(await does('handOverUnit', 'handedOver', { unitId, receivedBy: 'علی' })).toEqual({ ok: true, value: { unitId } });
    expect(now().unitId).toBe(unitId);
  });
});

describe('parts and work', () => {
  const reserved = async () => {
    const all = setUp();
    await all.does('diagnose', 'payable', { findings: 'x', lines: [part('خازن'), part('برد')] });
    await all.does('recordAnswer', 'all', { answeredBy: 'm', through: 'phone' });
    expect(await all.runs('reserve-parts')).toEqual({ needed: true });
    const lines = () => all.world.estimates.all[0]!.lines;
    const tick = (...done: boolean[]) => lines().map((line, index) => ({ id: line.id, title: line.title, done: done[index]! }));
    return { ...all, lines, tick };
  };
  it('reserves the parts of covered work without an answer, and needs none where there is none', async () => {
    const all = setUp();
    await all.does('diagnose', 'covered', { findings: 'x', lines: [{ ...part('خازن'), billCode: 'warranty' }, { ...part('اجرت'), kind: 'service', billCode: 'warranty' }] });
    expect(await all.runs('reserve-parts')).toEqual({ needed: true });
    expect(all.world.estimates.all[0]!.lines.map((line) => line.state)).toEqual(['reserved', 'approved']);
    expect(await setUp().runs('reserve-parts')).toEqual({ needed: false });
  });
  it('issues all parts, or those in hand while the rest is asked for', async () => {
    const { does, runs, lines, tick, world } = await reserved();
    const supervisor = world.person('supervisor');
    expect(await does('issueParts', 'issued', { receivedBy: 'علی', lines: tick(true, false) }, supervisor)).toMatchObject({ ok: false, error: { fields: [{ path: 'lines', code: 'lines.all-needed' }] } });
    expect(await does('issueParts', 'missing', { note: 'نیست', lines: tick(true, true) }, supervisor)).toMatchObject({ ok: false, error: { fields: [{ path: 'lines', code: 'lines.nothing-missing' }] } });
    await does('issueParts', 'missing', { note: 'برد نیست', lines: tick(true, false), expectedOn: '2026-12-01' }, supervisor);
    expect(lines().map((line) => line.state)).toEqual(['issued', 'reserved']);
    expect(world.records.decisions.at(-1)).toMatchObject({ kind: 'issue-parts', details: { expectedOn: '2026-12-01', missing: ['برد'] } });
    await runs('request-parts');
    expect(world.told.notices).toMatchObject([{ userId: supervisor.id, kind: 'parts-requested', params: { parts: 'برد' } }]);
    await does('issueParts', 'issued', { receivedBy: 'علی' }, supervisor);
    expect(lines().map((line) => line.state)).toEqual(['issued', 'issued']);
  });
  it('F066 F068 reports the work: parts fitted and parts that go back, minutes, checks', async () => {
    const { does, lines, tick, world, technician } = await reserved();
    await does('issueParts', 'issued', { receivedBy: 'علی' });
    const open = { done: 'تعویض', minutes: 90, used: tick(true, false), checklist: [{ id: 'safety', title: 'ایمنی', done: false }] };
    expect(await does('repair', 'done', open)).toMatchObject({ ok: false, error: { fields: [{ path: 'checklist', code: 'checklist.open' }] } });
    expect(await does('repair', 'done', { ...open, checklist: [{ id: 'safety', title: 'ایمنی', done: false, note: 'اتصال زمین ندارد' }] })).toEqual({ ok: true, value: {} });
    expect(lines().map((line) => line.state)).toEqual(['fitted', 'returned']);
    expect(world.work.reports.at(-1)).toMatchObject({ kind: 'repair', technicianId: technician.id, minutes: 90 });
    const supervisor = world.person('supervisor');
    await does('approveReport', 'approved', {}, supervisor);
    expect(world.work.reports.map((report) => report.approvedBy)).toEqual([null, supervisor.id]);
    expect(await all(does)).toEqual([false, false, true]);
  });
  /** Back from QC three times. */
  const all = async (does: (type: string, outcome: string, values?: JsonObject) => Promise<unknown>): Promise<boolean[]> => {
    const results: boolean[] = [];
    for (let time = 0; time < 3; time += 1) results.push((await does('qualityControl', 'back', { remarks: 'صدا دارد' }) as { value: { reassign: boolean } }).value.reassign);
    return results;
  };
  it('F071 makes a device that passes QC repaired; unticked checks need a note', async () => {
    const { does, now } = setUp();
    expect(await does('qualityControl', 'pass', { checklist: [{ id: 'a', title: 'a', done: false }] })).toMatchObject({ ok: false, error: { fields: [{ code: 'checklist.open' }] } });
    expect(await does('qualityControl', 'pass', { checklist: [{ id: 'a', title: 'a', done: true }] })).toEqual({ ok: true, value: { reassign: false } });
    expect(now().outcome).toBe('repaired');
  });
  it('gives back every part, and takes back every agreement, when it is void', async () => {
    const { runs, lines, world, now, request } = await reserved();
    expect(await runs('withdraw-estimate')).toEqual({ nothing: false });
    expect(await runs('free-parts')).toEqual({ nothing: false, withUs: true });
    expect(lines().map((line) => line.state)).toEqual(['returned', 'returned']);
    expect(world.estimates.all.map((estimate) => estimate.state)).toEqual(['withdrawn']);
    await world.requests.change(world.tx, request.id, { custody: 'with-agent' });
    expect(await runs('free-parts')).toEqual({ nothing: true, withUs: false });
    expect(await runs('withdraw-estimate')).toEqual({ nothing: true });
    expect(now().custody).toBe('with-agent');
  });
});
