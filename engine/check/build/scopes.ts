import type { Effect } from '../net';
import { handedOn } from './completions';
import type { ScopeCopy } from './copies';

/** Nothing is left in the scope: it ends. */
export function completion(scope: ScopeCopy, around: ScopeCopy | undefined): Effect {
  const marks = scope.marks.filter((mark) => mark !== scope.todo?.at(-1));
  return { inputs: [scope.active, ...(scope.todo ? [scope.todo.at(-1)!] : [])], empty: scope.tokens, resets: [...marks, ...scope.records.map(({ done }) => done)], moves: handedOn(scope, around) };
}
