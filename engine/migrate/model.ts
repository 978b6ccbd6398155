import type { Command, JsonObject, State } from '../model';

/**
 * Where what stands on an element goes: element of the old version → element of the new one. `null`: let go on purpose (a record of
 * compensation, an event). An element that is not named has no target: what is armed there is disarmed, a sub-process is
 * dissolved, and a token that stands there is refused. Flows into joins may be named too, for tokens that wait there.
 */
export type Mapping = Record<string, string | null>;

/** Why a request cannot be moved; the texts are `migration.<code>` of the catalogue of messages. */
export const reasonCodes = [
  'ended', 'unknown-source', 'unknown-target', 'no-target', 'kind', 'task-type', 'topic', 'event', 'loop', 'into-loop', 'handler', 'call-left', 'scope-left', 'not-begun', 'two-places',
  'interrupts', 'no-flow', 'compensation-lost', 'join-waits', 'incident', 'cannot-complete',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface Reason {
  code: ReasonCode;
  /** Of the old version, but for `join-waits`, `interrupts`, `incident` and `cannot-complete`, which are found in the new one. */
  element: string;
  activity?: string;
  params: JsonObject;
  /** The same in plain English, for the command line and logs. */
  message: string;
}

export interface MigrateOptions {
  /** Timers of the new version that are computed afresh, as if armed now: all, or these elements. Without it they keep their remaining time. */
  recompute?: boolean | string[];
}

export type Migrated = { state: State; commands: Command[] } | { refused: Reason[] };
