/** Shapes that the engine shares with whoever runs it. Everything here is plain JSON. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
/** ISO 8601 instant in UTC, e.g. `2026-11-22T08:00:00.000Z`. */
export type Instant = string;

/** Texts in the two languages of the product. */
export interface Label { fa: string; en: string }

/** What a deployment may refer to; whatever is not in it is refused by `compile`. */
export interface Catalog {
  taskTypes: Record<string, { outcomes: string[]; version: number }>;
  topics: Record<string, { outcomes?: string[] }>;
  roles: string[];
  units: string[];
  statuses: Record<string, { subStatuses: string[] }>;
  /** Keys of settings that hold a duration (`P7D`) or a working duration; resolved by the domain when a timer is armed. */
  durationSettings: string[];
  /** Message names that processes may wait for. */
  messages: string[];
  /** Process ids (for call activities), with their own compiled graph. */
  processes: Record<string, Graph>;
}

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
  | { kind: 'setting'; setting: string; cycle?: boolean };

export interface Graph { /* owned by the engine's author: nodes, flows, scopes, … */
  process: string;
  name: Label;
  /** sha-256 of the canonical JSON of everything else. */
  hash: string;
  [key: string]: unknown;
}

/** Opaque to callers apart from these fields; plain JSON. */
export interface State {
  status: 'active' | 'completed';
  [key: string]: unknown;
}

export type EngineEvent =
  /** A person completed the user task `activity`; `output` is stored as variable `<taskType>` together with `outcome`. */
  | { kind: 'task-completed'; at: Instant; activity: string; outcome?: string; output: JsonObject }
  | { kind: 'service-completed'; at: Instant; activity: string; output: JsonObject }
  /** `code` is caught by an error boundary of that code (else catch-all, else an incident). */
  | { kind: 'service-failed'; at: Instant; activity: string; code: string; message: string }
  /** The timer is due. Which one is due when is known to the caller from `timer-armed`. */
  | { kind: 'timer-fired'; at: Instant; timer: string }
  | { kind: 'message-received'; at: Instant; subscription: string; payload: JsonObject }
  | { kind: 'incident-retried'; at: Instant; incident: string; variables?: JsonObject }
  | { kind: 'variables-set'; at: Instant; scope?: string; variables: JsonObject };

export type Command =
  | { kind: 'create-task'; activity: string; element: string; taskType: string; name: Label; assignment: { role?: string; unit?: string; assignee?: string | null; not?: string[] }; form?: string; sla?: string; priority?: number }
  | { kind: 'cancel-task'; activity: string }
  | { kind: 'run-service'; activity: string; element: string; topic: string; input: JsonObject }
  | { kind: 'cancel-service'; activity: string }
  | { kind: 'arm-timer'; timer: string; element: string; due?: Instant; setting?: string; base: Instant }
  | { kind: 'cancel-timer'; timer: string }
  | { kind: 'subscribe'; subscription: string; element: string; message: string; key: string }
  | { kind: 'unsubscribe'; subscription: string }
  | { kind: 'publish'; message: string; key: string; payload: JsonObject }
  | { kind: 'set-status'; element: string; status: string; subStatus?: string; clock: 'run' | 'pause' | 'stop' }
  | { kind: 'raise-incident'; incident: string; element: string; activity?: string; code: string; message: string }
  | { kind: 'resolve-incident'; incident: string }
  /** The trace, for the event log, heat maps and the live diagram. */
  | { kind: 'enter' | 'leave' | 'cancel'; element: string; activity: string; scope: string }
  | { kind: 'take'; flow: string }
  | { kind: 'end'; element: string | null };

export interface StepResult { state: State; commands: Command[] }
