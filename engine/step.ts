import { behaviourOf } from './behaviours/table';
import type { EngineEvent, Graph, JsonObject, State, StepResult, Wait } from './model';
import { drain } from './run/drain';
import { retry } from './run/incidents';
import { add, openRun, rowOf, type Run } from './run/run';
import { setVariables } from './run/variables';

type Of<K extends EngineEvent['kind']> = Extract<EngineEvent, { kind: K }>;

/** Takes the event in and says whether it came in time. */
const intake: { [K in EngineEvent['kind']]: (run: Run, event: Of<K>) => boolean } = {
  'task-completed'(run, { activity, outcome, output }) {
    if (rowOf(run.state.activities, activity)?.open !== 'task') return false;
    add(run, { do: 'resume', activity, result: outcome === undefined ? { output } : { output, outcome } });
    return true;
  },
  'service-completed'(run, { activity, output }) {
    if (rowOf(run.state.activities, activity)?.open !== 'service') return false;
    add(run, { do: 'resume', activity, result: { output } });
    return true;
  },
  'service-failed'(run, { activity, code, message }) {
    if (rowOf(run.state.activities, activity)?.open !== 'service') return false;
    add(run, { do: 'fail', activity, code, message });
    return true;
  },
  'error-thrown'(run, { activity, code, message }) {
    if (rowOf(run.state.activities, activity)?.open === undefined) return false;
    add(run, { do: 'fail', activity, code, message });
    return true;
  },
  'escalation-thrown'(run, { activity, code, output }) {
    if (rowOf(run.state.activities, activity)?.open === undefined) return false;
    add(run, { do: 'escalate', activity, code, output });
    return true;
  },
  'timer-fired'(run, { timer }) {
    return happens(run, timer, 'timer', {});
  },
  'message-received'(run, { subscription, payload }) {
    return happens(run, subscription, 'message', payload);
  },
  'signal-received'(run, { subscription, payload }) {
    return happens(run, subscription, 'signal', payload);
  },
  'incident-retried'(run, { incident, variables }) {
    const row = rowOf(run.state.incidents, incident);
    if (!row) return false;
    if (variables) setVariables(run, row.scope, variables);
    retry(run, row);
    return true;
  },
  'variables-set'(run, { scope, variables }) {
    const id = scope ?? run.state.root;
    if (!rowOf(run.state.scopes, id)) return false;
    setVariables(run, id, variables);
    return true;
  },
};

function happens(run: Run, id: string, kind: Wait['kind'], output: JsonObject): boolean {
  if (rowOf(run.state.waits, id)?.kind !== kind) return false;
  add(run, { do: 'fire', wait: id, output });
  return true;
}

/**
 * Takes one event into the state. Nothing is changed in place, and the result depends on the arguments alone. An event that
 * came too late (its task, service, timer, subscription or incident is gone) is not accepted: the same state, no commands.
 */
export function step(graph: Graph, state: State, event: EngineEvent): StepResult {
  const late: StepResult = { state, commands: [], accepted: false };
  if (state.status === 'completed') return late;
  const run = openRun(graph, state, event.at, behaviourOf);
  if (!(intake[event.kind] as (run: Run, event: EngineEvent) => boolean)(run, event)) return late;
  drain(run);
  return { state: run.state, commands: run.commands, accepted: true };
}
