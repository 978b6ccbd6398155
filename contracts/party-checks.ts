import { latinDigits } from './digits';

/** Numbers of people and companies as the state and banks give them. What is typed or stands in a file is first brought into one form, then checked; every check takes that form alone. */

/** In Latin digits, without what people put between them. */
export const plainNumber = (text: string): string => latinDigits(text).replace(/[\s\u00a0\u200b-\u200f\u202a-\u202e\-_/.]/g, '').toUpperCase();

/** E.164 of what was typed; a leading 0, and ten digits that begin with 9, mean Iran. null when it cannot be a phone number. */
export function typedPhone(text: string): string | null {
  const plain = latinDigits(text).replace(/[\s\u00a0\u200b-\u200f\u202a-\u202e\-().]/g, '').replace(/^00/, '+');
  const international = plain.startsWith('+') ? plain : plain.startsWith('0') ? `+98${plain.slice(1)}` : /^9\d{9}$/.test(plain) ? `+98${plain}` : plain;
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}

/** A national id that went through a spreadsheet as a number has lost its first zeros; at most two, since the first three digits name a place. */
export const nationalIdOf = (text: string): string => plainNumber(text).replace(/^\d{8,9}$/, (short) => short.padStart(10, '0'));

const alike = (digits: string): boolean => /^(\d)\1+$/.test(digits);
const sumOf = (digits: string, weights: readonly number[], more = 0): number => weights.reduce((sum, weight, index) => sum + weight * (Number(digits[index]) + more), 0);

/** The id of a legal person: eleven digits, the last of which follows from the others (mod 11). */
export function isLegalId(value: string): boolean {
  if (!/^\d{11}$/.test(value) || alike(value)) return false;
  const rest = sumOf(value, [29, 27, 23, 19, 17, 29, 27, 23, 19, 17], Number(value[9]) + 2) % 11;
  return Number(value[10]) === rest % 10;
}

/** What a foreigner shows: the code that the state gave them, or a passport. */
export const isForeignId = (value: string): boolean => /^(?=.*\d)[A-Z0-9]{6,16}$/.test(value);

/** Number of a tax payer, in any of the lengths that were given out. */
export const isEconomicNo = (value: string): boolean => /^\d{10,14}$/.test(value) && !alike(value);

/** Ten digits; none begins with 0 or 2. */
export const isPostalCode = (value: string): boolean => /^[13-9]\d{9}$/.test(value) && !alike(value);

/** An account by its IBAN: the two digits behind the country follow from the others (ISO 13616, mod 97); of Iran, 26 places. */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value) || (value.startsWith('IR') && !/^IR\d{24}$/.test(value))) return false;
  const moved = `${value.slice(4)}${value.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...moved].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
/** With its country, which is left out on many cards. */
export const ibanOf = (text: string): string => plainNumber(text).replace(/^\d{24}$/, (digits) => `IR${digits}`);
