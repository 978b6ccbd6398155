import type { ProposedLine } from '../../contracts/task-types/form-fields';
import { faultsOf, judge, type Diagnosis } from './diagnosis';

const limits = { covered: 50_000_000n, goodwill: 5_000_000n, depositFrom: 200_000_000n };
const line = (price: string, billCode: ProposedLine['billCode'], more: Partial<ProposedLine> = {}): ProposedLine => ({ kind: 'service', title: 'اجرت', quantity: '1', price, billCode, ...more });
const diagnosis = (more: Partial<Diagnosis>): Diagnosis => ({ outcome: 'payable', lines: [], discount: 0n, ceiling: null, agreed: 0n, depositTaken: false, ...more });

describe('a declared cost', () => {
  it('asks the customer, who pays less the discount', () => {
    expect(judge(diagnosis({ lines: [line('3000000', 'customer'), line('1000000', 'warranty')], discount: 500_000n }), limits)).toEqual({ check: 'none', pays: true, deposit: false, covered: 1_000_000n, customer: 2_500_000n });
  });
  it.each<[string, Partial<Diagnosis>, string]>([
    ['covered lines at the limit need no second look', { outcome: 'covered', lines: [line('50000000', 'warranty')] }, 'none'],
    ['one rial above it the supervisor looks', { outcome: 'covered', lines: [line('50000001', 'warranty')] }, 'covered'],
    ['goodwill above the limit goes to the manager', { outcome: 'covered', lines: [line('5000001', 'goodwill', { why: 'x' })] }, 'internal'],
    ['so does a discount above it', { lines: [line('90000000', 'customer')], discount: 5_000_001n }, 'internal'],
    ['and both together', { lines: [line('90000000', 'customer'), line('3000000', 'no-charge', { why: 'x' })], discount: 3_000_000n }, 'internal'],
    ['loss of cover always needs a second person', { outcome: 'coverVoid', lines: [line('1', 'customer')] }, 'loss-of-cover'],
  ])('%s', (_title, given, check) => { expect(judge(diagnosis(given), limits).check).toBe(check); });

  it.each<[string, bigint | null, bigint, boolean]>([
    ['without a ceiling', null, 0n, true], ['within the ceiling', 3_000_000n, 0n, false], ['above the ceiling', 2_999_999n, 0n, true], ['above it with what is agreed already', 3_000_000n, 1n, true],
  ])('asks %s: %s, agreed %s → %s', (_title, ceiling, agreed, pays) => { expect(judge(diagnosis({ lines: [line('3000000', 'customer')], ceiling, agreed }), limits).pays).toBe(pays); });

  it.each([['200000000', false, true], ['199999999', false, false], ['200000000', true, false]])('of %s asks for a deposit once (taken: %s): %s', (price, depositTaken, deposit) => {
    expect(judge(diagnosis({ lines: [line(price, 'customer')], depositTaken }), limits).deposit).toBe(deposit);
  });
});

describe('faults of a declared cost', () => {
  it.each<[string, Parameters<typeof faultsOf>[0], { path: string; code: string }[]]>([
    ['a customer who pays nothing', { outcome: 'payable', lines: [line('1', 'warranty')], discount: 0n }, [{ path: 'lines', code: 'lines.customer-needed' }]],
    ['covered work that the customer pays', { outcome: 'covered', lines: [line('1', 'warranty'), line('1', 'customer')], discount: 0n }, [{ path: 'lines.1.billCode', code: 'lines.customer-not-allowed' }]],
    ['a void cover that pays', { outcome: 'coverVoid', lines: [line('1', 'warranty')], discount: 0n }, [{ path: 'lines.0.billCode', code: 'lines.cover-is-void' }]],
    ['goodwill without a reason', { outcome: 'covered', lines: [line('1', 'goodwill')], discount: 0n }, [{ path: 'lines.0.why', code: 'field.required' }]],
    ['a quantity of nothing', { outcome: 'covered', lines: [line('1', 'warranty', { quantity: '0.000' })], discount: 0n }, [{ path: 'lines.0.quantity', code: 'lines.quantity' }]],
    ['a discount above the customer’s share', { outcome: 'payable', lines: [line('100', 'customer')], discount: 101n }, [{ path: 'discount', code: 'discount.too-large' }]],
    ['warranty beside a cause that voids it', { outcome: 'payable', lines: [line('1', 'warranty'), line('1', 'customer')], discount: 0n, voided: true }, [{ path: 'cause', code: 'fault.voids-cover' }]],
    ['nothing, where such a cause is charged to the customer', { outcome: 'payable', lines: [line('1', 'customer')], discount: 0n, voided: true }, []],
    ['nothing, where the cover is void by it', { outcome: 'coverVoid', lines: [line('1', 'customer')], discount: 0n, voided: true }, []],
    ['nothing', { outcome: 'payable', lines: [line('100', 'customer')], discount: 100n }, []],
  ])('%s', (_title, given, faults) => { expect(faultsOf(given).map(({ path, code }) => ({ path, code }))).toEqual(faults); });
});
