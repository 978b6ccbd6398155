import type { Action } from '../../../contracts/actions';
import type { JsonObject } from '../../../engine/model';
import { shippedRights } from '../../access/fakes/shipped-rights';
import { createMemoryWorld } from '../fakes/memory-world';
import { createTaskEffects, createTopicHandlers } from '../registry';

const labour = { kind: 'service', title: 'اجرت', quantity: '1', price: '1500000', billCode: 'customer' };
const part = { kind: 'part', title: 'خازن', quantity: '2', price: '250000', billCode: 'customer' };
const ours = { kind: 'part', title: 'برد', quantity: '1', price: '4000000', billCode: 'warranty' };

type World = Awaited<ReturnType<typeof setUp>>;
/** A cost of 2,000,000 for the customer with 100,000 off, and 4,000,000 for us; all is agreed to where it says so. */
async function setUp({ answered = true, deposit }: { answered?: boolean; deposit?: string } = {}) {
  const world = createMemoryWorld();
  const [effects, topics] = [createTaskEffects(world.deps), createTopicHandlers(world.deps)];
  const somebody = world.person('technician');
  const request = world.request({ costCeiling: null, status: 'awaiting-cost' });
  const does = (type: string, outcome: string, values: JsonObject = {}, actor = somebody) => effects[type]!(world.task(request, actor), { outcome, values });
  await does('diagnose', 'payable', { findings: 'x', lines: [labour, part, ours], discount: '100000' });
  await topics['send-estimate']!(world.service(request), {});
  if (answered) await does('recordAnswer', 'all', { answeredBy: 'x', through: 'phone' });
  if (deposit) await does('takeDeposit', 'paid', { amount: deposit, method: 'cash' });
  /** With a limit, and for some statuses, on one right alone. */
  const limited = (action: Action, amountLimit: bigint, statuses: string[] | null = null) => {
    const rights = shippedRights(['technician']);
    return { ...somebody, rights: { ...rights, grants: { ...rights.grants, [action]: [{ role: 'technician', action, scope: 'branch' as const, statuses, amountLimit }] } } };
  };
  return { world, does, limited, lines: world.estimates.all[0]!.lines };
}

const acts: [what: string, world: () => Promise<World>, type: string, outcome: string, values: (world: World) => JsonObject, action: Action, amount: bigint][] = [
  ['a cost is declared with what we bear', () => setUp({ answered: false }), 'diagnose', 'payable', () => ({ findings: 'x', lines: [labour, ours], discount: '500000' }), 'cost.declare', 5_000_000n],
  ['what we bear is approved with the discount', () => setUp(), 'approveCovered', 'approved', () => ({}), 'cost.approve', 4_100_000n],
  ['a discount is approved internally', () => setUp(), 'approveInternally', 'approved', () => ({}), 'cost.approve', 4_100_000n],
  ['all is accepted', () => setUp({ answered: false }), 'recordAnswer', 'all', () => ({ answeredBy: 'x', through: 'phone' }), 'cost.accept', 1_900_000n],
  ['some is accepted, with its share of the discount', () => setUp({ answered: false }), 'recordAnswer', 'some', ({ lines }) => ({ answeredBy: 'x', through: 'phone', lines: [{ id: lines[0]!.id, title: 'x', done: true }, { id: lines[1]!.id, title: 'x', done: false }] }), 'cost.accept', 1_425_000n],
  ['an agent accepts all', () => setUp({ answered: false }), 'agentAnswer', 'all', () => ({}), 'cost.accept', 1_900_000n],
  ['a deposit is taken', () => setUp(), 'takeDeposit', 'paid', () => ({ amount: '700000', method: 'cash' }), 'money.receive', 700_000n],
  ['it goes on without a deposit', () => setUp(), 'takeDeposit', 'waived', () => ({ reason: 'x' }), 'money.leave-open', 1_900_000n],
  ['the bill is paid', () => setUp({ deposit: '400000' }), 'settle', 'paid', () => ({ amount: '1500000', method: 'cash' }), 'money.receive', 1_500_000n],
  ['the bill is left open', () => setUp({ deposit: '400000' }), 'settle', 'onAccount', () => ({ reason: 'x' }), 'money.leave-open', 1_500_000n],
  ['all is paid back after void', () => setUp({ deposit: '400000' }), 'returnDevice', 'returned', () => ({ refundMethod: 'cash', receiver: 'x' }), 'money.pay-back', 400_000n],
  ['a fee for scrapping is received', () => setUp(), 'disposeDevice', 'disposed', () => ({ consent: 'x', consentOf: 'x', amount: '90000', method: 'cash' }), 'money.receive', 90_000n],
];

test.each(acts)('%s', async (_what, world, type, outcome, values, action, amount) => {
  const tight = await world();
  expect(await tight.does(type, outcome, values(tight), tight.limited(action, amount - 1n))).toEqual({ ok: false, error: { code: 'access.amount', params: { action, limit: { rial: String(amount - 1n) }, amount: { rial: String(amount) } } } });
  expect(await tight.does(type, outcome, values(tight), tight.limited(action, amount, ['delivered']))).toEqual({ ok: false, error: { code: 'access.status', params: { action, status: 'awaiting-cost' } } });
  const enough = await world();
  expect(await enough.does(type, outcome, values(enough), enough.limited(action, amount, ['awaiting-cost']))).toMatchObject({ ok: true });
});

test('a refusal of the customer and a cost that is sent back need no limit', async () => {
  const { does, limited } = await setUp({ answered: false });
  expect(await does('recordAnswer', 'none', { answeredBy: 'x', through: 'phone' }, limited('cost.accept', 0n))).toMatchObject({ ok: true });
  expect(await does('approveCovered', 'sendBack', { reason: 'x' }, limited('cost.approve', 0n))).toMatchObject({ ok: true });
});
