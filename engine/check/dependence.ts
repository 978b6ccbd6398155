import { filledOf } from './compiled-net';
import type { Net, Place, Transition } from './net';

type Index = number[][];

/** What can hold an inclusive join up. */
interface Holding {
  /** The class of its transitions. */
  passes: number;
  reaches: ReadonlyMap<Place, bigint>;
  /** Who can bring the first token. */
  first: number[];
  /** For each place elsewhere: who lets its token no longer hold the join up. */
  reasons: { place: Place; reaches: bigint; reason: number[] }[];
}

/**
 * Which transitions get in each other's way. Two that do not are done in one order alone by the reduced search: neither can
 * take away or bring what the other needs, and both orders lead to the same state. Transitions that need the same are looked at
 * as one: a split that chooses among its flows has hundreds of ways.
 */
export class Dependence {
  /** By place: who takes tokens from it, who brings some, who needs some, who needs none, who empties it. */
  private readonly takes: Index;
  private readonly brings: Index;
  private readonly needs: Index;
  private readonly forbids: Index;
  private readonly resets: Index;
  /** The class of each transition, and the transitions of each class. */
  readonly classOf: number[];
  readonly members: number[][] = [];
  /** Classes of what comes from outside. */
  readonly outside: boolean[];
  /** By inclusive join. */
  private readonly joins: Holding[] = [];
  private readonly known: (number[] | undefined)[] = [];
  private readonly wiped: (ReadonlySet<number> | undefined)[] = [];

  constructor(private readonly net: Net) {
    const index = (): Index => net.places.map(() => []);
    [this.takes, this.brings, this.needs, this.forbids, this.resets] = [index(), index(), index(), index(), index()];
    const note = (to: Index, places: Iterable<Place>, transition: number): void => {
      for (const place of new Set(places)) if (to[place]!.at(-1) !== transition && !to[place]!.includes(transition)) to[place]!.push(transition);
    };
    const classes = new Map<string, number>();
    this.classOf = net.transitions.map(({ inputs, reads, any, empty, join }, transition) => {
      const key = JSON.stringify([inputs, reads ?? [], any ?? [], empty ?? [], join ?? -1]);
      const known = classes.get(key) ?? this.members.push([]) - 1;
      classes.set(key, known);
      this.members[known]!.push(transition);
      return known;
    });
    this.outside = this.members.map((transitions) => transitions.some((transition) => net.transitions[transition]!.outside === true));
    net.transitions.forEach((transition, number) => {
      const index = this.classOf[number]!;
      note(this.takes, takenBy(net, transition), index);
      note(this.brings, broughtBy(transition), index);
      note(this.needs, neededBy(net, transition), index);
      note(this.forbids, transition.empty ?? [], index);
      note(this.resets, transition.resets ?? [], index);
    });
    net.transitions.forEach(({ join }, number) => {
      if (join !== undefined) this.joins[join] ??= this.holding(join, this.classOf[number]!);
    });
  }

  /** The classes that must be looked at together with one that can happen now. */
  of(index: number): number[] {
    return this.known[index] ??= [...new Set(this.members[index]!.flatMap((transition) => this.found(transition)))].filter((other) => other !== index);
  }

  private found(index: number): number[] {
    const { net } = this;
    const transition = net.transitions[index]!;
    const found = new Set<number>();
    const add = (others: number[]): void => { for (const other of others) found.add(other); };
    for (const place of neededBy(net, transition)) {
      add(this.takes[place]!);
      // two tokens on a flow are seen only when who brings the second comes before who takes the first
      if (net.places[place]!.flow !== undefined || transition.join !== undefined) add(this.brings[place]!);
      for (const other of net.beside.get(place) ?? []) add(this.brings[other]!);
    }
    for (const place of takenBy(net, transition)) add(this.needs[place]!);
    add(this.joins.filter(({ reaches }) => !goesOn(net, transition, reaches)).map(({ passes }) => passes));
    for (const place of transition.resets ?? []) add(this.brings[place]!);
    for (const place of broughtBy(transition)) {
      add(this.forbids[place]!);
      add(this.resets[place]!);
    }
    for (const place of transition.empty ?? []) add(this.brings[place]!);
    if (transition.join !== undefined) this.addBefore(transition.join, add);
    for (const [from, to] of transition.moves ?? []) {
      add(this.brings[from]!);
      add(this.needs[to]!);
    }
    return [...found];
  }

  /** Whoever brings a token that can hold the inclusive join up. */
  private addBefore(join: number, add: (others: number[]) => void): void {
    const { reaches } = this.joins[join]!;
    const holdsUp = (other: number): boolean => this.members[other]!.some((member) => !goesOn(this.net, this.net.transitions[member]!, reaches));
    for (const place of reaches.keys()) add(this.brings[place]!.filter(holdsUp));
  }

