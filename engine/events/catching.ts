import type { GraphNode, Result, ScopeInstance, Wait } from '../model';
import type { Holder, Run } from '../run/run';

/** How an event that is waited for behaves, wherever it stands; one a kind, all in `events/table.ts`. */
export interface Catching<E> {
  /** Arms it for the holder. Nothing to do for what is looked up when it is thrown (errors). */
  arm(run: Run, node: GraphNode, event: E, holder: Holder): void;
  /** Arms it again after a non-interrupting one has fired; `wait` is what has fired. */
  again(run: Run, node: GraphNode, event: E, holder: Holder, wait: Wait): void;
  /** Stores what the event brought. */
  store(run: Run, event: E, scope: ScopeInstance, result: Result): void;
}

