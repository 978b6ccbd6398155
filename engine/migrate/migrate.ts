import { behaviourOf } from '../behaviours/table';
import type { Activity, Graph, Instant, State } from '../model';
import { settle } from '../run/cancel';
import { drain, isStuck } from '../run/drain';
import { nodeOf, openRun, put, rowOf } from '../run/run';
import { moveIncidents } from './incidents';
import { countTokens, passJoins, refuseWaitingJoins } from './joins';
import type { Mapping, MigrateOptions, Migrated } from './model';
import { mapped, reason, refuse, type Moving } from './moving';
import { placeAll } from './place';
import { moveRecords } from './records';
import { singledOut } from './single-out';
import { unknownIn } from './unknown';
import { moveWaits } from './waits';

/**
 * Moves a running process to another version of its diagram at the instant `at`: tokens to the elements that the mapping names, with
 * their tasks, timers and subscriptions; into sub-processes that the new version has, out of those that it does not have any more.
 * Nothing is changed in place. Where it cannot be done every reason is given, and nothing is done.
 */
export function migrate(from: Graph, to: Graph, state: State, mapping: Mapping, at: Instant, options: MigrateOptions = {}): Migrated {
  if (state.status === 'completed') return { refused: [reason('ended', from.process)] };
  const plain = Object.assign(Object.create(null) as Mapping, mapping);
  const { from: origin, state: before } = singledOut(from, to, state, plain);
  const run = openRun(to, before, at, behaviourOf);
  const moving: Moving = {
    run, from: origin, to, before, mapping: plain, options, refused: [], targets: new Map(), dissolved: new Map(), definitions: new Map(), made: new Map(),
  };
  for (const { code, element, target } of unknownIn(from, to, plain)) refuse(moving, code, element, { target });
  const homes = placeAll(moving);
  moveIncidents(moving, homes);
  if (moving.refused.length > 0) return { refused: moving.refused };
  moveRecords(moving);
  moveInside(moving);
  countTokens(moving);
  refuseInterrupting(moving);
  moveWaits(moving);
  if (moving.refused.length > 0) return { refused: moving.refused };
  passJoins(moving);
  drain(run);
  settle(run, ({ code, scope: id }) => {
    const scope = rowOf(run.state.scopes, id);
    return code === 'stuck' && !(scope && isStuck(scope));
  });
  refuseWaitingJoins(moving);
  refuseIncidents(moving);
  return moving.refused.length > 0 ? { refused: moving.refused } : { state: run.state, commands: run.commands };
}

/** What an activity remembers of what is in it: instances of a loop, and what is yet to begin. */
function moveInside(moving: Moving): void {
  const { run, targets } = moving;
  for (const [id, target] of targets) {
    const activity = rowOf(run.state.activities, id)!;
    const { todo, loop } = activity;
    if (!todo && !loop) continue;
    const moved: Activity = { ...activity };
    if (todo) moved.todo = todo.flatMap((element) => mapped(moving, element)?.id ?? []).filter((element) => run.graph.scopes[target.id]!.starts.includes(element));
    if (loop && target.loop?.is === 'multi') {
      moved.loop = { ...loop };
      if (target.loop.outputCollection === undefined) delete moved.loop.outputs;
      else moved.loop.outputs = loop.outputs ?? [];
      if (target.loop.item !== undefined && loop.items) nameItems(moving, id, target.loop.item, loop.items);
    }
    put(run, 'activities', id, moved);
  }
}

/** Running instances know their item by the name that the new version gives it. */
function nameItems({ run }: Moving, activity: string, item: string, items: NonNullable<Activity['loop']>['items'] & object): void {
  for (const scope of run.state.scopes.filter((inner) => inner.activity === activity && !Object.hasOwn(inner.variables, item))) {
    put(run, 'scopes', scope.id, { ...scope, variables: { ...scope.variables, [item]: items[(scope.variables['loopCounter'] as number) - 1] ?? null } });
  }
}

interface StartNode { kind: string; interrupting?: boolean }

/** An event sub-process that interrupts what is around it is alone there: one that is made now, or was none before. */
function refuseInterrupting(moving: Moving): void {
  const { run, from, before, made, targets } = moving;
  const begun = new Set([...made.values()].map((id) => rowOf(run.state.scopes, id)!.activity!));
  for (const [id, { kind }] of targets) if (kind === 'event-sub-process' && nodeOf(from, rowOf(before.activities, id)!.element).kind !== kind) begun.add(id);
  for (const id of begun) {
    const { element, scope } = rowOf(run.state.activities, id)!;
    const starts = Object.values(run.graph.nodes).filter((node) => node.kind === 'start-event' && node.scope === element) as StartNode[];
    const interrupts = nodeOf(run.graph, element).kind === 'event-sub-process' && starts.some(({ interrupting }) => interrupting !== false);
    if (interrupts && rowOf(run.state.scopes, scope)!.tokens > 1) refuse(moving, 'interrupts', element, { scope });
  }
}

/** What would go wrong at once is not done; of a join that waits it was said already. */
function refuseIncidents(moving: Moving): void {
  const { run, before, refused } = moving;
  const told = refused.length > 0;
  for (const { id, element, code, message } of run.state.incidents) {
    if (!rowOf(before.incidents, id) && !(told && code === 'stuck')) refuse(moving, 'incident', element, { incident: code, text: message });
  }
}

