import { randomInt } from 'node:crypto';

/** Without letters and digits that are read wrongly over the phone. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** Ten characters that cannot be guessed (about 8 × 10^14 of them). */
export function newTrackingCode(random: (below: number) => number = randomInt): string {
  return Array.from({ length }, () => letters[random(letters.length)]).join('');
}
