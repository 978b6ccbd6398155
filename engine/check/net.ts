import type { TraceStep } from './model';

/** A place holds 0 to 3 tokens; two on a sequence flow are a fault of the diagram already. */
export const MOST = 3;

/** A net with more is not looked through. */
export const MAX_PLACES = 20_000;

export type Place = number;

export interface PlaceInfo {
  /** The sequence flow whose token it holds. */
  flow?: string;
  /** The node at or before which its token stands. */
  node: string;
  /** Tokens gather here until there are as many as an activity takes. */
  gathers?: true;
  /** The node has decided about some of its flows; about all at once in truth, so that no inclusive join behind it passes meanwhile. */
  decides?: true;
  /** The scope copy that it lies in. */
  scope: number;
  /** Which copies of threads of non-interrupting events it belongs to. */
  thread: Thread;
}

/** The non-interrupting events from which a token has come, from outside in, each with the how manieth of its threads. */
export type Thread = readonly { event: string; copy: number }[];

/** What one transition needs and does; what is left out is nothing. */
export interface Effect {
  /** Tokens that it takes. A place that is named twice gives two. */
  inputs?: Place[];
  outputs?: Place[];
  /** Places that hold a token, which stays. */
  reads?: Place[];
  /** Of each group one place at least holds a token. */
  any?: Place[][];
  /** Places without a token. */
  empty?: Place[];
  /** Places that lose all tokens. */
  resets?: Place[];
  /** Marks: places that hold one token afterwards. */
  sets?: Place[];
  /** Marks that are handed on. */
  moves?: [Place, Place][];
  /** The mark of an end that consumes a token; set already: it consumes a second one. */
  ends?: Place;
  /** What happens, for the trace. */
  steps?: TraceStep[];
  /** Elements that it shows to be alive. */
  covers?: string[];
  /** Data decides that it is so. */
  choice?: boolean;
}

export interface Transition extends Effect {
  inputs: Place[];
  outputs: Place[];
  steps: TraceStep[];
  /** The scope copy whose tokens it moves. */
  scope: number;
  /** Comes from outside and moves none of the scope's tokens: a scope that has nothing else is stuck. */
  outside?: boolean;
  /** One of several decisions of a node: its step belongs to the one with which they began. */
  goesOn?: boolean;
  /** An inclusive join by its number in `Net.joins`: what it takes is not among the inputs. */
  join?: number;
}

/** An inclusive join (BPMN 2.0.2, 13.4.3). */
export interface InclusiveJoin {
  /** For each incoming flow its places. */
  flows: Place[][];
  /** Elsewhere in the scope: a place, with the incoming flows (bits) over which its token can come. A bit beyond them is one that nothing fills. */
  before: { place: Place; reaches: bigint }[];
}

export interface ScopeInfo {
  definition: string;
  /** Itself and the scope copies around it. */
  chain: number[];
  active: Place;
  /** Places of its own tokens. */
  tokens: Place[];
  /** A compensation that it threw runs around it, as long as the place is marked. */
  waits?: Place;
}

export interface Net {
  places: PlaceInfo[];
  transitions: Transition[];
  joins: InclusiveJoin[];
  scopes: ScopeInfo[];
  /** Decisions have answers in common. */
  correlated: boolean;
  /** The place that is marked first; marked no more means started. */
  idle: Place;
  /** For a flow that leads into an activity: the other places whose tokens are in or before the activity. */
  beside: Map<Place, Place[]>;
}

/** The diagram unfolds into more than can be looked through. */
export class TooLarge extends Error {}
