import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
/** All that is stored of a secret. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Bytes from there on would make the first letters likelier. */
const even = 256 - (256 % letters.length);

function letter(): string {
  for (;;) {
    const byte = randomBytes(1)[0]!;
    if (byte < even) return letters[byte % letters.length]!;
  }
}

/** A password to be read out once: five groups of four without letters that look alike, some 99 bits. */
export const newOneTimePassword = (): string => Array.from({ length: 5 }, () => Array.from({ length: 4 }, letter).join('')).join('-');
