import { latinDigits, localDigits } from '@contracts/digits';
import type { Language } from '@contracts/label';

/** Groups of three, from the end; `digits` may have a fraction after a point. */
export function groupDigits(digits: string, language: Language): string {
  const [whole = '', fraction] = digits.split('.');
  const separator = language === 'fa' ? '٬' : ',';
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  const joined = fraction === undefined ? grouped : `${grouped}${language === 'fa' ? '٫' : '.'}${fraction}`;
  return localDigits(joined, language);
}

/** What a person typed for a number, in any digits and with any grouping, as plain Latin digits. */
export function typedNumber(text: string): string {
  return latinDigits(text).replace(/[٬,\s\u00A0'’،]/g, '').replace('٫', '.').replace('/', '.').replace('−', '-');
}

export function formatCount(count: number, language: Language): string {
  return groupDigits(String(Math.trunc(count)), language);
}

/** Letters and digits that people mix up, made one: for comparing what was typed with what is stored. */
export function normalised(text: string): string {
  return latinDigits(text).replace(/ي/g, 'ی').replace(/ك/g, 'ک').replace(/\u200c/g, ' ').trim().toLowerCase();
}

/** A Latin name within a Persian sentence: what stands around it keeps its order. */
export const isolated = (name: string | number): string => `\u2068${name}\u2069`;
