/** Failed sign-ins of one login from one place. */
export interface AttemptState { failed: number; firstAt: Date | null; lockedUntil: Date | null }
/** How many tries are let through, and how long the first lock and the longest one take. */
export interface Patience { allowed: number; firstMinutes: number; longestMinutes: number }

/**
 * Whoever guesses is held up where they guess from, and nobody else: a device that the person has signed in from counts by itself, so that
 * a neighbour behind the same address cannot lock it, and neither can many addresses together.
 */
export const fromOnePlace: Patience = { allowed: 5, firstMinutes: 1, longestMinutes: 60 };
/** All devices together that the person never signed in from: many addresses get no more guesses than that. */
export const fromEverywhere: Patience = { allowed: 100, firstMinutes: 15, longestMinutes: 15 };

const windowMinutes = 15;
const minute = 60_000;

export const noAttempts: AttemptState = { failed: 0, firstAt: null, lockedUntil: null };

/** Seconds until the next try; 0 when one may try. */
export function waitSeconds(state: AttemptState, now: Date): number {
  return state.lockedUntil && state.lockedUntil > now ? Math.ceil((state.lockedUntil.getTime() - now.getTime()) / 1000) : 0;
}

/**
 * The counter with one more try, counted before the password is looked at, so that tries at the same time count too.
 * From the last allowed one on each try locks for twice as long, up to the longest; a quarter of an hour of quiet forgets.
 */
export function countTry(state: AttemptState, now: Date, { allowed, firstMinutes, longestMinutes }: Patience = fromOnePlace): AttemptState {
  const quietSince = state.lockedUntil ?? state.firstAt;
  const forgotten = quietSince === null || now.getTime() - quietSince.getTime() > windowMinutes * minute;
  const failed = forgotten ? 1 : state.failed + 1;
  const lock = failed < allowed ? 0 : Math.min(longestMinutes, firstMinutes * 2 ** (failed - allowed));
  return { failed, firstAt: forgotten ? now : state.firstAt, lockedUntil: lock ? new Date(now.getTime() + lock * minute) : null };
}

/** The network that somebody has to themselves: of an IPv6 address its first half, since the other half is theirs to choose. */
export function placeOfAddress(address: string | null): string {
  if (address === null) return 'unknown';
  if (!address.includes(':')) return address;
  const [before, after] = address.split('%')[0]!.split('::') as [string, string | undefined];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const whole = after === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return `${whole.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
