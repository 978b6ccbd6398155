import { latinDigits } from '@contracts/digits';
import type { Language } from '@contracts/label';
import type { PriceRule } from '@contracts/price-revisions';
import { groupDigits } from '../../lib/digits';

/** A rule as it is typed: a percentage in whichever digits, with a sign. */
export interface RuleValues extends Omit<PriceRule, 'change'> { percent: string }
export const plainRule: RuleValues = { base: 'list', percent: '', step: 10_000, rounding: 'nearest', kind: null, brandId: null, productKindId: null, groupId: null };

/** Hundredths of a percent; null: it is no percentage that a rule takes. */
export function typedPercent(typed: string): number | null {
  const plain = latinDigits(typed).replace(/[\s٪%\u200e\u200f]/g, '').replace(/[٫,/]/, '.').replace(/^[−–]/, '-');
  if (!/^[+-]?\d{1,4}(\.\d{1,2})?$/.test(plain)) return null;
  const change = Math.round(Number(plain) * 100);
  return change >= -9_900 && change <= 100_000 ? change : null;
}
export function sentRule({ percent, ...rule }: RuleValues): PriceRule | null {
  const change = typedPercent(percent);
  return change === null ? null : { ...rule, change };
}

/** A change in percent, as it is read: with its sign. */
export const signed = (change: number, language: Language): string => `${change > 0 ? '+' : change < 0 ? '−' : ''}${groupDigits(String(Math.abs(change)), language)}`;
