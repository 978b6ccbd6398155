import { plainSerial } from '../requests/serial';

/** A letter, a digit, either: everything else of a mask is itself. */
const classes: Readonly<Record<string, RegExp>> = { '@': /^\p{L}$/u, '#': /^[0-9]$/, '?': /^[\p{L}0-9]$/u };

/** Whether a serial is written as a mask says. Separators and the size of letters count in neither. The cost is the length of the mask, whatever people write into one. */
export function fitsMask(mask: string, serial: string): boolean {
  const [wanted, given] = [[...plainSerial(mask)], [...plainSerial(serial)]];
  return wanted.length === given.length && wanted.every((sign, index) => classes[sign]?.test(given[index]!) ?? sign === given[index]);
}

/** Serials of a product without masks are written in any way. */
export const fitsMasks = (masks: readonly string[], serial: string): boolean => masks.length === 0 || masks.some((mask) => fitsMask(mask, serial));

/** A mask of separators alone would let no serial through. */
export const isMask = (mask: string): boolean => plainSerial(mask) !== '';
