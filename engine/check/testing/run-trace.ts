import type { Command, EngineEvent, Graph, State } from '../../model';
import { start } from '../../start';
import { step } from '../../step';
import type { Node } from '../../behaviours/table';
import type { TraceStep } from '../model';
import { deciding } from './free-choices';

const at = '2026-11-22T08:00:00.000Z';

/** How a trace went in the engine; nothing where the engine does something else first, or the trace needs what data cannot be set for. */
export interface Played { state: State; commands: Command[] }

/** Executes a trace by `start` and `step`: what is decided is set before, what happens outside is sent, the rest the engine does. */
export function runTrace(graph: Graph, trace: TraceStep[]): Played | undefined {
  const decisions = new Map<string, string[][]>();
  for (const { kind, element, flows, choice } of trace) if (kind === 'leave' && choice && flows) decisions.set(element, [...(decisions.get(element) ?? []), flows]);
  if (trace.some(({ kind }) => kind === 'repeat')) return undefined;
  const variables = () => deciding(graph, ({ id, outgoing }: Node) => decisions.get(id)?.[0] ?? outgoing.slice(-1));
  const [first, ...rest] = trace;
  const commands: Command[] = [];
  let state: State;
  const take = (result: { state: State; commands: Command[] }): void => {
    ({ state } = result);
    commands.push(...result.commands);
    for (const command of result.commands) if (command.kind === 'leave') decisions.get(command.element)?.shift();
  };
  const { starts } = graph.scopes[graph.process]!;
  take(start(graph, { ...(starts.length > 1 && { element: first!.element }), input: variables() }, at));
  for (const one of rest) {
    const event = eventOf(graph, state!, one);
    if (event === 'engine') continue;
    if (!event) return undefined;
    take(step(graph, state!, { kind: 'variables-set', at, variables: variables() }));
    take(step(graph, state!, event));
  }
  return { state: state!, commands };
}

/** What to send for the step; `engine` where nothing is to be sent. */
function eventOf(graph: Graph, state: State, { kind, element, caught }: TraceStep): EngineEvent | 'engine' | undefined {
  const node = graph.nodes[element] as Node | undefined;
  if (kind === 'event' || (kind === 'complete' && node?.kind === 'receive-task')) {
    const wait = state.waits.find((other) => other.element === element && other.kind !== 'condition');
    if (!wait) return undefined;
    if (wait.kind === 'timer') return { kind: 'timer-fired', at, timer: wait.id };
    return { kind: wait.kind === 'signal' ? 'signal-received' : 'message-received', at, subscription: wait.id, payload: {} };
  }
  if ((node?.kind !== 'user-task' && node?.kind !== 'service-task') || (kind !== 'complete' && kind !== 'throw')) return 'engine';
  const activity = state.activities.find((other) => other.element === element && other.open !== undefined)?.id;
  if (activity === undefined) return undefined;
  if (kind === 'complete') return { kind: node.kind === 'user-task' ? 'task-completed' : 'service-completed', at, activity, output: {} };
  const event = caught === undefined ? undefined : (graph.nodes[caught] as Node & { kind: 'boundary-event' }).event;
  if (event?.on === 'error') return { kind: 'error-thrown', at, activity, code: event.code ?? 'other', message: '' };
  return event?.on === 'escalation' ? { kind: 'escalation-thrown', at, activity, code: event.code ?? 'other', output: {} } : undefined;
}
