import type { Language } from '@contracts/label';

const persian = '۰۱۲۳۴۵۶۷۸۹';
const arabic = '٠١٢٣٤٥٦٧٨٩';

/** Persian and Arabic digits as Latin ones; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[۰-۹]/g, (d) => String(persian.indexOf(d))).replace(/[٠-٩]/g, (d) => String(arabic.indexOf(d)));
}

export function persianDigits(text: string): string {
  return text.replace(/[0-9]/g, (d) => persian[Number(d)] ?? d);
}

/** Digits as the reader expects them. Not for serials, model codes and passwords: those stay Latin. */
export function localDigits(text: string | number, language: Language): string {
  return language === 'fa' ? persianDigits(String(text)) : String(text);
}

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
