const [minute, hour] = [60, 3_600];

/** Seconds until the next try after each one that failed: quick at first, since most faults are short; some four days in all. */
export const retryPauses: readonly number[] = [5, 30, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 20 * hour, 24 * hour, 24 * hour];
/** A receiver that asks for more time than this does not get it. */
const longestAskedFor = 24 * hour;
/** Nothing could be delivered for so long: the webhook is switched off. */
export const deadAfterSeconds = 5 * 24 * hour;

/**
 * Seconds to wait after so many failed tries of a series; null: it is given up. A receiver may ask for more (`Retry-After`). `chance`, from 0 to 1,
 * spreads what failed together over a tenth more.
 */
export function pauseAfter(failed: number, retryAfter: number | null, chance: number, pauses: readonly number[] = retryPauses): number | null {
  const pause = pauses[failed - 1];
  return pause === undefined ? null : Math.max(pause * (1 + chance / 10), Math.min(retryAfter ?? 0, longestAskedFor));
}
