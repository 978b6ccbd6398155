import type { PriceRule } from '../../contracts/price-revisions';

/** The amount in rial after the rule: changed by hundredths of a percent, then rounded to its step, exactly; a half goes up. */
export function ruledAmount(base: bigint, { change, step, rounding }: Pick<PriceRule, 'change' | 'step' | 'rounding'>): bigint {
  const [whole, unit] = [base * BigInt(10_000 + change), 10_000n * BigInt(step)];
  const below = whole / unit;
  const rest = whole % unit;
  return (below + (rest > 0n && (rounding === 'up' || (rounding === 'nearest' && rest * 2n >= unit)) ? 1n : 0n)) * BigInt(step);
}
