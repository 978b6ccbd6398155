import { SentenceError } from '../../platform/sentence-error';

export interface VerifyOptions { /** A link that was noted earlier. */ known?: { seq: number; hash: string } }
const usage = 'npm run -s verify -- audit [--known SEQ:HASH]';

export function parseVerifyOptions([what, ...rest]: string[]): VerifyOptions {
  if (what !== 'audit') throw new SentenceError(usage);
  if (rest.length === 0) return {};
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(rest[1] ?? '') ?? [];
  if (rest.length !== 2 || rest[0] !== '--known' || seq === undefined || hash === undefined) throw new SentenceError(usage);
  return { known: { seq: Number(seq), hash } };
}
