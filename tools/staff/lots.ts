import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that depends on nothing but its words: the same seed draws the same lot, in any order. */
export function lot(...words: (string | number)[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of the choices. */
export function draw<T>(choices: readonly T[], ...words: (string | number)[]): T {
  const choice = choices[Math.floor(lot(...words) * choices.length)];
  if (choice === undefined) throw new Error('there is nothing to draw from');
  return choice;
}

/** The choices in an order that the words decide. */
export function shuffled<T>(choices: readonly T[], ...words: (string | number)[]): T[] {
  return choices.map((choice, index) => ({ choice, key: lot(...words, index) })).sort((a, b) => a.key - b.key).map(({ choice }) => choice);
}

/** A UUID that depends on nothing but its words. */
export function uuidOf(...words: (string | number)[]): string {
  const bytes = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
