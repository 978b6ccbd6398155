import { latinDigits } from './digits';

const letters: Record<string, string> = {
  '\u064A': '\u06CC', '\u0649': '\u06CC', '\u0626': '\u06CC', '\u0643': '\u06A9', '\u0629': '\u0647', '\u06C0': '\u0647', '\u06C2': '\u0647',
  '\u0623': '\u0627', '\u0625': '\u0627', '\u0622': '\u0627', '\u0671': '\u0627', '\u0624': '\u0648', '\u200C': ' ', '\u00A0': ' ',
};

/** The same as `zamen_normalise` of migration 0004; a test holds the two together. */
export const normalise = (text: string): string => latinDigits(text).replace(/[^\u0000-\u007F]/g, (letter) => letters[letter] ?? letter).toLowerCase();
