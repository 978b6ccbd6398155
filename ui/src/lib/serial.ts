import { latinDigits } from '@contracts/digits';

/** A serial as the server keeps it: Latin digits, capitals, no spaces. */
export const keptSerial = (serial: string): string => latinDigits(serial).replace(/[\s\u200c]/g, '').toUpperCase();
