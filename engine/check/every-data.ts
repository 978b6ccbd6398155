import type { Explored } from './explore';
import type { Transition } from './net';

/** Where something is seen: in a state, or by a transition out of it. */
export interface Place { state: number; transition?: number }

/**
 * Whether one of these places is come to whatever data decides: by what happens outside, or by each of the alternatives of a
 * decision. A conditional event need not happen.
 */
export class EveryData {
  private readonly before: { state: number; edge: number }[][];
  /** Which decision a transition is an alternative of; none where data has no say in it. */
  private readonly decisions: (string | undefined)[];

  constructor(private readonly explored: Explored) {
    const { states, edges: { first, next, to } } = explored;
    this.before = Array.from({ length: states.count }, () => []);
    for (let state = 0; state < states.count; state += 1) for (let edge = first[state]!; edge >= 0; edge = next[edge]!) this.before[to[edge]!]!.push({ state, edge });
    this.decisions = explored.net.net.transitions.map(decisionOf);
  }

  leadsTo(places: Place[]): boolean {
    const { edges: { by } } = this.explored;
    const reached = new Set<number>();
    const left = new Map<string, Set<number>>();
    const open: number[] = [];
    const reach = (state: number): void => {
      if (reached.has(state)) return;
      reached.add(state);
      open.push(state);
    };
    const happens = (state: number, transition: number): void => {
      const decision = this.decisions[transition];
      if (decision === undefined) {
        reach(state);
        return;
      }
      const key = `${state} ${decision}`;
      const others = left.get(key) ?? this.alternatives(state, decision);
      left.set(key, others);
      others.delete(transition);
      if (others.size === 0 && decision !== '') reach(state);
    };
    for (const { state, transition } of places) {
      if (transition === undefined) reach(state);
      else happens(state, transition);
    }
    for (let state = open.pop(); state !== undefined && !reached.has(0); state = open.pop()) {
      for (const { state: from, edge } of this.before[state]!) happens(from, by[edge]!);
    }
    return reached.has(0);
  }

  private alternatives(state: number, decision: string): Set<number> {
    const { first, next, by } = this.explored.edges;
    const found = new Set<number>();
    for (let edge = first[state]!; edge >= 0; edge = next[edge]!) if (this.decisions[by[edge]!] === decision) found.add(by[edge]!);
    return found;
  }
}

/** Empty: a conditional event, which data can keep from happening at all. */
export function decisionOf({ choice, inputs, join, steps }: Transition): string | undefined {
  if (!choice) return undefined;
  const [first] = steps;
  return first?.kind === 'event' && first.choice ? '' : `${inputs.join(' ')}|${join ?? ''}|${first?.element ?? ''}`;
}
