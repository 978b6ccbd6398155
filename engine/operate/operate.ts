import { behaviourOf } from '../behaviours/table';
import { prospects } from '../check/prospects';
import type { Graph, State, StepResult } from '../model';
import { openRun } from '../run/run';
import { step } from '../step';
import { obstacle, type Obstacle, type OperatorEvent } from './model';
import { operatorIntake } from './table';

export type Operated = { ok: true; result: StepResult } | { ok: false; obstacle: Obstacle };

/**
 * What an operator's move would do, or why it must not be done: pure, like `step`, which takes the same event. Refused is also what
 * would leave tokens waiting for ever where none would without it. An instant is the event's own; no unit but ISO 8601.
 */
export function operate(graph: Graph, state: State, event: OperatorEvent): Operated {
  if (state.status === 'completed') return { ok: false, obstacle: obstacle('ended') };
  const blocked = (operatorIntake[event.kind] as (run: ReturnType<typeof openRun>, event: OperatorEvent) => Obstacle | undefined)(openRun(graph, state, event.at, behaviourOf), event);
  if (blocked) return { ok: false, obstacle: blocked };
  const result = step(graph, state, event);
  const moved = event.kind === 'token-cancelled' || event.kind === 'element-started' || event.kind === 'incident-skipped';
  const waits = moved ? newlyWaiting(graph, state, result.state) : undefined;
  return waits === undefined ? { ok: true, result } : { ok: false, obstacle: obstacle('waits-for-ever', waits) };
}

/** A join that may wait for ever afterwards, where none would have before; and the flows over which nothing comes. */
function newlyWaiting(graph: Graph, before: State, after: State): { element: string; missing: string } | undefined {
  const { waits } = prospects(graph, after);
  const known = waits.length === 0 ? [] : prospects(graph, before).waits.map(({ join }) => join);
  const found = waits.find(({ join }) => !known.includes(join));
  return found && { element: found.join, missing: found.missing.join(', ') };
}
