import type { Finding } from '../model';

/**
 * One thing that happens on the way to what a finding says, plain JSON. Each can be done by `start` or `step`, or is what a
 * gateway or condition has to decide for it.
 */
export interface TraceStep {
  kind:
    /** An instance starts at the element. */
    | 'start'
    /** The task is completed, the service answers, or what the engine does itself is done. */
    | 'complete'
    /** A token comes into an activity that stays for a while: a sub-process, or a task on whose border events happen. */
    | 'enter'
    /** A timer, message, signal or condition happens at the element. */
    | 'event'
    /** The element ends with an error, or escalates; `caught` by which event. */
    | 'throw'
    /** A token leaves the element over `flows`; at a gateway or at flows with conditions that is a decision about data. */
    | 'leave'
    /** Tokens were joined at the element. */
    | 'join'
    /** A multi-instance activity makes this many instances, or a loop begins a round or is over. */
    | 'repeat'
    /** A scope ends: a sub-process, or the process. */
    | 'end';
  element: string;
  flows?: string[];
  caught?: string;
  instances?: number;
  /** Data decides that it is so. */
  choice?: true;
}

export interface CheckFinding extends Finding {
  /** How to get there from a start, where there is one way to see it. */
  trace?: TraceStep[];
  /** Whether no shorter trace exists. With `params.ruledOut` conditions that belong together rule the finding out: the message `ruled-out` follows its own. */
  minimal?: boolean;
}

export interface CheckResult {
  /** The classical verdict under free data choices; null: not decided. */
  sound: boolean | null;
  findings: CheckFinding[];
  /** How many states were visited. */
  states: number;
}
