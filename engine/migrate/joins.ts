import { passFull } from '../behaviours/parallel-gateway';
import { prospects, prospectsFromStart } from '../check/prospects';
import { passGathered } from '../run/tokens';
import { nodeOf, put, scopeOf } from '../run/run';
import { mapped, refuse, type Moving } from './moving';

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
 * Refuses a state from which the new version cannot come to an end, or in which a join may wait for ever that does not do so from the
 * new version's own start: a token was moved to where the token of a parallel branch would be missing. What could have happened
 * to it in the old version too is not the migration's fault.
 */
export function refuseWaitingJoins(moving: Moving): void {
  const { run, to, from, before } = moving;
  const ahead = prospects(to, run.state);
  if (ahead.completes !== false && ahead.waits.length === 0) return;
  const was = prospects(from, before);
  const hopeless = ahead.completes === false && was.completes !== false;
  const known = [...(hopeless ? [] : prospectsFromStart(to).waits), ...was.waits.flatMap(({ join }) => mapped(moving, join)?.id ?? [])];
  const ours = ahead.waits.filter(({ join, missing }) => !known.some((other) => other === join || (typeof other !== 'string' && other.join === join && other.missing.join() === missing.join())));
  for (const { join, missing } of new Map(ours.map((one) => [one.join, one])).values()) refuse(moving, 'join-waits', join, { missing: missing.join(', ') });
  if (hopeless && ours.length === 0) refuse(moving, 'cannot-complete', to.process);
}
