import { latinDigits } from '../../contracts/digits';

const letters: Record<string, string> = {
  '\u064A': '\u06CC', '\u0649': '\u06CC', '\u0626': '\u06CC', '\u0643': '\u06A9', '\u0629': '\u0647', '\u06C0': '\u0647', '\u06C2': '\u0647',
  '\u0623': '\u0627', '\u0625': '\u0627', '\u0622': '\u0627', '\u0671': '\u0627', '\u0624': '\u0648', '\u200C': ' ', '\u00A0': ' ',
};

/** The same as `zamen_normalise` of migration 0004; a test holds the two together. */
export const normalise = (text: string): string => latinDigits(text).replace(/[^\u0000-\u007F]/g, (letter) => letters[letter] ?? letter).toLowerCase();

/**
 * The `like` pattern of what a person typed or scanned; null when nothing is left to search for.
 * A phone is stored as E.164: `0912…` and `0098912…` find `+98912…`.
 */
export function searchPattern(typed: string): string | null {
  const plain = normalise(typed).trim().replace(/\s+/g, ' ');
  if (plain === '') return null;
  const digits = plain.replace(/[\s()-]/g, '');
  const phone = /^(?:\+|00)?98(9\d{4,9})$/.exec(digits) ?? /^0(9\d{2,9})$/.exec(digits);
  return `%${(phone?.[1] ?? plain).replace(/[\\%_]/g, (special) => `\\${special}`)}%`;
}
