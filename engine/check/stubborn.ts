import type { Dependence } from './dependence';

/**
 * Of the transitions that can happen, a few that suffice (stubborn sets, Valmari): with each that can happen all in whose way it
 * gets, with each that cannot all that could let it. Whatever else happens later can as well happen after one of them. What wipes
 * out the effect of the first of them is left for later too: it comes to the same then.
 */
export class Stubborn {
  /** Which closure has last met a class of transitions. */
  private readonly met: Int32Array;
  private round = 0;

  constructor(private readonly dependence: Dependence) {
    this.met = new Int32Array(dependence.members.length);
  }

  /**
   * The smallest set that one of the transitions asks for. What has but one way to go on comes before what data decides: of nested
   * splits one is come back from before the next is decided, so that their ways add up instead of multiplying.
   */
  among(enabled: number[], marking: Uint8Array): number[] {
    const { classOf } = this.dependence;
    /** By class: how many of it can happen. */
    const can = new Map<number, number>();
    for (const transition of enabled) can.set(classOf[transition]!, (can.get(classOf[transition]!) ?? 0) + 1);
    if (can.size < 2) return enabled;
    let best: number[] | undefined;
    let least = enabled.length;
    for (const [seed, ways] of this.seeds(can)) {
      if (ways >= least) break;
      const found = this.closure(seed, can, marking, least);
      if (found) [best, least] = [found, found.reduce((sum, other) => sum + can.get(other)!, 0)];
    }
    return best ? enabled.filter((transition) => best.includes(classOf[transition]!)) : enabled;
  }

  /** What comes from outside alone is no beginning: a scope in which nothing else moves is to be seen before it comes. */
  private seeds(can: ReadonlyMap<number, number>): [number, number][] {
    const inside = [...can].filter(([index]) => !this.dependence.outside[index]);
    return (inside.length > 0 ? inside : [...can]).sort(([, some], [, others]) => some - others);
  }

  /** Nothing when no fewer than `limit` transitions would be in it. */
  private closure(seed: number, can: ReadonlyMap<number, number>, marking: Uint8Array, limit: number): number[] | undefined {
    this.round += 1;
    const { met, round } = this;
    const absorbed = this.dependence.absorbers(seed);
    const found: number[] = [];
    let ways = 0;
    const open = [seed];
    met[seed] = round;
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const next = can.has(index) ? this.dependence.of(index) : this.cheapest(index, marking, absorbed);
      if (can.has(index)) found.push(index);
      ways += can.get(index) ?? 0;
      if (ways >= limit) return undefined;
      for (const other of next) {
        if (met[other] === round || (absorbed.has(other) && (index === seed || !can.has(index)))) continue;
        met[other] = round;
        open.push(other);
      }
    }
    return found;
  }

  /** The reason that adds the fewest. */
  private cheapest(index: number, marking: Uint8Array, absorbed: ReadonlySet<number>): number[] {
    let best: number[] = [];
    let least = Infinity;
    for (const reason of this.dependence.reasons(index, marking)) {
      let added = 0;
      for (const other of reason) if (this.met[other] !== this.round && !absorbed.has(other)) added += 1;
      if (added < least) [best, least] = [reason, added];
      if (least === 0) break;
    }
    return best;
  }
}
