import common from '@zxcvbn-ts/language-common/src/passwords.json';
import { refuse } from '../../contracts/errors';
import { latinDigits } from '../../contracts/digits';

/** NIST SP 800-63B asks for eight at least; an administrator's opens everything. */
const leastPassword = 12;
const longestPassword = 200;

let known: Set<string> | undefined;
/** Whether it is one of the passwords that leaked lists begin with. */
const isCommon = (word: string): boolean => (known ??= new Set(common)).has(word);

/**
 * Why a password cannot be one; null when it can. As NIST SP 800-63B has it: length, not the login, nothing that guessing begins with (a
 * list of leaked ones, with digits and marks around them too, repetitions, sequences), and no rules about kinds of characters.
 */
export function passwordFault(password: string, { login }: { login: string }): ReturnType<typeof refuse> | null {
  if (password.length < leastPassword || password.length > longestPassword) return refuse('user.password', { least: leastPassword });
  const plain = latinDigits(password.normalize('NFKC')).toLowerCase();
  if (login.length >= 3 && plain.includes(login)) return refuse('user.password-login');
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return isCommon(plain) || isCommon(bare) || isRepetition(plain) || isSequence(plain) ? refuse('user.password-common') : null;
}

/** Few different characters, or a short piece again and again. */
const isRepetition = (plain: string): boolean => new Set(plain).size < 5 || /^(.{1,10}?)\1+.{0,3}$/su.test(plain);

/** Nearly each character is the one before it, or next to it: `123456789012`, `abcdefghijkl`. */
function isSequence(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0)!);
  const near = codes.filter((code, index) => index > 0 && Math.abs(code - codes[index - 1]!) <= 1).length;
  return near >= (codes.length - 1) * 0.75;
}
