import { latinDigits } from '../../contracts/digits';

/** An IMEI as it is kept: fifteen digits. */
export const keptImei = (imei: string): string => latinDigits(imei).replace(/[\s\u200c/-]/g, '');

/** Fifteen digits of which the last is the check digit of the others (ISO/IEC 7812-1, annex B). */
export function isImei(imei: string): boolean {
  if (!/^[0-9]{15}$/.test(imei)) return false;
  const sum = [...imei].reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
