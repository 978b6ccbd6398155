import type { DecisionGraph } from './decisions/model';

/** Shapes that the engine shares with whoever runs it. Everything here is plain JSON. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
/** ISO 8601 instant in UTC, e.g. `2026-11-22T08:00:00.000Z`. */
export type Instant = string;

/** Texts in the two languages of the product. */
export interface Label { fa: string; en: string }

/** What a deployment may refer to; whatever is not in it is refused by `compile`, unless the catalogue is open. */
/** Task types of which one person never does one of each side on the same business object. */
export interface Opposed { one: readonly string[]; other: readonly string[] }

export interface Catalog {
  /**
   * Any plain diagram is to run, outside the product: names that are not known are taken as they are, and what is done elsewhere
   * (a script that is not FEEL, code of another engine, a process that is not there) is a service task that waits for its answer.
   */
  open?: boolean;
  taskTypes: Record<string, { outcomes: string[]; version: number }>;
  topics: Record<string, { outcomes?: string[] }>;
  /** Forms that managers made. */
  forms: string[];
  roles: string[];
  units: string[];
  statuses: Record<string, { subStatuses: string[] }>;
  /** Keys of settings that hold a duration (`P7D`) or a working duration; resolved by the domain when a timer is armed. */
  durationSettings: string[];
  /** Rules of four eyes that hold whatever a diagram draws. */
  opposed?: readonly Opposed[];
  /** Message names that the product sends. */
  messages: string[];
  /** Signal names that the product throws. */
  signals: string[];
  /** What deployed diagrams throw: whoever waits for it does not wait for ever. */
  thrown?: ThrownNames;
  /** Process ids (for call activities), with their own compiled graph. */
  processes: Record<string, Graph>;
  /** Decision ids (for business rule tasks), each compiled with all that it requires. */
  decisions: Record<string, DecisionGraph>;
}

export interface ThrownNames { messages: string[]; signals: string[] }

export interface Finding {
  /** Stable rule name, e.g. `unsupported-element`, `unknown-task-type`. */
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** Ids of the elements it concerns; empty only when the file cannot be parsed. */
  elements: string[];
  /** Parameters of the catalogue message `engine.finding.<rule>`. */
  params: JsonObject;
  /** The same in plain English, for the command line and logs. */
  message: string;
}

/** Who may do a user task. `not` names elements or task types whose last completer is excluded (four eyes). */
export interface Assignment {
  role?: string;
  unit?: string;
  /** FEEL giving a user id (text); null: anybody with the role. */
  assignee?: string;
  not?: string[];
}

/** A duration: fixed (ISO 8601), FEEL (`=expr`), or a row of `setting` resolved outside the engine. */
export type TimerSpec =
  | { kind: 'duration'; value: string }
  | { kind: 'date'; value: string }
  | { kind: 'cycle'; value: string }
  | { kind: 'setting'; setting: string; cycle?: boolean; max?: number };

/** What visibly happens to the request when a token enters the element. */
export interface StatusMark { status: string; subStatus?: string; clock: 'run' | 'pause' | 'stop' }

/** One `zamen:input` or `zamen:output`: `source` is `=FEEL`, or a text. */
export interface Mapping { target: string; source: string }

/** How often an activity is done each time a token reaches it. */
export type Loop =
  /** Again and again, one after another, as long as the condition (FEEL) holds, at most `max` times. */
  | { is: 'standard'; before: boolean; condition?: string; max: number }
  /** Once for each item of a list, or `cardinality` times. All but `outputCollection` and `item` is FEEL. */
  | { is: 'multi'; sequential: boolean; cardinality?: string; collection?: string; item?: string; outputCollection?: string; outputElement?: string; complete?: string };

