import type { Activity, Graph, State, Wait } from '../model';
import { isMeant, type Aim } from './places';

/** Which activities came to stand on each element, ever, in this order. */
export type Entered = ReadonlyMap<string, readonly string[]>;

/**
 * Of the given rows those that an event aims at, oldest first. The n-th instance is the one of that number in a loop, else the
 * n-th that ever came to the element.
 */
export function aimedAt<R extends { element: string }>(graph: Graph, entered: Entered, rows: R[], aim: Aim | undefined, activityOf: (row: R) => Activity | undefined): R[] {
  if (!aim) return rows;
  const meant = rows.filter((row) => isMeant(graph, row.element, aim.element));
  if (aim.nth === undefined) return meant;
  const numbered = meant.filter((row) => activityOf(row)?.instance === aim.nth);
  if (numbered.length > 0) return numbered;
  const plain = meant.filter((row) => activityOf(row)?.instance === undefined);
  return plain.filter((row) => {
    const activity = activityOf(row);
    return activity && entered.get(row.element)?.[aim.nth! - 1] === activity.id;
  });
}

/** Tasks and services that wait for their answer. */
export function openTasks(state: State): Activity[] {
  return state.activities.filter(({ open }) => open !== undefined);
}

/** Receive tasks that wait for their message, also behind an event-based gateway. */
export function receiving(graph: Graph, state: State): Wait[] {
  return state.waits.filter(({ kind, element }) => kind === 'message' && graph.nodes[element]?.kind === 'receive-task');
}

export const holderOf = (state: State) => ({ activity }: Wait): Activity | undefined => state.activities.find(({ id }) => id === activity);
