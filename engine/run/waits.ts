import type { GraphNode, Wait } from '../model';
import { activityOf, emit, newId, put, rowOf, scopeOf, type Holder, type Run } from './run';

/** Records a wait of the event for its holder; the caller emits the command that arms it outside. */
export function hold(run: Run, node: GraphNode, holder: Holder, wait: Omit<Wait, 'id' | 'element' | 'scope' | 'activity'>): Wait {
  const row: Wait = { id: newId(run, 'w'), element: node.id, ...holder, ...wait };
  put(run, 'waits', row.id, row);
  if (holder.activity !== undefined) {
    const activity = activityOf(run, holder.activity);
    put(run, 'activities', activity.id, { ...activity, waits: [...(activity.waits ?? []), row.id] });
  } else {
    const scope = scopeOf(run, holder.scope);
    put(run, 'scopes', scope.id, { ...scope, waits: [...(scope.waits ?? []), row.id] });
  }
  return row;
}

/** Forgets a wait and tells the runtime. Harmless when it is gone already. */
export function disarm(run: Run, id: string): void {
  const wait = rowOf(run.state.waits, id);
  if (!wait) return;
  put(run, 'waits', id, undefined);
  if (wait.kind === 'timer') emit(run, { kind: 'cancel-timer', timer: id });
  else if (wait.kind !== 'condition') emit(run, { kind: 'unsubscribe', subscription: id });
}

/** Takes a wait that has fired away from its holder. */
export function release(run: Run, wait: Wait): void {
  put(run, 'waits', wait.id, undefined);
  if (wait.kind === 'message' || wait.kind === 'signal') emit(run, { kind: 'unsubscribe', subscription: wait.id });
  const others = (waits: string[] | undefined): string[] => (waits ?? []).filter((id) => id !== wait.id);
  if (wait.activity !== undefined) {
    const activity = activityOf(run, wait.activity);
    put(run, 'activities', activity.id, { ...activity, waits: others(activity.waits) });
  } else {
    const scope = scopeOf(run, wait.scope);
    put(run, 'scopes', scope.id, { ...scope, waits: others(scope.waits) });
  }
}
