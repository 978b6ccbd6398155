import type { Node } from '../behaviours/table';
import type { Command, Graph, Instant, Label, State, Wait } from '../model';
import { nodeOf, rowOf } from '../run/run';

/** An element, as a person knows it. */
export interface Place { element: string; name: Label }
export interface TaskEffect extends Place { activity: string; taskType: string }
export interface ServiceEffect extends Place { activity: string; topic: string }
export interface WaitEffect extends Place { kind: Wait['kind']; due?: Instant; setting?: string; message?: string; signal?: string; key?: string }
export interface IncidentEffect extends Place { incident: string; code: string; message: string }
interface Changed<T> { begins: T[]; ends: T[] }

/** What a step does to an instance, for people: what begins and what ends, net of what came and went within it. */
export interface Effects {
  /** The instance is over with it. */
  over: boolean;
  tokens: Changed<Place>;
  tasks: Changed<TaskEffect>;
  services: Changed<ServiceEffect>;
  /** Timers, messages, signals and conditions that are waited for. */
  waits: Changed<WaitEffect>;
  incidents: Changed<IncidentEffect>;
  /** Messages and signals that go out. */
  sent: (Place & ({ message: string; key: string } | { signal: string }))[];
  statuses: (Place & { status: string; subStatus?: string; clock: 'run' | 'pause' | 'stop' })[];
}

/** The element with its name in the diagram; what is none (the process itself) goes by the process's. */
export const placeOf = (graph: Graph, element: string): Place => ({ element, name: graph.nodes[element]?.name ?? graph.name });

/** What is waited for, and where. */
export function shownWait(graph: Graph, { element, kind, due, signal, key }: Wait): WaitEffect {
  const { event } = nodeOf(graph, element) as Node & { event?: { message?: string } };
  return {
    ...placeOf(graph, element), kind, ...(due !== undefined && { due }), ...(kind === 'message' && event?.message !== undefined && { message: event.message }),
    ...(signal !== undefined && { signal }), ...(key !== undefined && { key }),
  };
}

/** What a step from `before` gave. Nothing is changed. */
export function effectsOf(graph: Graph, before: State, { state, commands }: { state: State; commands: Command[] }): Effects {
  const place = (element: string): Place => placeOf(graph, element);
  const between = <R extends { id: string }, T>(rows: (state: State) => R[], shown: (row: R) => T[]): Changed<T> => {
    const [one, other] = [rows(before), rows(state)];
    return { begins: other.filter(({ id }) => !rowOf(one, id)).flatMap(shown), ends: one.filter(({ id }) => !rowOf(other, id)).flatMap(shown) };
  };
  const settings = new Map(commands.flatMap((command) => (command.kind === 'arm-timer' && command.setting !== undefined ? [[command.timer, command.setting] as const] : [])));
  const opens = (what: 'task' | 'service') => ({ activities }: State) => activities.filter(({ open }) => open === what);
  const waitOf = (wait: Wait): WaitEffect => ({ ...shownWait(graph, wait), ...(settings.has(wait.id) && { setting: settings.get(wait.id)! }) });
  return {
    over: state.status === 'completed',
    tokens: between(({ activities }) => activities, ({ element, loop }) => (loop ? [] : [place(element)])),
    tasks: between(opens('task'), ({ id, element }) => [{ ...place(element), activity: id, taskType: (nodeOf(graph, element) as Node & { kind: 'user-task' }).taskType }]),
    services: between(opens('service'), ({ id, element }) => [{ ...place(element), activity: id, topic: (nodeOf(graph, element) as Node & { kind: 'service-task' }).topic }]),
    waits: between(({ waits }) => waits, (wait) => [waitOf(wait)]),
    incidents: between(({ incidents }) => incidents, ({ id, element, code, message }) => [{ ...place(element), incident: id, code, message }]),
    sent: commands.flatMap((command): Effects['sent'] => {
      if (command.kind === 'publish') return [{ ...place(command.element), message: command.message, key: command.key }];
      return command.kind === 'broadcast' ? [{ ...place(command.element), signal: command.signal }] : [];
    }),
    statuses: commands.flatMap((command) => (command.kind === 'set-status' ? [{ ...place(command.element), status: command.status, ...(command.subStatus !== undefined && { subStatus: command.subStatus }), clock: command.clock }] : [])),
  };
}
