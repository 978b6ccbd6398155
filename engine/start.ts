import { behaviourOf } from './behaviours/table';
import type { Graph, Instant, JsonObject, State, StepResult } from './model';
import { drain } from './run/drain';
import { record } from './run/incidents';
import { add, definitionOf, nodeOf, openRun } from './run/run';
import { begin, openScope } from './run/tokens';

export interface StartOptions {
  /** The none start event, where the process has several. */
  element?: string;
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
  const { starts } = definitionOf(graph, graph.process);
  const chosen = options.element === undefined ? starts : starts.filter((id) => id === options.element);
  const alternatives = chosen.length > 1 && nodeOf(graph, chosen[0]!).kind === 'start-event';
  if (starts.length === 0) {
    add(run, { do: 'finish', scope: scope.id });
  } else if (chosen.length === 0 || alternatives) {
    const message = alternatives ? 'the process has several starts; name one' : `the process has no start "${options.element}"`;
    record(run, { element: starts[0]!, scope: scope.id, code: 'start', message, work: [] });
  } else {
    begin(run, scope, chosen);
  }
  drain(run);
  return { state: run.state, commands: run.commands, accepted: true };
}