/** What every flow node has; the rest of a node's shape lives with its behaviour. */
export interface GraphNode {
  /** The element's id; inside a call activity `<call id>/<element id>`. */
  id: string;
  kind: string;
  /** The definition of the scope that it lies in. */
  scope: string;
  name: Label;
  /** Sequence flows in document order. */
  incoming: string[];
  outgoing: string[];
  default?: string;
  mark?: StatusMark;
  /** Boundary events attached to it. */
  boundary?: string[];
  /** From where else than over flows tokens come: the host of a boundary event, the sources of a link. */
  comesFrom?: string[];
  /** Activities alone. Its instances run in a scope of the definition `<id>*`. */
  loop?: Loop;
  /** Reached by compensation alone. */
  forCompensation?: true;
  /** Activities alone: how many tokens begin it, and how many it sends over each flow; 1 where there is none. */
  startQuantity?: number;
  completionQuantity?: number;
}

export interface Flow { id: string; source: string; target: string; name: Label; condition?: string }

/**
 * A process, sub-process, event sub-process or called process: where tokens live and die together. Also the instances of an
 * activity that is done several times (`<id>*`).
 */
export interface ScopeDefinition {
  id: string;
  parent?: string;
  /** Declared variables (of a process or called process). */
  variables?: Record<string, VariableType>;
  /** A called process does not see its caller's variables. */
  isolated?: boolean;
  /** Variables that are new stay in it: instances of a multi-instance activity do not share them. */
  local?: boolean;
  /** An ad-hoc sub-process: looks at its completion condition whenever a path in it has ended. */
  adHoc?: boolean;
  /** Where tokens begin: none start events, or without any start event the nodes without incoming flow. */
  starts: string[];
  /** Start events of the event sub-processes in it, armed as long as the scope lives. */
  events: string[];
  /** Events that make an instance of the process: its message, signal and timer starts, and what an instantiating gateway or receive task waits for. */
  triggers?: string[];
}

export interface Lane { id: string; name: Label; role?: string; nodes: string[] }

export type VariableType = 'text' | 'number' | 'boolean' | 'date' | 'instant' | 'duration' | 'list' | 'object';

export interface Graph {
  /** Shape of this JSON, raised when an old graph can no longer be stepped. */
  format: 1;
  process: string;
  name: Label;
  /** sha-256 of the canonical JSON of everything else. */
  hash: string;
  nodes: Record<string, GraphNode>;
  flows: Record<string, Flow>;
  /** By id; the outermost has the process's id. */
  scopes: Record<string, ScopeDefinition>;
  lanes: Lane[];
  /** Ids of the processes that call activities bound, with the hash of each. */
  calls: Record<string, string>;
  /** The decisions of business rule tasks, by hash: a running instance keeps the version that it was deployed with. */
  decisions?: Record<string, DecisionGraph>;
}

/** An element instance: a token that stands on a node. */
export interface Activity {
  id: string;
  element: string;
  scope: string;
  /** What waits for an answer from outside. */
  open?: 'task' | 'service';
  waits?: string[];
  /** How often the service was asked for. */
  attempts?: number;
  /** One of the instances of an activity with a loop: the how manieth, from 1. */
  instance?: number;
  /** The activity with a loop around its instances. */
  loop?: LoopState;
  /** A sequential ad-hoc sub-process: what is to begin yet. */
  todo?: string[];
  /** Compensates beside the event that threw it and did not wait. */
  aside?: true;
  /** Throws compensation: what is still to compensate; the last is next. */
  plan?: Compensable[];
  /** A sub-process or called process that is completed: what it leaves to be compensated, and its data. */
  finished?: { variables: JsonObject; done: Compensable[] };
}

export interface LoopState {
  items?: Json[];
  /** Multi-instance: how many there will be. */
  total?: number;
  started: number;
  completed: number;
  outputs?: Json[];
  done?: Compensable[];
}

/** An activity that was completed and can be compensated, with the data of its completion. */
export interface Compensable {
  element: string;
  variables: JsonObject;
  /** A sub-process: what was completed in it, in this order. */
  inner?: Compensable[];
}

