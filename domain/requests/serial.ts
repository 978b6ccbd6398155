import { latinDigits } from '../../contracts/digits';

/** A serial as it is kept: Latin digits, capitals, no spaces. */
export const keptSerial = (serial: string): string => latinDigits(serial).replace(/[\s\u200c]/g, '').toUpperCase();

/** A serial as it is compared: capitals, also without dashes, dots and slashes. */
export function plainSerial(serial: string): string {
  return keptSerial(serial).replace(/[._/-]/g, '');
}

/** A serial as it is looked for: who reads a label takes O for 0, and I for 1. Two units may differ in nothing else. */
export const lookSerial = (serial: string): string => plainSerial(serial).replaceAll('O', '0').replaceAll('I', '1');

export const sameSerial = (one: string, other: string): boolean => plainSerial(one) === plainSerial(other);
