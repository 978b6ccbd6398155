/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** At least 0, below `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in so many of a hundred. */
  chance(percent: number): boolean;
  shuffled<T>(from: readonly T[]): T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('Nothing to pick from');
      return from[below(from.length)] as (typeof from)[number];
    },
    chance: (percent) => next() * 100 < percent,
    shuffled(from) {
      const all = [...from];
      for (let last = all.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [all[last], all[other]] = [all[other] as (typeof from)[number], all[last] as (typeof from)[number]];
      }
      return all;
    },
  };
}
