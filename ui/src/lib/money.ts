import type { Language } from '@contracts/label';
import { groupDigits, typedNumber } from './digits';

export type MoneyUnit = 'rial' | 'toman';
const minus = '−';

/** `rial` is digits, perhaps with a minus. One toman is ten rial; a rest shows as a decimal. */
export function formatMoney(rial: string | bigint, language: Language, unit: MoneyUnit = 'rial'): string {
  const value = BigInt(rial);
  const absolute = value < 0n ? -value : value;
  const text = unit === 'rial' ? String(absolute) : absolute % 10n === 0n ? String(absolute / 10n) : `${absolute / 10n}.${absolute % 10n}`;
  return `${value < 0n ? minus : ''}${groupDigits(text, language)}`;
}

/** What was typed in the shown unit, as digits in rial; null when it is not an amount, '' when nothing is there. */
export function typedMoney(text: string, unit: MoneyUnit): string | null {
  const typed = typedNumber(text);
  if (typed === '') return '';
  const pattern = unit === 'toman' ? /^(\d{1,17})(?:\.(\d?))?$/ : /^(\d{1,18})$/;
  const match = pattern.exec(typed);
  if (!match) return null;
  const whole = BigInt(match[1] ?? '0');
  return String(unit === 'toman' ? whole * 10n + BigInt(match[2] || '0') : whole);
}
