import type { Activity, GraphNode, Mapping } from '../model';
import { toJson } from '../feel/values';
import { Fault } from '../fault';
import { activityOf, add, addLater, emit, newId, nodeOf, note, put, rowOf, scopeOf, type Run } from '../run/run';
import { cancelActivity, emptyScope } from '../run/cancel';
import { throwError, throwEscalation } from '../run/catching';
import { compensate, takeCompensable } from '../run/compensation';
import { complete, count, leave, leaveBy, retire } from '../run/tokens';
import { evaluateIn, mapped } from '../run/variables';

export interface NoneThrown { throws: 'none' }
export interface TerminateThrown { throws: 'terminate' }
/** No code: only who catches every error catches it. */
export interface ErrorThrown { throws: 'error'; code: string }
export interface EscalationThrown { throws: 'escalation'; code: string; inputs: Mapping[] }
export interface MessageThrown { throws: 'message'; message: string; key?: string; inputs: Mapping[] }
export interface SignalThrown { throws: 'signal'; signal: string; inputs: Mapping[] }
/** `target` is the catching link of the same name in the scope. */
export interface LinkThrown { throws: 'link'; target: string }
/** `activity` alone is compensated, else everything in reach; `waits` for the handlers. */
export interface CompensationThrown { throws: 'compensation'; activity?: string; waits: boolean }
export interface CancelThrown { throws: 'cancel' }
/** Several events in one: all of them are thrown, in document order. */
export interface MultipleThrown { throws: 'multiple'; parts: (MessageThrown | SignalThrown | EscalationThrown)[] }

interface ThrownEvents {
  none: NoneThrown;
  terminate: TerminateThrown;
  error: ErrorThrown;
  escalation: EscalationThrown;
  message: MessageThrown;
  signal: SignalThrown;
  link: LinkThrown;
  compensation: CompensationThrown;
  cancel: CancelThrown;
  multiple: MultipleThrown;
}

/** What an intermediate throw event, an end event or a send task does. */
export type ThrownEvent = ThrownEvents[keyof ThrownEvents];

interface Throwing<E> {
  execute(run: Run, node: GraphNode, activity: Activity, event: E): void;
  /** The handlers that it waited for have ended; without it the event is done then. */
  resume?(run: Run, node: GraphNode, activity: Activity, event: E): void;
}

