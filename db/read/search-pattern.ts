import { normalise } from '../../contracts/normalise';

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
