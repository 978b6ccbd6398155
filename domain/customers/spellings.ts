/** Every way of writing a letter or digit that means the same: of both keyboards, and of the three kinds of digits. */
const letters = ['یيىئ', 'کك', 'هةۀۂ', 'اأإآٱ', 'وؤ'];
const digit = (value: string): string => { const at = Number(value); return `[${at}${String.fromCharCode(0x6F0 + at)}${String.fromCharCode(0x660 + at)}]`; };
const anyDigit = '[0-9۰-۹٠-٩]';
/** Vowel signs, the line that stretches a word, and what joins or parts letters without a space are written or not. */
const signs = '[\\u0640\\u064b-\\u0652\\u0670\\u200b-\\u200f]*';
/** Between parts of a name: spaces of every kind, also as JSON writes them; none, since half-spaces are left out. */
const gap = '(?:[\\s\\u00a0\\u200b-\\u200f،,]|\\\\[nrt]){0,3}';
/** Between digits of a number. */
const separator = '[\\s\\u00a0\\u200b-\\u200f().\\-/_]{0,3}';

const special = /[\\^$.*+?()[\]{}|]/;
function letterOf(letter: string): string {
  const same = letters.find((group) => group.includes(letter));
  if (same !== undefined) return `[${same}]${signs}`;
  if (/\p{Script=Arabic}/u.test(letter)) return `${letter}${signs}`;
  if (/[0-9۰-۹٠-٩]/.test(letter)) return digit(String(letter.codePointAt(0)! & 0xF));
  // As JSON writes it, or as it is.
  if (letter === '"') return '\\\\?"';
  if (letter === '\\') return '\\\\{1,2}';
  return special.test(letter) ? `\\${letter}` : letter;
}
const wordOf = (word: string): string => [...word].filter((letter) => !/[\u0640\u064b-\u0652\u0670]/.test(letter)).map(letterOf).join('');
const alone = (number: string): string => `(?<!${anyDigit})${number}(?!${anyDigit})`;
const digitsOf = (digits: string): string => [...digits].map(digit).join(separator);

/**
 * A name however it is written: with letters of either keyboard, with or without vowel signs, with spaces, half-spaces or none; and with its two ends changed about
 * ("Pakdel, Shirin"). As a regular expression of both PostgreSQL and JavaScript, to be compared without case, in plain text and in JSON.
 */
export function nameSpellings(name: string): string[] {
  const parts = name.split(/[\s\u00a0\u200b-\u200f]+/).filter((part) => part !== '').map(wordOf);
  return [...new Set([parts.join(gap), ...(parts.length > 1 ? [[parts.at(-1)!, ...parts.slice(0, -1)].join(gap)] : [])])];
}

/** A phone number (`+…`) however it is written: in digits of any kind, with and without its country, apart by spaces, dots, hyphens and brackets. It is no part of a longer number. */
export function phoneSpelling(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (!digits.startsWith('98')) return alone(`(?:(?:\\+|${digit('0')}{2})${separator})?${digitsOf(digits)}`);
  const zero = digit('0');
  const country = `(?:(?:\\+|${zero}{2})${separator})?${digitsOf('98')}${separator}(?:\\(?${zero}\\)?)?${separator}`;
  return alone(`(?:${country}|${zero}${separator})?${digitsOf(digits.slice(2))}`);
}

/** A national id in digits of any kind, apart or together; as a number it has lost its first zeros. */
export function idSpelling(id: string): string {
  const [, zeros, rest] = /^(0*)(.*)$/.exec(id)!;
  return alone(`(?:${digit('0')}${separator}){0,${zeros!.length}}${digitsOf(rest!)}`);
}
