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

  /** The smallest set that one of the transitions asks for. */
  among(enabled: number[], marking: Uint8Array): number[] {
    const { classOf } = this.dependence;
    const can = new Set(enabled.map((transition) => classOf[transition]!));
    if (can.size < 2) return enabled;
    let best: number[] = [...can];
    for (const seed of can) {
      const found = this.closure(seed, can, marking, best.length);
      if (found && found.length < best.length) best = found;
      if (best.length === 1) break;
    }
    return best.length === can.size ? enabled : enabled.filter((transition) => best.includes(classOf[transition]!));
  }

  /** Nothing when it would be no smaller than `limit`. */
  private closure(seed: number, can: ReadonlySet<number>, marking: Uint8Array, limit: number): number[] | undefined {
    this.round += 1;
    const { met, round } = this;
    const absorbed = this.dependence.absorbers(seed);
    const found: number[] = [];
    const open = [seed];
    met[seed] = round;
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const next = can.has(index) ? this.dependence.of(index) : this.cheapest(index, marking, absorbed);
      if (can.has(index)) found.push(index);
      if (found.length >= limit) return undefined;
      for (const other of next) {
        if (met[other] === round || absorbed.has(other)) continue;
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
