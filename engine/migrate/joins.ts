import { passFull } from '../behaviours/parallel-gateway';
import { isStuck } from '../run/drain';
import { passGathered } from '../run/tokens';
import { nodeOf, put, scopeOf } from '../run/run';
import { refuse, type Moving } from './moving';
import { deadFrom, deadFromStart, emptyFlows, markingOf, type Marking } from './markings';

/** Counts the tokens of every scope where they are now. */
export function countTokens({ run }: Moving): void {
  const { scopes, activities, incidents } = run.state;
  for (const { id } of [...scopes]) {
    const scope = scopeOf(run, id);
    const waiting = Object.values(scope.joins ?? {}).flatMap((flows) => Object.values(flows)).reduce((sum, some) => sum + some, 0);
    const arriving = incidents.flatMap(({ work }) => work).filter((item) => item.do === 'arrive' && item.scope === id).length;
    const tokens = activities.filter((activity) => activity.scope === id).length + waiting + arriving;
    if (tokens !== scope.tokens) put(run, 'scopes', id, { ...scope, tokens });
  }
}

/** Joins that are full in the new version pass, and activities begin that take fewer tokens now; inclusive ones are looked at again when every token is at rest. */
export function passJoins({ run }: Moving): void {
  for (const { id, joins } of [...run.state.scopes]) {
    for (const join of Object.keys(joins ?? {})) {
      const node = nodeOf(run.graph, join);
      while (node.kind === 'parallel-gateway' && passFull(run, node, id));
      while (!node.kind.endsWith('-gateway') && passGathered(run, node, id));
    }
  }
}

/**
 * Refuses where a join of the new version would wait for ever, which it does not do from its own start: a token was moved to where the
 * token of a parallel branch would be missing. What could have got stuck in the old version too is not the migration's fault.
 */
export function refuseWaitingJoins(moving: Moving): void {
  const { run, to, from, before } = moving;
  for (const scope of run.state.scopes) {
    const definition = moving.definitions.get(scope.id)!;
    if (definition.endsWith('*')) continue;
    const { dead } = deadFrom(to, definition, markingOf(run.state, scope));
    const worst = dead.length > 0 ? firstOfOurs(dead, () => deadFromStart(to, definition).dead) : undefined;
    if (!worst) continue;
    const was = before.scopes.find(({ id }) => id === scope.id);
    if (was && (isStuck(was) || deadFrom(from, was.definition, markingOf(before, was)).dead.length > 0)) continue;
    const [join, missing] = emptyFlows(to, worst);
    refuse(moving, 'join-waits', join, { missing });
  }
}

function firstOfOurs(dead: Marking[], theirs: () => Marking[]): Marking | undefined {
  const known = new Set(theirs().map((marking) => marking.join(' ')));
  return dead.find((marking) => !known.has(marking.join(' ')));
}
