import { billOf, type BillLine, type EstimateView } from './bill';

const line = (title: string, amount: string, state: BillLine['state'], billCode: BillLine['billCode'] = 'customer'): BillLine => ({ id: title, kind: 'part', code: null, title, quantity: '1', price: amount, amount, billCode, state });
const estimate = (number: number, state: string, lines: BillLine[]): EstimateView => ({ id: String(number), number, state, covered: '0', customerTotal: '1', decidedAt: null, lines });
const numbers = ({ estimates }: { estimates: EstimateView[] }) => estimates.map(({ number }) => number);

describe('the bill of a request', () => {
  it('adds up what was agreed before a further fault and what is asked now', () => {
    const bill = billOf({ estimates: [estimate(1, 'approved', [line('element', '20000000', 'fitted')]), estimate(2, 'sent', [line('thermostat', '3000000', 'proposed')])], expected: '23000000', received: '5000000' });
    expect(bill).toMatchObject({ sums: [['customer', 23_000_000n]], discount: 0n, remaining: 18_000_000n });
    expect(numbers(bill)).toEqual([2, 1]);
  });
  it('leaves out what was refused, and of two that the customer pays for takes off one discount', () => {
    const bill = billOf({ estimates: [estimate(1, 'partly-approved', [line('a', '1000', 'approved'), line('b', '2000', 'rejected'), line('c', '500', 'approved', 'paid-commitment'), line('d', '700', 'approved', 'warranty')])], expected: '1400', received: '0' });
    expect(bill).toMatchObject({ sums: [['customer', 1000n], ['paid-commitment', 500n], ['warranty', 700n]], discount: 100n, remaining: 1400n });
  });
  it('shows the newest estimate also when nothing of it is left, and one of before only when something is', () => {
    expect(numbers(billOf({ estimates: [estimate(1, 'withdrawn', [line('a', '1000', 'withdrawn')]), estimate(2, 'rejected', [line('a', '900', 'rejected')])], expected: '0', received: '0' }))).toEqual([2]);
    expect(billOf({ estimates: [], expected: '0', received: '0' })).toMatchObject({ sums: [], remaining: 0n, estimates: [] });
  });
});
