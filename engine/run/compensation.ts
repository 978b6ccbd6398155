import type { Activity, Compensable, ScopeInstance } from '../model';
import { handlerOf } from './completed';
import { add, newId, nodeOf, put, scopeOf, type Run } from './run';
import { begin } from './tokens';

/** Takes what a compensation thrown from the scope reaches: one activity, or all; from an event sub-process also those around it. */
export function takeCompensable(run: Run, from: string, element: string | undefined): Compensable[] {
  const scope = scopeOf(run, from);
  const { done } = scope;
  const taken = (done ?? []).filter((record) => element === undefined || record.element === element);
  if (taken.length > 0) put(run, 'scopes', from, { ...scope, done: done!.filter((record) => !taken.includes(record)) });
  const around = run.graph.nodes[scope.definition]?.kind === 'event-sub-process' ? scope.parent : undefined;
  return around === undefined ? taken : [...takeCompensable(run, around, element), ...taken];
}

/** Lets the activity compensate, in reverse order; it is resumed when all is done. */
export function compensate(run: Run, activity: Activity, plan: Compensable[]): void {
  put(run, 'activities', activity.id, { ...activity, plan });
  add(run, { do: 'compensate', activity: activity.id });
}

/** Runs the next handler, in a scope that holds the data of the completion. A sub-process without a handler gives way to what is in it. */
export function compensateNext(run: Run, activity: Activity): void {
  const plan = [...activity.plan!];
  const record = plan.pop();
  if (!record) {
    add(run, { do: 'resume', activity: activity.id, result: { output: {} } });
    return;
  }
  const handler = handlerOf(run.graph, nodeOf(run.graph, record.element));
  put(run, 'activities', activity.id, { ...activity, plan: handler ? plan : [...plan, ...(record.inner ?? [])] });
  if (!handler) {
    add(run, { do: 'compensate', activity: activity.id });
  } else if ('boundary' in handler) {
    begin(run, restore(run, activity, handler.boundary.scope, record), [handler.boundary.id]);
  } else {
    const { start } = handler;
    const scope = restore(run, activity, record.element, record);
    begin(run, scope, [start.scope], { output: {}, from: start.id });
  }
}

function restore(run: Run, activity: Activity, definition: string, { variables, inner }: Compensable): ScopeInstance {
  const scope: ScopeInstance = {
    id: newId(run, 's'), definition, parent: activity.scope, activity: activity.id, variables, tokens: 0, restored: true, ...(inner && { done: inner }),
  };
  put(run, 'scopes', scope.id, scope);
  return scope;
}
