import type { Language } from '@contracts/label';
import { latinDigits, localDigits } from '@contracts/digits';

/** E.164 of what was typed; a leading 0 means Iran. null when it cannot be a phone number. */
export function typedPhone(text: string): string | null {
  const plain = latinDigits(text).replace(/[\s\-().]/g, '').replace(/^00/, '+');
  const international = plain.startsWith('+') ? plain : plain.startsWith('0') ? `+98${plain.slice(1)}` : /^9\d{9}$/.test(plain) ? `+98${plain}` : plain;
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}

/** `۰۹۱۲ ۳۴۵ ۶۷ ۸۹` at home in Persian, `+98 912 345 6789` in English. */
export function formatPhone(phone: string, language: Language): string {
  const iranian = /^\+98(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  if (!iranian) return localDigits(phone, language);
  const [, code, first, second, third] = iranian;
  return language === 'fa' ? localDigits(`0${code} ${first} ${second} ${third}`, 'fa') : `+98 ${code} ${first} ${second}${third}`;
}
