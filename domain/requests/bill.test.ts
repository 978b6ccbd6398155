import fc from 'fast-check';
import { balanceOf, chargesOf, discountShares, expectedOf, lineAmount } from './bill';
import type { BillCode, EstimateLine, LineState } from './ports';

const line = (amount: bigint, billCode: BillCode, state: LineState): EstimateLine => ({ id: `${amount}${billCode}${state}`, kind: 'service', title: 't', quantity: '1', price: amount, amount, billCode, state });

describe('a line', () => {
  it.each([
    ['2500000', '1', 2_500_000n], ['2500000', '0.5', 1_250_000n], ['333', '0.333', 110n], ['1', '0.999', 0n], ['999999999999999999', '1', 999_999_999_999_999_999n], ['100', '12.25', 1_225n], ['7', '3', 21n],
  ])('of %s rial × %s is %s', (price, quantity, amount) => { expect(lineAmount(price, quantity)).toBe(amount); });

  it('is never more than the exact product, and less by under one rial', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 10_000_000 }), (price, thousandths) => {
      const quantity = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
      const exact = price * BigInt(thousandths);
      const amount = lineAmount(price.toString(), quantity) * 1000n;
      return amount <= exact && exact - amount < 1000n;
    }));
  });
});

describe('the bill', () => {
  it('counts agreed lines of the customer, not ours, refused ones, or parts that came back', () => {
    expect(chargesOf([{ discount: 0n, lines: [
      line(1_000n, 'customer', 'approved'), line(200n, 'paid-commitment', 'fitted'), line(30n, 'customer', 'issued'), line(5_000n, 'warranty', 'fitted'),
      line(7_000n, 'customer', 'rejected'), line(9_000n, 'customer', 'returned'), line(11_000n, 'customer', 'withdrawn'), line(13_000n, 'customer', 'proposed'),
    ] }])).toBe(1_230n);
  });
  it('gives the whole discount on the whole work, and on a part of it what falls on that part', () => {
    expect(chargesOf([{ discount: 100n, lines: [line(1_000n, 'customer', 'approved')] }])).toBe(900n);
    expect(chargesOf([{ discount: 100n, lines: [line(1_000n, 'customer', 'approved'), line(2_000n, 'customer', 'rejected')] }])).toBe(970n);
    expect(chargesOf([{ discount: 100n, lines: [line(1_000n, 'customer', 'rejected')] }])).toBe(0n);
  });
  it('expects what is not answered yet beside what is agreed, and not what was refused', () => {
    const estimates = [{ discount: 0n, lines: [line(2_000n, 'customer', 'fitted'), line(60n, 'customer', 'rejected')] }, { discount: 30n, lines: [line(300n, 'customer', 'proposed'), line(9n, 'warranty', 'proposed')] }];
    expect([chargesOf(estimates), expectedOf(estimates)]).toEqual([2_000n, 2_270n]);
  });
  it('adds up several estimates, and what was paid comes off it, and below nothing we owe it', () => {
    const charges = chargesOf([{ discount: 0n, lines: [line(500n, 'customer', 'fitted')] }, { discount: 0n, lines: [line(70n, 'customer', 'approved')] }]);
    expect([charges, balanceOf(charges, 170n), balanceOf(charges, 1_000n)]).toEqual([570n, 400n, -430n]);
  });
});

describe('the shares of a discount', () => {
  it.each<[bigint, bigint[], bigint[]]>([
    // 100,000 rial on three equal lines: whole tomans, the first line gets what is left.
    [100_000n, [1_000_000n, 1_000_000n, 1_000_000n], [33_340n, 33_330n, 33_330n]],
    [100n, [1_000n, 2_000n], [30n, 70n]],
    // One amount is no whole toman: in rial.
    [100n, [1_005n, 2_000n], [33n, 67n]],
    [3_000n, [1_000n, 2_000n], [1_000n, 2_000n]],
    [10n, [0n, 500n], [0n, 10n]], [0n, [70n], [0n]], [0n, [], []], [0n, [0n, 0n], [0n, 0n]],
  ])('of %s on %s are %s', (discount, amounts, shares) => { expect(discountShares(discount, amounts)).toEqual(shares); });

  const cases = fc.record({ amounts: fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 12 }), part: fc.integer({ min: 0, max: 1000 }), unit: fc.constantFrom(1n, 10n), taken: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }) })
    .map(({ amounts, part, unit, taken }) => {
      const whole = amounts.map((amount) => amount * unit);
      const all = whole.reduce((total, amount) => total + amount, 0n);
      return { unit, taken, amounts: whole, discount: ((all / unit) * BigInt(part)) / 1000n * unit };
    });
  it('add up to the discount, lie within a unit of their proportion, and are never more than their line', () => {
    fc.assert(fc.property(cases, ({ amounts, discount, unit }) => {
      const all = amounts.reduce((total, amount) => total + amount, 0n);
      const shares = discountShares(discount, amounts);
      expect(shares.reduce((total, share) => total + share, 0n)).toBe(discount);
      shares.forEach((share, index) => {
        expect(share >= 0n && share <= amounts[index]!).toBe(true);
        const off = share * all - discount * amounts[index]!;
        expect((off < 0n ? -off : off) < 10n * (all === 0n ? 1n : all)).toBe(true);
        if (unit === 10n) expect(share % 10n).toBe(0n);
      });
    }));
  });
  it('leave nothing between what is taken and what is not, whichever lines that are', () => {
    fc.assert(fc.property(cases, ({ amounts, discount, taken }) => {
      const bill = (agreed: (index: number) => boolean) => chargesOf([{ discount, lines: amounts.map((amount, index) => line(amount, 'customer', agreed(index) ? 'approved' : 'rejected')) }]);
      const [some, others, everything] = [bill((index) => taken[index]!), bill((index) => !taken[index]), bill(() => true)];
      expect(some + others).toBe(everything);
      expect(everything).toBe(amounts.reduce((total, amount) => total + amount, 0n) - discount);
    }));
  });
});
