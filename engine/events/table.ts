import type { GraphNode, Result, ScopeInstance, Wait } from '../model';
import type { Holder, Run } from '../run/run';
import type { Catching } from './catching';
import { cancel, compensation, type CancelEvent, type CompensationEvent } from './compensation';
import { condition, type ConditionalEvent } from './conditional';
import { error, type ErrorEvent } from './error';
import { escalation, type EscalationEvent } from './escalation';
import { message, type MessageEvent } from './message';
import { signal, type SignalEvent } from './signal';
import { timer, type TimerEvent } from './timer';

interface SingleEvents {
  timer: TimerEvent;
  message: MessageEvent;
  signal: SignalEvent;
  condition: ConditionalEvent;
  error: ErrorEvent;
  escalation: EscalationEvent;
  compensation: CompensationEvent;
  cancel: CancelEvent;
}

export type SingleEvent = SingleEvents[keyof SingleEvents];

/** Several events in one: the first that happens is the event, or where they are `parallel` all of them together (BPMN 2.0.2, 10.5.5). */
export interface MultipleEvent { on: 'multiple'; parts: SingleEvent[]; parallel?: true }

interface CaughtEvents extends SingleEvents { multiple: MultipleEvent }

/** An event that is waited for: at a catch event, a boundary, the start of an event sub-process. */
export type CaughtEvent = CaughtEvents[keyof CaughtEvents];

const multiple: Catching<MultipleEvent> = {
  arm(run, node, { parts }, holder) {
    for (const [part, event] of parts.entries()) arm(run, node, event, { ...holder, part });
  },
  again(run, node, { parts }, holder, wait) {
    armAgain(run, node, parts[wait.part!]!, { ...holder, part: wait.part! }, wait);
  },
  store(run, { parts }, scope, result) {
    store(run, parts[result.part!]!, scope, result);
  },
};

/** A kind that is missing here does not compile. */
const catching: { [K in keyof CaughtEvents]: Catching<CaughtEvents[K]> } = {
  timer, message, signal, condition, error, escalation, compensation, cancel, multiple,
};

function of(event: CaughtEvent): Catching<CaughtEvent> {
  return catching[event.on] as Catching<CaughtEvent>;
}

export function arm(run: Run, node: GraphNode, event: CaughtEvent, holder: Holder): void {
  of(event).arm(run, node, event, holder);
}

export function armAgain(run: Run, node: GraphNode, event: CaughtEvent, holder: Holder, wait: Wait): void {
  of(event).again(run, node, event, holder, wait);
}

export function store(run: Run, event: CaughtEvent, scope: ScopeInstance, result: Result): void {
  of(event).store(run, event, scope, result);
}
