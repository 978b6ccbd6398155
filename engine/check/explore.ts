import { CompiledNet } from './compiled-net';
import { Dependence } from './dependence';
import { decisionOf } from './every-data';
import { bottoms } from './graph-search';
import type { Net, Place } from './net';
import { States } from './states';
import { Stubborn } from './stubborn';
import { StuckScopes } from './stuck';

/** A fault that a transition shows when it happens in a state. */
export interface Fault { kind: 'flow' | 'end' | 'several'; place: Place; state: number; transition: number }

/** What leads from one state to another; the edges of a state hang together by `next`, beginning at `first`. */
export interface Edges { first: number[]; next: number[]; to: number[]; by: number[] }

/** The states of a net with what leads from one to the other. State 0 is the first. */
export interface Explored {
  net: CompiledNet;
  states: States;
  edges: Edges;
  faults: Fault[];
  /** Scopes in which nothing can move any more, with the state. */
  stuck: { scope: number; state: number }[];
  /** States of which not everything that follows was looked at. */
  cut: Set<number>;
  /** The limit was reached. */
  exceeded: boolean;
}

/** So many states are looked at in full, which gives the shortest traces; beyond it the search is reduced. */
export const MAX_FULL = 4_000;
/** Beyond two tokens on a flow the search goes on only for so many states. */
const MAX_UNSAFE = 5000;

export type How = 'full' | 'reduced' | 'patient' | 'without choices';

/**
 * All states that can be reached, breadth first. Reduced: of transitions that do not get in each other's way one order alone; what
 * was put off for ever in a part of the states that is never left is made up for. Patient: reduced, but what happens outside is not
 * settled before what data decides, nor by what data may never let happen, and nothing is put off in a circle, so that what data
 * cannot prevent is seen. Without choices: what data decides is left out. From the start of an instance, or `from` another marking.
 */
export function explore(net: Net, limit: number, how: How = 'full', from?: Uint8Array): Explored {
  const search = new Search(net, limit, how, from);
  search.run();
  return search;
}

class Search implements Explored {
  readonly net: CompiledNet;
  readonly states: States;
  readonly edges: Edges = { first: [], next: [], to: [], by: [] };
  readonly faults: Fault[] = [];
  readonly stuck: Explored['stuck'] = [];
  readonly cut = new Set<number>();
  exceeded = false;
  /** States that come from two tokens on a flow. */
  private readonly unsafe = new Set<number>();
  private readonly beside: (Place[] | undefined)[];
  private readonly marking: Uint8Array;
  private readonly after: Uint8Array;
  private readonly stuckScopes: StuckScopes;
  private readonly stubborn?: Stubborn;

  constructor(private readonly source: Net, private readonly limit: number, private readonly how: How, from?: Uint8Array) {
    if (how === 'reduced' || how === 'patient') this.stubborn = new Stubborn(new Dependence(source));
    this.net = new CompiledNet(source);
    this.states = new States(this.net.size);
    this.marking = new Uint8Array(this.net.size);
    this.after = new Uint8Array(this.net.size);
    this.beside = source.places.map((_, place) => source.beside.get(place));
    this.stuckScopes = new StuckScopes(source);
    this.states.add(from ?? this.net.initial());
    this.edges.first.push(-1);
  }

  run(): void {
    let state = 0;
    for (let more = true; more; more = !this.exceeded && this.stubborn !== undefined && this.makeUp()) {
      for (; state < this.states.count && !this.exceeded; state += 1) this.visit(state);
    }
    for (; state < this.states.count; state += 1) this.cut.add(state);
  }

  private visit(state: number): void {
    if (this.unsafe.has(state) && this.states.count > MAX_UNSAFE) {
      this.cut.add(state);
      return;
    }
    this.states.read(state, this.marking);
    const enabled = this.net.enabled(this.marking);
    for (const scope of this.stuckScopes.in(this.marking, enabled)) this.stuck.push({ scope, state });
    // beyond two tokens on a flow the ways part for good, so none is left out
    const few = this.few(enabled, this.unsafe.has(state));
    const targets = few.map((transition) => this.follow(state, transition));
    if (few.length === enabled.length || this.how !== 'patient' || !targets.some((target) => target <= state)) return;
    for (const transition of enabled) if (!few.includes(transition)) this.follow(state, transition);
  }

  private few(enabled: number[], unsafe: boolean): number[] {
    const { transitions } = this.source;
    if (this.how === 'without choices') return enabled.filter((transition) => !transitions[transition]!.choice);
    if (unsafe || !this.stubborn) return enabled;
    const few = this.stubborn.among(enabled, this.marking);
    const unsettled = (transition: number): boolean => (few.length > 1 && !transitions[transition]!.choice) || decisionOf(transitions[transition]!) === '';
    return this.how === 'patient' && few.some(unsettled) ? enabled : few;
  }

  /**
   * In parts that are never left: what can happen there and never does; where events come from outside, that too which elsewhere does,
   * since nothing but them may move. Whether there was any.
   */
  private makeUp(): boolean {
    let more = false;
    for (const part of bottoms(this, (state) => !this.cut.has(state))) {
      const done = new Set(part.flatMap((state) => this.followed(state)));
      const fromOutside = [...done].some((transition) => this.source.transitions[transition]!.outside);
      for (const state of part) {
        this.states.read(state, this.marking);
        const here = fromOutside ? new Set(this.followed(state)) : done;
        const missed = this.net.enabled(this.marking).filter((transition) => !here.has(transition));
        for (const transition of missed) {
          this.follow(state, transition);
          done.add(transition);
        }
        more ||= missed.length > 0;
      }
    }
    return more;
  }

  private followed(state: number): number[] {
    const { first, next, by } = this.edges;
    const found: number[] = [];
    for (let edge = first[state]!; edge >= 0; edge = next[edge]!) found.push(by[edge]!);
    return found;
  }

  /** The state that it leads to; infinity where that is not looked at. */
  private follow(state: number, transition: number): number {
    const { source, states, marking, after: next } = this;
    const { ends, outputs } = source.transitions[transition]!;
    if (ends !== undefined && marking[ends]! > 0) this.fault('end', ends, state, transition);
    if (!this.net.fire(transition, marking, next)) {
      this.cut.add(state);
      return Infinity;
    }
    let unsafe = this.unsafe.has(state);
    for (const place of outputs) {
      if (next[place]! > 1) {
        if (source.places[place]!.flow !== undefined && !source.places[place]!.gathers) this.fault('flow', place, state, transition);
        unsafe ||= !source.places[place]!.gathers;
      }
      const beside = this.beside[place];
      if (beside?.some((other) => next[other]! > 0)) this.fault('several', place, state, transition);
    }
    if (states.count >= this.limit && states.find(next) < 0) {
      this.exceeded = true;
      this.cut.add(state);
      return Infinity;
    }
    const before = states.count;
    const to = states.add(next);
    if (to === before) this.edges.first.push(-1);
    if (to === before && unsafe) this.unsafe.add(to);
    this.connect(state, transition, to);
    return to;
  }

  private connect(state: number, transition: number, to: number): void {
    const { first, next, to: targets, by } = this.edges;
    next.push(first[state]!);
    targets.push(to);
    by.push(transition);
    first[state] = targets.length - 1;
  }

  private fault(kind: Fault['kind'], place: Place, state: number, transition: number): void {
    this.faults.push({ kind, place, state, transition });
  }
}
