import type { Activity, EngineEvent, Graph, Incident, JsonObject, State, Wait } from './model';
import { rowOf } from './run/run';
import { visibleVariables } from './run/variables';

/** What an activity is doing now, as the live diagram shows it. */
export interface OpenActivity {
  activity: string;
  element: string;
  scope: string;
  /** `task` and `service` wait for an answer, `event` for a timer or message, `inner` for its own scope, `incident` for an operator. */
  waitsFor: 'task' | 'service' | 'event' | 'inner' | 'incident';
  incident?: string;
}

/** Every activity that a token stands on, oldest first. */
export function openActivities(state: State): OpenActivity[] {
  const incidents = new Map(state.incidents.flatMap(({ activity, id }) => (activity === undefined ? [] : [[activity, id] as const])));
  const hosts = new Set(state.scopes.map(({ activity }) => activity));
  return state.activities.map((activity) => {
    const incident = incidents.get(activity.id);
    return {
      activity: activity.id, element: activity.element, scope: activity.scope, waitsFor: waitsFor(activity, hosts.has(activity.id), incident),
      ...(incident !== undefined && { incident }),
    };
  });
}

function waitsFor(activity: Activity, isHost: boolean, incident: string | undefined): OpenActivity['waitsFor'] {
  if (activity.open !== undefined) return activity.open;
  if (isHost || activity.loop) return 'inner';
  return incident === undefined ? 'event' : 'incident';
}

/** Tokens that wait at joins, by node and flow. */
export function waitingTokens(state: State): { node: string; flow: string; tokens: number; scope: string }[] {
  return state.scopes.flatMap(({ id, joins }) => Object.entries(joins ?? {}).flatMap(([node, flows]) =>
    Object.entries(flows).map(([flow, tokens]) => ({ node, flow, tokens, scope: id }))));
}

/** The element of an activity that is still open. */
export function elementOf(state: State, activity: string): string | undefined {
  return rowOf(state.activities, activity)?.element;
}

/** The element that an event is about, as it finds the instance; null: none that is there. */
export function elementOfEvent(state: State, event: EngineEvent): string | null {
  const found = (id: string): string | null => rowOf(state.activities, id)?.element ?? rowOf(state.waits, id)?.element ?? rowOf(state.incidents, id)?.element ?? null;
  switch (event.kind) {
    case 'timer-fired': return found(event.timer);
    case 'message-received':
    case 'signal-received': return found(event.subscription);
    case 'incident-retried':
    case 'incident-skipped': return found(event.incident);
    case 'token-cancelled': return typeof event.token === 'string' ? found(event.token) : event.token.join;
    case 'element-started': return event.element;
    case 'rewound': return rowOf(event.state.activities, event.activity)?.element ?? null;
    case 'variables-set': return null;
    default: return found(event.activity);
  }
}

/** The variables seen from an activity, or from the process itself. */
export function variablesOf(graph: Graph, state: State, activity?: string): JsonObject {
  const id = activity === undefined ? state.root : rowOf(state.activities, activity)?.scope;
  const scope = id === undefined ? undefined : rowOf(state.scopes, id);
  return scope ? visibleVariables(graph, state, scope) : {};
}

/** Armed timers and open subscriptions. */
export function openWaits(state: State): Wait[] {
  return state.waits;
}

export function openIncidents(state: State): Incident[] {
  return state.incidents;
}

/** The id of an element in its own diagram, and the call activities around it. */
export function elementInDiagram(element: string): { calls?: string; element: string } {
  const cut = element.lastIndexOf('/');
  return cut < 0 ? { element } : { calls: element.slice(0, cut), element: element.slice(cut + 1) };
}
