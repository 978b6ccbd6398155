import type { Language } from './label';

const persian = '۰۱۲۳۴۵۶۷۸۹';
const arabic = '٠١٢٣٤٥٦٧٨٩';

/** Persian and Arabic digits as Latin ones; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[۰-۹]/g, (d) => String(persian.indexOf(d))).replace(/[٠-٩]/g, (d) => String(arabic.indexOf(d)));
}

/** Digits as the reader expects them. Not for serials, model codes and passwords: those stay Latin. */
export function localDigits(text: string | number, language: Language): string {
  return language === 'fa' ? String(text).replace(/[0-9]/g, (d) => persian[Number(d)] ?? d) : String(text);
}
