import { ruledAmount } from './price-rule';

test.each([
  ['1000000 + 15 % is 1150000', 1_000_000n, 1_500, 1, 'nearest', 1_150_000n],
  ['a third of a rial is left', 100n, 33, 1, 'down', 100n],
  ['and goes up', 100n, 33, 1, 'up', 101n],
  ['a half goes up', 250_000n, 0, 100_000, 'nearest', 300_000n],
  ['less than a half goes down', 249_999n, 0, 100_000, 'nearest', 200_000n],
  ['what is whole stays, also upwards', 300_000n, 0, 100_000, 'up', 300_000n],
  ['cheaper by 12.5 %', 80_000n, -1_250, 10_000, 'nearest', 70_000n],
  ['a hundred thousand billion is exact', 100_000_000_000_000_003n, 10_000, 1, 'nearest', 200_000_000_000_000_006n],
] as const)('%s', (_what, base, change, step, rounding, amount) => { expect(ruledAmount(base, { change, step, rounding })).toBe(amount); });
