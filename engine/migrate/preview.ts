import { openActivities, waitingTokens, type OpenActivity } from '../inspect';
import type { Graph, Instant, Label, State, Wait } from '../model';
import { nodeOf } from '../run/run';
import { migrate } from './migrate';
import type { Mapping, MigrateOptions, Reason } from './model';

/** What a person sees of a request: where tokens stand, and what is open and armed. */
export interface Standing {
  tokens: (Pick<OpenActivity, 'activity' | 'element' | 'waitsFor'> & { name: Label })[];
  /** Tokens that wait at joins. */
  waiting: { element: string; flow: string; tokens: number }[];
  tasks: { activity: string; element: string; name: Label }[];
  timers: { timer: string; element: string; due: Instant | null }[];
  subscriptions: { subscription: string; kind: Wait['kind']; element: string; key: string | null }[];
  incidents: { incident: string; element: string; code: string }[];
}

export type Preview = { before: Standing; after: Standing } | { refused: Reason[] };

/** What `migrate` would do to a request, as a person sees it; or why it cannot be done. */
export function preview(from: Graph, to: Graph, state: State, mapping: Mapping, at: Instant, options: MigrateOptions = {}): Preview {
  const result = migrate(from, to, state, mapping, at, options);
  return 'refused' in result ? result : { before: standing(from, state), after: standing(to, result.state) };
}

export function standing(graph: Graph, state: State): Standing {
  const name = (element: string): Label => nodeOf(graph, element).name;
  return {
    tokens: openActivities(state).map(({ activity, element, waitsFor }) => ({ activity, element, waitsFor, name: name(element) })),
    waiting: waitingTokens(state).map(({ node, flow, tokens }) => ({ element: node, flow, tokens })),
    tasks: state.activities.filter(({ open }) => open === 'task').map(({ id, element }) => ({ activity: id, element, name: name(element) })),
    timers: state.waits.filter(({ kind }) => kind === 'timer').map(({ id, element, due }) => ({ timer: id, element, due: due ?? null })),
    subscriptions: state.waits.filter(({ kind }) => kind !== 'timer').map(({ id, kind, element, key, signal }) => ({ subscription: id, kind, element, key: key ?? signal ?? null })),
    incidents: state.incidents.map(({ id, element, code }) => ({ incident: id, element, code })),
  };
}