/** A kind that is missing here does not compile. */
const throwing: { [K in keyof ThrownEvents]: Throwing<ThrownEvents[K]> } = {
  none: {
    execute(run, _node, activity) {
      complete(run, activity);
    },
  },
  /** Ends its own scope alone: everything else in it is cancelled, and the scope is finished. */
  terminate: {
    execute(run, _node, activity) {
      pass(run, activity);
      const scope = emptyScope(run, scopeOf(run, activity.scope));
      put(run, 'scopes', scope.id, { ...scope, last: activity.element });
      add(run, { do: 'finish', scope: scope.id });
    },
  },
  error: {
    execute(run, node, activity, { code }) {
      throwError(run, activity, code, `the error "${code}" of "${node.id}" is not caught`, () => pass(run, activity));
    },
  },
  escalation: {
    execute(run, _node, activity, { code, inputs }) {
      throwEscalation(run, activity, code, mapped(run, scopeOf(run, activity.scope), inputs), () => pass(run, activity));
      if (!rowOf(run.state.activities, activity.id)) return;
      leaveFirst(run, activity);
    },
  },
  message: {
    execute(run, node, activity, event) {
      publish(run, node, activity, event);
      complete(run, activity);
    },
  },
  /** Thrown when every other token is at rest: those that are about to wait for it in the same step do get it. */
  signal: {
    execute(run, _node, activity) {
      addLater(run, { do: 'resume', activity: activity.id, result: { output: {} } });
    },
    resume(run, node, activity, event) {
      broadcast(run, node, activity, event);
      leaveFirst(run, activity);
    },
  },
  link: {
    execute(run, _node, activity, { target }) {
      pass(run, activity);
      add(run, { do: 'arrive', node: target, scope: activity.scope });
    },
  },
  compensation: {
    execute(run, node, activity, { activity: element, waits }) {
      const plan = takeCompensable(run, activity.scope, element);
      if (plan.length === 0) {
        complete(run, activity);
      } else if (waits) {
        compensate(run, activity, plan);
      } else {
        count(run, activity.scope, 1, node.id);
        const aside: Activity = { id: newId(run, 'a'), element: node.id, scope: activity.scope, aside: true };
        put(run, 'activities', aside.id, aside);
        compensate(run, aside, plan);
        leaveFirst(run, activity);
      }
    },
    resume(run, _node, activity) {
      if (activity.aside) leaveBy(run, activity, []);
      else complete(run, activity);
    },
  },
  /** Ends a transaction: what is open in it is cancelled, what was completed is compensated, and its cancel event goes on. */
  cancel: {
    execute(run, _node, activity) {
      emptyScope(run, scopeOf(run, activity.scope), activity.id);
      compensate(run, activity, takeCompensable(run, activity.scope, undefined));
    },
    resume(run, _node, activity) {
      pass(run, activity);
      let host = activityOf(run, scopeOf(run, activity.scope).activity!);
      if (host.instance !== undefined) host = activityOf(run, scopeOf(run, host.scope).activity!);
      const boundary = (nodeOf(run.graph, host.element).boundary ?? []).find((id) => (nodeOf(run.graph, id) as CancelNode).event?.on === 'cancel');
      cancelActivity(run, host);
      if (boundary === undefined) throw new Fault('cancel', `nothing catches that "${host.element}" is cancelled`);
      add(run, { do: 'arrive', node: boundary, scope: host.scope });
    },
  },
  /** When every other token is at rest, as signals are. What escalates comes last, since who catches it may end the event. */
  multiple: {
    execute(run, _node, activity) {
      addLater(run, { do: 'resume', activity: activity.id, result: { output: {} } });
    },
    resume(run, node, activity, { parts }) {
      for (const part of parts) {
        if (part.throws === 'message') publish(run, node, activity, part);
        else if (part.throws === 'signal') broadcast(run, node, activity, part);
      }
      const escalations = parts.flatMap((part) => (part.throws === 'escalation' ? [{ code: part.code, output: mapped(run, scopeOf(run, activity.scope), part.inputs) }] : []));
      for (const { code, output } of escalations) {
        if (rowOf(run.state.activities, activity.id)) throwEscalation(run, activity, code, output, () => pass(run, activity));
      }
      if (rowOf(run.state.activities, activity.id)) leaveFirst(run, activity);
    },
  },
};

function publish(run: Run, node: GraphNode, activity: Activity, event: MessageThrown): void {
  const scope = scopeOf(run, activity.scope);
  const key = event.key === undefined ? '' : toJson(evaluateIn(run, scope, event.key));
  if (typeof key !== 'string' && typeof key !== 'number') throw new Fault('message.key', 'a correlation key is a text or a number');
  emit(run, { kind: 'publish', element: node.id, message: event.message, key: String(key), payload: mapped(run, scope, event.inputs) });
}

function broadcast(run: Run, node: GraphNode, activity: Activity, { signal, inputs }: SignalThrown): void {
  const payload = mapped(run, scopeOf(run, activity.scope), inputs);
  emit(run, { kind: 'broadcast', element: node.id, signal, payload });
  for (const wait of run.state.waits) if (wait.signal === signal) add(run, { do: 'fire', wait: wait.id, output: payload });
}

interface CancelNode extends GraphNode { event?: { on: string } }

/** The event itself is done; its token goes down with the scope that it ends. */
function pass(run: Run, activity: Activity): void {
  retire(run, activity);
  note(run, 'leave', activity);
}

/** The event has thrown: it is left, then what it set off happens, then its token goes on. */
function leaveFirst(run: Run, activity: Activity): void {
  const setOff = run.added.splice(0);
  leave(run, activity);
  run.added.unshift(...setOff);
}

export function throwEvent(run: Run, node: GraphNode, activity: Activity, event: ThrownEvent): void {
  (throwing[event.throws] as Throwing<ThrownEvent>).execute(run, node, activity, event);
}

export function throwEventResumed(run: Run, node: GraphNode, activity: Activity, event: ThrownEvent): void {
  const { resume } = throwing[event.throws] as Throwing<ThrownEvent>;
  if (resume) resume(run, node, activity, event);
  else complete(run, activity);
}
