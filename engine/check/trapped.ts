import type { Source } from './build/source';
import { transitionsThatHappen } from './dead';
import type { Explored } from './explore';
import type { Net, Place, Transition } from './net';

/** Tokens that nothing takes away any more, in a part of the diagram that they go round in: the states with one, and the part's nodes. */
export interface Trapped { states: number[]; moving: string[] }

/** What a transition does with tokens. */
interface Move { taken: Place[]; given: Place[]; covers: string[] }

/**
 * Where tokens stay for ever, seen without looking at all states (a trap, as nets call it: whatever takes a token there puts one
 * there). For searches that were cut, in which what is beside may go on without end.
 */
export function trapped(source: Source, explored: Explored): Trapped[] {
  const { net: { net, size }, states } = explored;
  const moves = transitionsThatHappen(explored).map((index) => moveOf(net, net.transitions[index]!));
  const parts = partsOf(moves, trapOf(net, moves)).map((places) => ({ places: new Set(places), states: [] as number[] }));
  if (parts.length === 0) return [];
  const marking = new Uint8Array(size);
  for (let state = 0; state < states.count; state += 1) {
    states.read(state, marking);
    for (const part of parts) if ([...part.places].some((place) => marking[place] !== 0)) part.states.push(state);
  }
  const order = Object.keys(source.graph.nodes);
  return parts.filter((part) => part.states.length > 0).map((part) => {
    const round = moves.filter(({ taken, given }) => taken.some((place) => part.places.has(place)) && given.some((place) => part.places.has(place)));
    const covered = new Set(round.flatMap(({ covers }) => covers));
    return { states: part.states, moving: order.filter((id) => covered.has(id)) };
  });
}

/** Places of tokens none of which can go away altogether: of which nothing takes a token that does not put one there. */
function trapOf(net: Net, moves: Move[]): Set<Place> {
  const trap = new Set(net.scopes.flatMap(({ tokens }) => tokens));
  for (let size = -1; size !== trap.size;) {
    size = trap.size;
    for (const { taken, given } of moves) if (!given.some((place) => trap.has(place))) for (const place of taken) trap.delete(place);
  }
  return trap;
}

/** Those of the places that lie in circles, and which hang together. */
function partsOf(moves: Move[], trap: ReadonlySet<Place>): Place[][] {
  const next = new Map<Place, Set<Place>>();
  for (const { taken, given } of moves) {
    const after = given.filter((place) => trap.has(place));
    for (const place of taken) if (trap.has(place)) next.set(place, new Set([...(next.get(place) ?? []), ...after]));
  }
  const reach = new Map([...trap].map((place) => [place, behind(next, place)] as const));
  const told = new Set<Place>();
  return [...trap].flatMap((place) => {
    if (told.has(place) || !reach.get(place)!.has(place)) return [];
    const part = [...reach.get(place)!].filter((other) => reach.get(other)!.has(place));
    for (const one of part) told.add(one);
    return [part];
  });
}

function behind(next: ReadonlyMap<Place, ReadonlySet<Place>>, place: Place): Set<Place> {
  const found = new Set(next.get(place));
  for (const one of found) for (const other of next.get(one) ?? []) found.add(other);
  return found;
}

/** What has to be empty already loses nothing. */
function moveOf(net: Net, { inputs, outputs, empty, resets = [], sets = [], moves = [], join, covers = [] }: Transition): Move {
  const without = new Set(empty);
  return {
    covers, given: [...outputs, ...sets, ...moves.map(([, to]) => to)],
    taken: [...inputs, ...resets.filter((place) => !without.has(place)), ...moves.map(([from]) => from), ...(join === undefined ? [] : net.joins[join]!.flows.flat())],
  };
}
