import { refuse } from '../../contracts/errors';

/** NIST SP 800-63B asks for eight at least; an administrator's opens everything. */
const leastPassword = 12;
const longestPassword = 200;

/** Why a password cannot be one; null when it can. */
export const passwordFault = (password: string): ReturnType<typeof refuse> | null =>
  (password.length < leastPassword || password.length > longestPassword ? refuse('user.password', { least: leastPassword }) : null);