  /**
   * Classes that wipe out everything that this one changes: it comes to the same whether it happens before one of them or not at
   * all.
   */
  absorbers(index: number): ReadonlySet<number> {
    return this.wiped[index] ??= this.absorbersOf(this.members[index]!.map((member) => this.net.transitions[member]!));
  }

  private absorbersOf(members: Transition[]): ReadonlySet<number> {
    const [place] = members.flatMap((member) => [...takenBy(this.net, member), ...broughtBy(member)]);
    if (place === undefined) return new Set();
    return new Set(this.resets[place]!.filter((other) => this.members[other]!.every((reset) => members.every((member) => this.absorbs(reset, member)))));
  }

  private absorbs(reset: number, transition: Transition): boolean {
    const other = this.net.transitions[reset]!;
    const lost = new Set(other.resets);
    const needed = new Set([...neededBy(this.net, other), ...(other.empty ?? [])]);
    const changed = [...takenBy(this.net, transition), ...broughtBy(transition)];
    return changed.every((place) => lost.has(place)) && !changed.some((place) => needed.has(place));
  }

  /** Why a class cannot happen: for each reason those of which one has to happen before. */
  reasons(index: number, marking: Uint8Array): number[][] {
    const { inputs, reads, any, empty, join } = this.net.transitions[this.members[index]![0]!]!;
    const found: number[][] = [];
    for (const place of inputs) if (marking[place] === 0) found.push(this.brings[place]!);
    for (const place of reads ?? []) if (marking[place] === 0) found.push(this.brings[place]!);
    for (const group of any ?? []) if (!group.some((place) => marking[place] !== 0)) found.push(group.flatMap((place) => this.brings[place]!));
    for (const place of empty ?? []) if (marking[place] !== 0) found.push(this.takes[place]!);
    if (join !== undefined) found.push(...this.joinReasons(join, marking));
    return found;
  }

  /** Each of the tokens that hold it up has to move on, or to find a token on a flow over which it can come. */
  private holding(join: number, passes: number): Holding {
    const { flows, before } = this.net.joins[join]!;
    const bring = flows.map((places) => places.flatMap((place) => this.brings[place]!));
    return {
      passes, reaches: new Map(before.map(({ place, reaches }) => [place, reaches])), first: [...new Set(bring.flat())],
      reasons: before.map(({ place, reaches }) => ({ place, reaches, reason: [...new Set([...this.takes[place]!, ...bring.filter((_, flow) => (reaches >> BigInt(flow)) & 1n).flat()])] })),
    };
  }

  private joinReasons(join: number, marking: Uint8Array): number[][] {
    const { first, reasons } = this.joins[join]!;
    const filled = filledOf(this.net.joins[join]!, marking);
    const found = filled === 0n ? [first] : [];
    for (const { place, reaches, reason } of reasons) if (marking[place] !== 0 && (reaches & filled) === 0n) found.push(reason);
    return found;
  }
}

/** What only goes on, over the same flows as before, neither holds an inclusive join up nor lets it go. */
function goesOn(net: Net, transition: Transition, reaches: ReadonlyMap<Place, bigint>): boolean {
  const { inputs, outputs, resets = [], moves = [], sets = [], ends, join } = transition;
  const coming = (places: Place[]): bigint[] => places.flatMap((place) => reaches.get(place) ?? []).sort((a, b) => Number(a - b));
  const [taken, brought] = [coming(takenBy(net, transition)), coming(broughtBy(transition))];
  if (taken.length !== brought.length) return false;
  const sure = join === undefined && ![...resets, ...sets, ...moves.flat(), ...(ends === undefined ? [] : [ends])].some((place) => reaches.has(place));
  return taken.length === 0 || (sure && coming(inputs).every((flows, index) => flows === coming(outputs)[index]));
}

function takenBy(net: Net, { inputs, resets, moves, join }: Transition): Place[] {
  return [...inputs, ...(resets ?? []), ...(moves ?? []).map(([from]) => from), ...(join === undefined ? [] : net.joins[join]!.flows.flat())];
}

function broughtBy({ outputs, sets, moves, ends }: Transition): Place[] {
  return [...outputs, ...(sets ?? []), ...(moves ?? []).map(([, to]) => to), ...(ends === undefined ? [] : [ends])];
}

function neededBy(net: Net, { inputs, reads, any, join }: Transition): Place[] {
  return [...inputs, ...(reads ?? []), ...(any ?? []).flat(), ...(join === undefined ? [] : net.joins[join]!.flows.flat())];
}
