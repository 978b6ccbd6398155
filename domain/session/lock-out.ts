/** Failed sign-ins of one login from one address. Only that pair is locked, so nobody can lock another person out. */
export interface AttemptState { failed: number; firstAt: Date | null; lockedUntil: Date | null }

const allowed = 5;
const windowMinutes = 15;
const longestLockMinutes = 60;
const minute = 60_000;

export const noAttempts: AttemptState = { failed: 0, firstAt: null, lockedUntil: null };

/** Seconds until the next try; 0 when one may try. */
export function waitSeconds(state: AttemptState, now: Date): number {
  return state.lockedUntil && state.lockedUntil > now ? Math.ceil((state.lockedUntil.getTime() - now.getTime()) / 1000) : 0;
}

/**
 * The counter with one more try, counted before the password is looked at, so that tries at the same time count too.
 * From the fifth on each try locks for twice as long: 1, 2, 4 … 60 minutes; a quarter of an hour of quiet forgets.
 */
export function countTry(state: AttemptState, now: Date): AttemptState {
  const quietSince = state.lockedUntil ?? state.firstAt;
  const forgotten = quietSince === null || now.getTime() - quietSince.getTime() > windowMinutes * minute;
  const failed = forgotten ? 1 : state.failed + 1;
  const lock = failed < allowed ? 0 : Math.min(longestLockMinutes, 2 ** (failed - allowed));
  return { failed, firstAt: forgotten ? now : state.firstAt, lockedUntil: lock ? new Date(now.getTime() + lock * minute) : null };
}
