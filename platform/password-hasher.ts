import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '../domain/session/ports';

/** argon2id as OWASP's cheat sheet has it: 19 MiB, two passes, one lane. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
/** More at once would only take memory and threads from everybody else. */
const atOnce = 4;

export function createPasswordHasher(): PasswordHasher {
  let busy = 0;
  const waiting: (() => void)[] = [];
  async function limited<T>(work: () => Promise<T>): Promise<T> {
    if (busy >= atOnce) await new Promise<void>((resolve) => { waiting.push(resolve); });
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }
  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => limited(() => hash(password, parameters)),
    async verify(stored, password) {
      // Waited for in any case, so that the first unknown login takes no longer either.
      const decoy = await (nobody ??= hash('nobody has this password', parameters));
      const compared = stored ?? decoy;
      const right = await limited(() => verify(compared, password).catch(() => false));
      return stored !== null && right;
    },
  };
}
