import type { JsonObject } from '../../engine/model';
import { createMemoryWorld } from './fakes/memory-world';
import { createTaskEffects, createTopicHandlers } from './registry';
import { createStartValues } from './start-values';

const labour = { kind: 'service', title: 'اجرت', quantity: '1', price: '1500000', billCode: 'customer' };
const part = { kind: 'part', title: 'خازن', quantity: '2', price: '250000', billCode: 'customer' };
const ours = { kind: 'part', title: 'برد', quantity: '1', price: '4000000', billCode: 'warranty' };

const setUp = () => {
  const world = createMemoryWorld();
  const [effects, topics, startValues] = [createTaskEffects(world.deps), createTopicHandlers(world.deps), createStartValues(world.deps)];
  const [technician, request] = [world.person('technician'), world.request()];
  return {
    request, does: (type: string, outcome: string, values: JsonObject = {}) => effects[type]!(world.task(request, technician), { outcome, values }),
    runs: (topic: string) => topics[topic]!(world.service(request), {}), known: (type: string, language: 'fa' | 'en' = 'fa') => startValues(world.tx, type, request.id, language),
  };
};

describe('a form begins with what is known', () => {
  it('lines to answer are those that the customer pays, with their quantity; nothing is ticked', async () => {
    const { does, known } = setUp();
    await does('diagnose', 'payable', { findings: 'x', lines: [labour, part, ours] });
    expect(((await known('recordAnswer')).lines as { title: string; done: boolean }[]).map(({ title, done }) => [title, done])).toEqual([['اجرت', false], ['خازن × ۲', false]]);
  });
  it('a sent-back or refused cost comes back for the new version; an agreed one does not', async () => {
    const { does, known } = setUp();
    await does('diagnose', 'payable', { findings: 'x', lines: [labour], discount: '100000' });
    const again = { lines: [labour], discount: '100000' };
    expect(await known('diagnose')).toEqual(again);
    await does('recordAnswer', 'none', { answeredBy: 'م', through: 'phone' });
    expect(await known('diagnose')).toEqual(again);
    await does('diagnose', 'payable', { findings: 'y', lines: [labour] });
    await does('recordAnswer', 'all', { answeredBy: 'م', through: 'phone' });
    expect(await known('diagnose')).toEqual({});
  });
  it('parts are to be ticked when they are issued, and count as fitted when they were', async () => {
    const { does, runs, known } = setUp();
    await does('diagnose', 'payable', { findings: 'x', lines: [part] });
    await does('recordAnswer', 'all', { answeredBy: 'م', through: 'phone' });
    await runs('reserve-parts');
    expect((await known('issueParts')).lines).toMatchObject([{ title: 'خازن × ۲', done: false }]);
    await does('issueParts', 'issued', { receivedBy: 'علی' });
    expect((await known('repair')).used).toMatchObject([{ title: 'خازن × ۲', done: true }]);
  });
  it('checks are in the reader’s language, amounts in rial', async () => {
    const { does, known } = setUp();
    expect(((await known('qualityControl', 'en')).checklist as { title: string }[])[0]?.title).toBe('The reported fault is gone');
    expect(((await known('rework', 'fa')).checklist as { title: string }[])[0]?.title).toBe('کارکرد اصلی دستگاه آزموده شد');
    await does('diagnose', 'payable', { findings: 'x', lines: [labour, part] });
    await does('recordAnswer', 'all', { answeredBy: 'م', through: 'phone' });
    expect([await known('settle'), await known('takeDeposit'), await known('decideAfterRejection')]).toEqual([{ amount: '2000000' }, { amount: '600000' }, { diagnosticFee: '2000000' }]);
  });
  it('a form that asks for nothing known begins empty', async () => {
    expect(await setUp().known('approveReport')).toEqual({});
  });
});
