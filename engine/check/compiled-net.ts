import { MOST, type InclusiveJoin, type Net, type Place, type Transition } from './net';

/** The net in a shape that is quick to run: markings are bytes, one a place. */
export class CompiledNet {
  readonly size: number;
  /** Transitions by one place that they need; inclusive joins apart. */
  private readonly needing: number[][];
  private readonly joins: number[][];

  constructor(readonly net: Net) {
    this.size = net.places.length;
    this.needing = net.places.map(() => []);
    this.joins = net.joins.map(() => []);
    net.transitions.forEach((transition, index) => {
      if (transition.join !== undefined) this.joins[transition.join]!.push(index);
      const key = transition.inputs[0] ?? transition.reads?.[0];
      if (transition.join === undefined && key !== undefined) this.needing[key]!.push(index);
    });
  }

  initial(): Uint8Array {
    const marking = new Uint8Array(this.size);
    marking[this.net.idle] = 1;
    return marking;
  }

  /** The transitions that can happen. */
  enabled(marking: Uint8Array): number[] {
    const found: number[] = [];
    for (let place = 0; place < this.size; place += 1) {
      if (marking[place] === 0) continue;
      for (const index of this.needing[place]!) if (isEnabled(this.net.transitions[index]!, marking)) found.push(index);
    }
    for (let join = 0; join < this.joins.length; join += 1) if (passes(this.net.joins[join]!, marking)) found.push(...this.joins[join]!);
    return found;
  }

  /** Writes the marking after a transition; false when a place would hold more than it can. */
  fire(index: number, marking: Uint8Array, next: Uint8Array): boolean {
    const { inputs, outputs, moves, resets, sets, ends, join } = this.net.transitions[index]!;
    next.set(marking);
    for (const place of inputs) next[place]! -= 1;
    if (join !== undefined) for (const places of this.net.joins[join]!.flows) takeOne(places, next);
    if (moves) {
      for (const [from, to] of moves) {
        if (next[from] === 0) continue;
        next[from] = 0;
        next[to] = 1;
      }
    }
    if (resets) for (const place of resets) next[place] = 0;
    if (sets) for (const place of sets) next[place] = 1;
    if (ends !== undefined) next[ends] = 1;
    for (const place of outputs) {
      if (next[place]! >= MOST) return false;
      next[place]! += 1;
    }
    return true;
  }
}

function takeOne(places: Place[], marking: Uint8Array): void {
  const filled = places.find((place) => marking[place]! > 0);
  if (filled !== undefined) marking[filled]! -= 1;
}

function isEnabled({ inputs, reads, any, empty }: Transition, marking: Uint8Array): boolean {
  for (let index = 0; index < inputs.length; index += 1) {
    const place = inputs[index]!;
    if (marking[place] === 0 || (marking[place] === 1 && inputs.indexOf(place) < index)) return false;
    if (marking[place] === 2 && inputs.filter((other) => other === place).length > 2) return false;
  }
  if (reads) for (const place of reads) if (marking[place] === 0) return false;
  if (empty) for (const place of empty) if (marking[place] !== 0) return false;
  return any === undefined || any.every((group) => group.some((place) => marking[place] !== 0));
}

/** Every token elsewhere that can come over an empty flow can also come over a filled one, without passing the join. */
function passes(join: InclusiveJoin, marking: Uint8Array): boolean {
  const filled = filledOf(join, marking);
  if (filled === 0n) return false;
  for (const { place, reaches } of join.before) if (marking[place] !== 0 && (reaches & ~filled) !== 0n && (reaches & filled) === 0n) return false;
  return true;
}

/** The incoming flows (bits) over which a token has come. */
export function filledOf({ flows }: InclusiveJoin, marking: Uint8Array): bigint {
  let filled = 0n;
  for (let flow = 0; flow < flows.length; flow += 1) {
    for (const place of flows[flow]!) if (marking[place] !== 0) filled |= 1n << BigInt(flow);
  }
  return filled;
}
