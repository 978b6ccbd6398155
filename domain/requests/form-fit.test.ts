import type { JsonObject } from '../../engine/model';
import { createMemoryWorld } from './fakes/memory-world';
import { createFormFit } from './form-fit';
import { createTaskEffects, createTopicHandlers } from './registry';

const setUp = (more: Parameters<ReturnType<typeof createMemoryWorld>['request']>[0] = {}, settings: Parameters<typeof createMemoryWorld>[0] = {}) => {
  const world = createMemoryWorld(settings);
  const [effects, topics, fit] = [createTaskEffects(world.deps), createTopicHandlers(world.deps), createFormFit(world.deps)];
  const request = world.request({ serial: 'RF-28K', ...more });
  return {
    does: (type: string, outcome: string, values: JsonObject = {}) => effects[type]!(world.task(request, world.person('technician')), { outcome, values }),
    runs: (topic: string) => topics[topic]!(world.service(request), {}),
    fitOf: (type: string) => fit(world.tx, type, request.id),
  };
};
const nothing = { unasked: [], needed: [], impossible: [] };
const labour = { kind: 'service', title: 'اجرت', quantity: '1', price: '1500000', billCode: 'customer' };
const agreed = async (does: ReturnType<typeof setUp>['does']) => {
  await does('diagnose', 'payable', { findings: 'x', lines: [labour] });
  await does('recordAnswer', 'all', { answeredBy: 'م', through: 'phone' });
};

describe('a form is cut to its request', () => {
  it('the serial is needed where it is compared, open where it is not, and not asked of a device without one', async () => {
    expect(await setUp().fitOf('handOverDevice')).toEqual({ ...nothing, needed: ['scannedSerial'] });
    expect(await setUp().fitOf('ship')).toEqual({ ...nothing, needed: ['scannedSerial'] });
    expect(await setUp({}, { 'repair.serial.strict': false }).fitOf('handOverDevice')).toEqual(nothing);
    expect(await setUp({ serial: null }).fitOf('handOverDevice')).toEqual({ ...nothing, unasked: ['scannedSerial'] });
  });
  it('how it is paid back is asked when something was received, and only then', async () => {
    const { does, fitOf } = setUp();
    expect(await fitOf('returnDevice')).toEqual({ ...nothing, needed: ['scannedSerial'], unasked: ['refundMethod'] });
    expect(await fitOf('handOverReplacement')).toEqual({ ...nothing, unasked: ['refundMethod'] });
    await agreed(does);
    await does('takeDeposit', 'paid', { amount: '500000', method: 'card' });
    expect(await fitOf('returnDevice')).toEqual({ ...nothing, needed: ['scannedSerial', 'refundMethod'] });
    expect(await fitOf('handOverReplacement')).toEqual({ ...nothing, needed: ['refundMethod'] });
  });
  it('whoever owes pays: the other way round cannot be chosen', async () => {
    const { does, runs, fitOf } = setUp();
    await agreed(does);
    expect(await fitOf('settle')).toEqual({ ...nothing, impossible: ['refunded'] });
    await does('takeDeposit', 'paid', { amount: '1500000', method: 'card' });
    expect(await fitOf('settle')).toEqual(nothing);
    await runs('withdraw-estimate');
    expect(await fitOf('settle')).toEqual({ ...nothing, impossible: ['paid', 'released'] });
  });
  it('some of the lines can be accepted where there are several for the customer to pay', async () => {
    const { does, fitOf } = setUp();
    await does('diagnose', 'payable', { findings: 'x', lines: [labour, { ...labour, billCode: 'warranty' }] });
    expect(await fitOf('recordAnswer')).toEqual({ ...nothing, impossible: ['some'] });
    await does('diagnose', 'payable', { findings: 'x', lines: [labour, { ...labour, title: 'برد', billCode: 'paid-commitment' }] });
    expect(await fitOf('recordAnswer')).toEqual(nothing);
    expect(await fitOf('agentAnswer')).toEqual(nothing);
  });
  it('symptoms and causes are asked for where there are some to choose from', async () => {
    const world = createMemoryWorld();
    const fitOf = () => createFormFit(world.deps)(world.tx, 'diagnose', world.request().id);
    expect(await fitOf()).toEqual({ ...nothing, unasked: ['symptom', 'cause'] });
    world.faults.set('c1', { kind: 'cause', voidsCover: false });
    expect(await fitOf()).toEqual({ ...nothing, unasked: ['symptom'] });
  });
  it('other forms are as they are', async () => {
    expect(await setUp().fitOf('approveReport')).toEqual(nothing);
  });
});
