import { behaviourOf } from './behaviours/table';
import type { Graph, Instant, JsonObject, State, StepResult } from './model';
import { drain } from './run/drain';
import { add, openRun } from './run/run';
import { openScope } from './run/tokens';

export interface StartOptions {
  /** The none start event, where the process has several; or the event that starts it (see `ScopeDefinition.triggers`). */
  element?: string;
  /** What the message or signal brought that starts it. */
  payload?: JsonObject;
  /** The first variables of the process. */
  input: JsonObject;
  /** IANA time zone for local dates and `today()`; UTC when there is none. */
  zone?: string;
}

/** Starts an instance of the process at `at`. A start that the process does not have is an incident, not an exception. */
export function start(graph: Graph, options: StartOptions, at: Instant): StepResult {
  const state: State = {
    status: 'active', next: 1, zone: options.zone ?? 'UTC', root: 's1', scopes: [], activities: [], waits: [], incidents: [],
  };
  const run = openRun(graph, state, at, behaviourOf);
  const scope = openScope(run, graph.process, undefined, { ...options.input });
  add(run, {
    do: 'begin', scope: scope.id, ...(options.element !== undefined && { element: options.element }), ...(options.payload && { result: { output: options.payload } }),
  });
  drain(run);
  return { state: run.state, commands: run.commands, accepted: true };
}
