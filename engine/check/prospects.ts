import type { Graph, State } from '../model';
import { unfold, type Unfolded } from './build/build';
import { explore, MAX_FULL, type Explored } from './explore';
import { reaching } from './graph-search';
import { TooLarge } from './net';
import { markingsOf } from './standing';
import { isJoin, missing } from './waiting';

/** A join at which tokens may wait for ever, and the flows over which none comes. */
export interface Waiting { join: string; missing: string[] }

/** What may become of a running instance, whatever data decides and whatever happens (`docs/guides/soundness.md`). */
export interface Prospects {
  /** Whether a run leads to an end; null: not decided. */
  completes: boolean | null;
  /** Joins that wait for ever in some run, as far as was looked. */
  waits: Waiting[];
}

/** Beyond it the reduced search is given up. */
const MAX_STATES = 20_000;
/** Markings whose answers are kept, by graph. */
const MAX_KNOWN = 2_000;

/** The net of a graph, with all that its own start leads to where that could be seen. */
interface Ahead { unfolded: Unfolded; start?: { explored: Explored; ends: Uint8Array }; fromStart: Prospects; known: Map<string, Prospects> }

const UNDECIDED: Prospects = { completes: null, waits: [] };
const known = new WeakMap<Graph, Ahead | 'too large'>();

/** What may become of an instance in this state. Never throws. */
export function prospects(graph: Graph, state: State): Prospects {
  if (state.status === 'completed') return { completes: true, waits: [] };
  const ahead = aheadOf(graph);
  const markings = ahead && markingsOf(ahead.unfolded, state);
  return markings?.map((marking) => prospectsOf(ahead!, marking)).reduce(both) ?? UNDECIDED;
}

/** What may become of an instance that begins. */
export function prospectsFromStart(graph: Graph): Prospects {
  return aheadOf(graph)?.fromStart ?? UNDECIDED;
}

function aheadOf(graph: Graph): Ahead | undefined {
  const ahead = known.get(graph) ?? lookAhead(graph);
  known.set(graph, ahead);
  return ahead === 'too large' ? undefined : ahead;
}

function lookAhead(graph: Graph): Ahead | 'too large' {
  try {
    const unfolded = unfold(graph, { forgetful: true });
    const explored = exploreFrom(unfolded);
    const ahead: Ahead = { unfolded, fromStart: seenIn(unfolded, explored), known: new Map() };
    if (explored.states.count < MAX_FULL && explored.cut.size === 0) ahead.start = { explored, ends: reaching(explored, endOf(explored)) };
    return ahead;
  } catch (error) {
    if (error instanceof TooLarge) return 'too large';
    throw error;
  }
}

function exploreFrom({ net }: Unfolded, marking?: Uint8Array): Explored {
  const all = explore(net, MAX_FULL, 'full', marking);
  return all.exceeded ? explore(net, MAX_STATES, 'reduced', marking) : all;
}

const endOf = ({ states, net }: Explored): number[] => [states.find(new Uint8Array(net.size))].filter((state) => state >= 0);

/** Most instances stand as one of the diagram stands that has begun by itself; many stand alike. */
function prospectsOf({ unfolded, start, fromStart, known: answers }: Ahead, marking: Uint8Array): Prospects {
  const state = start?.explored.states.find(marking) ?? -1;
  if (state >= 0 && fromStart.waits.length === 0) return { completes: start!.ends[state] === 1, waits: [] };
  const key = String.fromCharCode(...marking);
  const answer = answers.get(key) ?? seenIn(unfolded, exploreFrom(unfolded, marking));
  if (answers.size >= MAX_KNOWN) answers.clear();
  answers.set(key, answer);
  return answer;
}

function seenIn({ building: { source } }: Unfolded, explored: Explored): Prospects {
  const { net, states, stuck, cut } = explored;
  const marking = new Uint8Array(net.size);
  const waits = new Map<string, Waiting>();
  for (const { scope, state } of stuck) {
    states.read(state, marking);
    const waiting = net.net.scopes[scope]!.tokens.filter((place) => marking[place]! > 0).map((place) => net.net.places[place]!);
    for (const { node } of waiting) {
      if (!isJoin(source, node)) continue;
      const found = { join: node, missing: missing(source, node, waiting) };
      waits.set(JSON.stringify(found), found);
    }
  }
  return { completes: endOf(explored).length > 0 ? true : cut.size > 0 ? null : false, waits: [...waits.values()] };
}

function both(one: Prospects, other: Prospects): Prospects {
  const completes = one.completes === false || other.completes === false ? false : one.completes === null || other.completes === null ? null : true;
  return { completes, waits: [...one.waits, ...other.waits] };
}