export interface ScopeInstance {
  id: string;
  definition: string;
  parent?: string;
  /** The activity that it runs in. */
  activity?: string;
  variables: JsonObject;
  /** Living tokens: activities, tokens on their way and tokens that wait at a join. */
  tokens: number;
  /** The element whose token was consumed last. */
  last?: string;
  /** Tokens that wait at joins: node → flow → number. */
  joins?: Record<string, Record<string, number>>;
  waits?: string[];
  /** Activities of it that can be compensated, in the order of their completion. */
  done?: Compensable[];
  /** Opened again for a compensation handler: its event sub-processes are not armed. */
  restored?: true;
}

/** Something armed: it fires by `timer-fired`, `message-received` or `signal-received`; a condition by a change of variables. */
export interface Wait {
  id: string;
  kind: 'timer' | 'message' | 'signal' | 'condition';
  /** The event, receive task or start event that it belongs to. */
  element: string;
  scope: string;
  /** The activity that waits; none when the scope itself does (event sub-process). */
  activity?: string;
  /** Timers: when, if the engine knows. */
  due?: Instant;
  /** Repeating timers: the interval (not for settings), and how often it may still fire (none: for ever). */
  every?: string;
  left?: number;
  key?: string;
  signal?: string;
  /** The how manieth of several events in one, from 0. */
  part?: number;
  /** Conditions: whether it held when it was last tested. */
  held?: boolean;
}

/** A piece of unfinished work; kept in an incident so that a retry does exactly it. */
export type Work =
  | { do: 'arrive'; node: string; scope: string; flow?: string; result?: Result }
  /** Arms the boundary events of an activity; or these alone of the events that may be armed for it. */
  | { do: 'arm'; activity: string; only?: string[] }
  | { do: 'execute'; activity: string; result?: Result }
  | { do: 'resume'; activity: string; result: Result }
  | { do: 'leave'; activity: string }
  | { do: 'fail'; activity: string; code: string; message: string }
  | { do: 'escalate'; activity: string; code: string; output: JsonObject }
  /** The next instance of an activity with a loop. */
  | { do: 'iterate'; activity: string; index: number }
  /** The next handler of a throwing compensation event. */
  | { do: 'compensate'; activity: string }
  /** Something armed has happened. */
  | { do: 'fire'; wait: string; output: JsonObject }
  /** Tests a conditional event. */
  | { do: 'test'; wait: string }
  /** Starts the process, at the start event that was named; `result` is what a triggering event brought. */
  | { do: 'begin'; scope: string; element?: string; result?: Result }
  /** Arms the event sub-processes of a scope; or these starts alone. */
  | { do: 'watch'; scope: string; only?: string[] }
  | { do: 'finish'; scope: string };

/** What came back to a waiting activity. */
export interface Result { output: JsonObject; outcome?: string; from?: string; /** Which of several events in one has happened. */ part?: number }

export interface Incident {
  id: string;
  element: string;
  scope: string;
  activity?: string;
  code: string;
  message: string;
  at: Instant;
  work: Work[];
}

/** Opaque to callers apart from `status`; read it through `engine/inspect`. Plain JSON. */
export interface State {
  status: 'active' | 'completed';
  /** The counter that ids come from. */
  next: number;
  /** IANA name; local dates and `today()` are read in it. */
  zone: string;
  root: string;
  /** Rows in the order in which they came, which is that of their ids. */
  scopes: ScopeInstance[];
  activities: Activity[];
  waits: Wait[];
  incidents: Incident[];
}

