import type { Effect, Place, Thread } from '../net';
import type { Building } from './building';
import { copiesOf, type ScopeCopy } from './copies';
import { product } from './effects';
import { leaving } from './leaving';
import { keyOf } from './threads';

/** Every way in which the tokens of a scope begin. */
export function beginScope(building: Building, scope: ScopeCopy): Effect[] {
  const { source } = building;
  const event = source.node(scope.definition)?.kind === 'event-sub-process';
  const starts = event ? source.nodesIn(scope.definition).filter(({ kind }) => kind === 'start-event').map(({ id }) => id) : source.definition(scope.definition).starts;
  const armed: Effect = scope.armed === undefined ? {} : { outputs: [scope.armed] };
  if (scope.todo) return [{ ...armed, outputs: [...(armed.outputs ?? []), scope.todo[0]!] }];
  return starts.reduce<Effect[]>((ways, start) => product(ways, beginAt(building, scope, start)), [armed]);
}

/** A token begins at the node. */
export function beginAt(building: Building, scope: ScopeCopy, start: string): Effect[] {
  return copiesOf(scope, start).slice(0, 1).flatMap((copy): Effect[] => (copy.node.kind === 'start-event' ? leaving(building, copy) : [{ outputs: [building.enter(copy)] }]));
}

/** The places of a thread of a non-interrupting event, beside what it brings back to the main way. */
export function placesOfThread(building: Building, scope: ScopeCopy, thread: Thread): { tokens: Place[]; marks: Place[] } {
  const key = keyOf(thread);
  const belongs = (place: Place): boolean => keyOf(building.places[place]!.thread.slice(0, thread.length)) === key;
  return { tokens: scope.tokens.filter(belongs), marks: scope.marks.filter(belongs) };
}

