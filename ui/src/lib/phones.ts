import type { Language } from '@contracts/label';
import { localDigits } from '@contracts/digits';

/** `۰۹۱۲ ۳۴۵ ۶۷ ۸۹` at home in Persian, `+98 912 345 6789` in English. */
export function formatPhone(phone: string, language: Language): string {
  const iranian = /^\+98(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  if (!iranian) return localDigits(phone, language);
  const [, code, first, second, third] = iranian;
  return language === 'fa' ? localDigits(`0${code} ${first} ${second} ${third}`, 'fa') : `+98 ${code} ${first} ${second}${third}`;
}
