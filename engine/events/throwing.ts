import type { Activity, GraphNode, Mapping } from '../model';
import { toJson } from '../feel/values';
import { Fault } from '../fault';
import { add, emit, put, scopeOf, type Run } from '../run/run';
import { emptyScope } from '../run/cancel';
import { findCatcher } from '../run/errors';
import { complete, retire } from '../run/tokens';
import { evaluateIn, mapped } from '../run/variables';

export interface NoneThrown { throws: 'none' }
export interface TerminateThrown { throws: 'terminate' }
export interface ErrorThrown { throws: 'error'; code: string }
export interface MessageThrown { throws: 'message'; message: string; key?: string; inputs: Mapping[] }

interface ThrownEvents { none: NoneThrown; terminate: TerminateThrown; error: ErrorThrown; message: MessageThrown }

/** What an intermediate throw event or an end event does. */
export type ThrownEvent = ThrownEvents[keyof ThrownEvents];

type Throwing<E> = (run: Run, node: GraphNode, activity: Activity, event: E) => void;

/** A kind that is missing here does not compile. */
const throwing: { [K in keyof ThrownEvents]: Throwing<ThrownEvents[K]> } = {
  none(run, _node, activity) {
    complete(run, activity);
  },
  /** Ends its own scope alone: everything else in it is cancelled, and the scope is finished. */
  terminate(run, _node, activity) {
    pass(run, activity);
    const scope = emptyScope(run, scopeOf(run, activity.scope));
    put(run, 'scopes', scope.id, { ...scope, last: activity.element });
    add(run, { do: 'finish', scope: scope.id });
  },
  error(run, node, activity, event) {
    const message = `the error "${event.code}" of "${node.id}" is not caught`;
    const caught = findCatcher(run, activity, event.code, message);
    if (!caught) throw new Fault(event.code, message);
    pass(run, activity);
    caught();
  },
  message(run, _node, activity, event) {
    const scope = scopeOf(run, activity.scope);
    const key = event.key === undefined ? '' : toJson(evaluateIn(run, scope, event.key));
    if (typeof key !== 'string' && typeof key !== 'number') throw new Fault('message.key', 'a correlation key is a text or a number');
    emit(run, { kind: 'publish', message: event.message, key: String(key), payload: mapped(run, scope, event.inputs) });
    complete(run, activity);
  },
};

/** The event itself is done; its token goes down with the scope that it ends. */
function pass(run: Run, activity: Activity): void {
  retire(run, activity);
  emit(run, { kind: 'leave', element: activity.element, activity: activity.id, scope: activity.scope });
}

export function throwEvent(run: Run, node: GraphNode, activity: Activity, event: ThrownEvent): void {
  (throwing[event.throws] as Throwing<ThrownEvent>)(run, node, activity, event);
}