export type EngineEvent =
  /** A person completed the user task `activity`; `output` is stored as variable `<taskType>` together with `outcome`. */
  | { kind: 'task-completed'; at: Instant; activity: string; outcome?: string; output: JsonObject }
  | { kind: 'service-completed'; at: Instant; activity: string; output: JsonObject }
  /** `code` is caught by an error boundary of that code (else catch-all, else an incident). */
  | { kind: 'service-failed'; at: Instant; activity: string; code: string; message: string }
  /** A person or service says that the open task or service `activity` ends with this error. */
  | { kind: 'error-thrown'; at: Instant; activity: string; code: string; message: string }
  /** An open task or service escalates. It goes on, unless who catches it interrupts. */
  | { kind: 'escalation-thrown'; at: Instant; activity: string; code: string; output: JsonObject }
  /** The timer is due. Which one is due when is known to the caller from `timer-armed`. */
  | { kind: 'timer-fired'; at: Instant; timer: string }
  | { kind: 'message-received'; at: Instant; subscription: string; payload: JsonObject }
  | { kind: 'signal-received'; at: Instant; subscription: string; payload: JsonObject }
  | { kind: 'incident-retried'; at: Instant; incident: string; variables?: JsonObject }
  | { kind: 'variables-set'; at: Instant; scope?: string; variables: JsonObject }
  /** An operator takes a token away: an activity with all that runs in it, a token whose arrival failed (its incident), or one that waits at a join. */
  | { kind: 'token-cancelled'; at: Instant; token: string | { scope: string; join: string; flow: string } }
  /** An operator puts one more token on an element. `scope` says which, where its scope runs several times. */
  | { kind: 'element-started'; at: Instant; element: string; scope?: string; variables?: JsonObject }
  /** An operator lets what failed pass as done; it goes on over `flow`, else as its element is left. */
  | { kind: 'incident-skipped'; at: Instant; incident: string; flow?: string; variables?: JsonObject }
  /** An operator sends back to a visited step: `state` is the instance as it was before `activity` was left, `mark` the status that was shown. */
  | { kind: 'rewound'; at: Instant; activity: string; state: State; mark?: StatusMark & { element: string } };

export type Command =
  | { kind: 'create-task'; activity: string; element: string; taskType: string; /** The diagram names no task type. */ plain?: true; name: Label; assignment: { role?: string; unit?: string; assignee?: string | null; not?: string[] }; form?: string; sla?: string; priority?: number; /** One of several of a multi-instance activity: the how manieth of how many. */ loop?: { activity: string; number: number; total: number } }
  | { kind: 'cancel-task'; activity: string }
  /** A retry after an incident keeps the activity (the key for idempotence) and counts `attempt` up. */
  | { kind: 'run-service'; activity: string; element: string; topic: string; input: JsonObject; attempt?: number }
  | { kind: 'cancel-service'; activity: string }
  | { kind: 'arm-timer'; timer: string; element: string; due?: Instant; setting?: string; base: Instant }
  | { kind: 'cancel-timer'; timer: string }
  | { kind: 'subscribe'; subscription: string; element: string; message: string; key: string }
  | { kind: 'subscribe-signal'; subscription: string; element: string; signal: string }
  /** For messages and signals; also sent for a subscription that has just been used up. */
  | { kind: 'unsubscribe'; subscription: string }
  | { kind: 'publish'; element: string; message: string; key: string; payload: JsonObject }
  /** To every other instance that waits for the signal; those of this one have it already. */
  | { kind: 'broadcast'; element: string; signal: string; payload: JsonObject }
  | { kind: 'set-status'; element: string; status: string; subStatus?: string; clock: 'run' | 'pause' | 'stop' }
  | { kind: 'raise-incident'; incident: string; element: string; activity?: string; code: string; message: string }
  | { kind: 'resolve-incident'; incident: string }
  /** An activity, wait or incident belongs to another element from now on: the request goes on in another version of its diagram. */
  | { kind: 'move'; id: string; from: string; element: string }
  /** The trace, for the event log, heat maps and the live diagram. */
  | { kind: 'enter' | 'leave' | 'cancel'; element: string; activity: string; scope: string; instance?: number }
  | { kind: 'take'; flow: string }
  /** An error or escalation was thrown; `caught` by which event, if by any. */
  | { kind: 'throw'; on: 'error' | 'escalation'; element: string; code: string; caught?: string }
  | { kind: 'end'; element: string | null };

export interface StepResult {
  state: State;
  commands: Command[];
  /** False when the event came too late (its task, timer, subscription or incident is gone): nothing changed. */
  accepted: boolean;
}
