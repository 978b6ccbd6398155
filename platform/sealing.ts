import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from '../domain/shared/sealing';
import { SentenceError } from './sentence-error';

const [algorithm, keyBytes, ivBytes, tagBytes] = ['aes-256-gcm', 32, 12, 16] as const;
const format = '1';

/** A new key as `SEALING_KEYS` wants it. */
export const newSealingKey = (id: string): string => `${id}:${randomBytes(keyBytes).toString('base64')}`;

/**
 * AES-256-GCM with the keys of `SEALING_KEYS` (`id:base64`, separated by commas): the first one seals, all of them open. To change the key, a
 * new one is put first and the old ones stay until nothing is sealed with them any more (`domain/sealing`). Sealed text is `1.<key id>.<base64url of iv, tag and cipher text>`.
 */
export function createSealing(keys: string): KeyRing {
  const known = new Map(keys.split(',').map((part): [string, Buffer] => {
    const [, id, base64] = /^([a-z0-9-]{1,20}):([A-Za-z0-9+/]{43}=)$/.exec(part.trim()) ?? [];
    if (id === undefined) throw new SentenceError('SEALING_KEYS is wrong: it must be id:key, the key being 32 bytes in base64 (`openssl rand -base64 32`), several separated by commas.');
    return [id, Buffer.from(base64!, 'base64')];
  }));
  const [sealer] = known;
  const marker = createHmac('sha256', sealer![1]).update('mark').digest();
  return {
    sealer: sealer![0],
    keyOf: (sealed) => sealed.split('.')[1] ?? null,
    seal(text, context) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, sealer![1], iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [format, sealer![0], Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')].join('.');
    },
    mark: (text, kind) => `${sealer![0]}.${createHmac('sha256', marker).update(`${kind}/${text}`).digest('base64url').slice(0, 27)}`,
    open(sealed, context) {
      const [version, id, packed] = sealed.split('.');
      const key = known.get(id ?? '');
      if (version !== format || packed === undefined || key === undefined) throw new Error(`No key opens what was sealed by ${version === format ? `key ${id ?? ''}` : 'another version'}`);
      const bytes = Buffer.from(packed, 'base64url');
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}
