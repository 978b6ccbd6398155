import { behaviourOf } from './behaviours/table';
import type { EngineEvent, Graph, JsonObject, State, StepResult, Wait } from './model';
import type { Obstacle, OperatorKind } from './operate/model';
import { operatorIntake } from './operate/table';
import { drain } from './run/drain';
import { add, openRun, rowOf, type Run } from './run/run';

type Of<K extends EngineEvent['kind']> = Extract<EngineEvent, { kind: K }>;

/** Takes the event in and says whether it came in time. */
const intake: { [K in Exclude<EngineEvent['kind'], OperatorKind>]: (run: Run, event: Of<K>) => boolean } = {
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
};

function happens(run: Run, id: string, kind: Wait['kind'], output: JsonObject): boolean {
  if (rowOf(run.state.waits, id)?.kind !== kind) return false;
  add(run, { do: 'fire', wait: id, output });
  return true;
}

function taken(run: Run, event: EngineEvent): boolean {
  const operated = event.kind in operatorIntake ? operatorIntake[event.kind as OperatorKind] as (run: Run, event: EngineEvent) => Obstacle | undefined : undefined;
  if (operated) return operated(run, event) === undefined;
  return (intake[event.kind as keyof typeof intake] as (run: Run, event: EngineEvent) => boolean)(run, event);
}

/**
 * Takes one event into the state. Nothing is changed in place, and the result depends on the arguments alone. An event that
 * came too late (its task, service, timer, subscription or incident is gone) is not accepted: the same state, no commands.
 */
export function step(graph: Graph, state: State, event: EngineEvent): StepResult {
  const late: StepResult = { state, commands: [], accepted: false };
  if (state.status === 'completed') return late;
  const run = openRun(graph, state, event.at, behaviourOf);
  if (!taken(run, event)) return late;
  drain(run);
  return { state: run.state, commands: run.commands, accepted: true };
}
