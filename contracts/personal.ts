import { z } from 'zod';
import { text } from './values';

/** What of a person, or of their device, is shown whole only to those who need it. */
export const personalFields = ['phone', 'national-id', 'foreign-id', 'iban', 'postal-code', 'address', 'pass-code'] as const;
export type PersonalField = (typeof personalFields)[number];

/** Reads of whole values that a person may ask for within an hour; whoever looks somebody up now and then never comes near it. */
export const mostReveals = 60;
export const revealMinutes = 60;

const tenDigits = /^\d{10}$/;
/** An Iranian national id: ten digits, the last of which follows from the others (mod 11), not all alike. */
export function isNationalId(value: string): boolean {
  if (!tenDigits.test(value) || /^(\d)\1{9}$/.test(value)) return false;
  const digits = [...value].map(Number);
  const rest = digits.slice(0, 9).reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11;
  return digits[9] === (rest < 2 ? rest : 11 - rest);
}
export const nationalId = z.string().regex(tenDigits).refine(isNationalId, { message: 'national-id' }).meta({ description: 'National id, ten digits', example: '0084575948' });
export const passCode = text(60).meta({ description: 'Code or pattern that unlocks the device; stored encrypted', example: '2580' });

export const revealPersonal = z.strictObject({ field: z.enum(['phone', 'national-id']).describe('What is to be shown'), reason: text(300).optional().describe('Why, for the record') });
export const revealed = z.object({ value: z.string().describe('The whole value') });
export const passCodeChange = z.strictObject({ passCode: passCode.nullable().describe('null: it is forgotten') });
