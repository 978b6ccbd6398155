import type { Instant, Json, JsonObject, Wait } from '../model';

/** What is given to a diagram that is run in virtual time. */
export interface GivenEvent {
  /** When; or how long after the event before. Neither: as soon as everything is at rest. */
  at?: Instant;
  after?: string;
  /** Without a kind only time passes. */
  kind?: 'complete' | 'message' | 'signal' | 'error' | 'escalation' | 'set';
  /** The element it aims at; `element#n` is its n-th instance. */
  element?: string;
  /** Of a message or signal; the code of an error or escalation. */
  name?: string;
  /** Correlation key of a message; without one it goes to any. */
  key?: string;
  data?: JsonObject;
  outcome?: string;
}

/** What became of it: `kept` and `lost` are messages and signals that nobody waited for, `late` is what was aimed at nothing open. */
export type Verdict = 'taken' | 'kept' | 'lost' | 'late' | { ambiguous: string[] };

/** One happening. `element` and `scope` are ids as they stand in the file; inside call activities `call` says through which. */
export interface Line {
  at: Instant;
  kind: 'enter' | 'leave' | 'cancel' | 'task' | 'timer' | 'message' | 'error' | 'incident' | 'end';
  element: string | null;
  scope: string;
  call?: string;
  /** What of its kind: a user or service task, a message or signal, an error or escalation. */
  type?: 'user' | 'service' | 'message' | 'signal' | 'error' | 'escalation';
  what?: 'received' | 'thrown';
  activity?: string;
  /** One of the instances of a loop, from 1. */
  instance?: number;
  name?: string;
  key?: string;
  code?: string;
  /** Who catches an error or escalation; null: nobody. */
  caught?: string | null;
  message?: string;
}

/** What an instance waits for, in the order in which it began to. */
export interface Waiting {
  element: string;
  kind: 'task' | 'service' | Wait['kind'];
  scope: string;
  call?: string;
  name?: string;
  key?: string;
  due?: Instant;
  instance?: number;
}

export interface Summary {
  end: 'completed' | 'waiting' | 'incident';
  variables: Record<string, Json>;
  waiting: Waiting[];
}
