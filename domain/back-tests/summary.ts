import type { BackTestResult, BackTestSummary } from '../../contracts/back-tests';
import type { Graph } from '../../engine/model';
import { placeOf, type Place } from '../../engine/operate/effects';
import type { Outcome, Replayed } from '../../engine/replay/replay';

type Shown = BackTestResult['outcome'];

/** An outcome with the names of its elements: those of the tested version, and for how it ended then of the versions of then. */
export function shownOutcome(graph: Graph, old: readonly Graph[], outcome: Outcome | null): Shown {
  const now = (element: string): Place => placeOf(graph, element);
  const then = (element: string): Place => placeOf(old.find(({ nodes }) => Object.hasOwn(nodes, element)) ?? graph, element);
  if (!outcome) return { is: 'unreadable' };
  switch (outcome.is) {
    case 'same': return { is: 'same', end: outcome.end === null ? null : now(outcome.end) };
    case 'different': return { is: 'different', end: outcome.end === null ? null : now(outcome.end), was: outcome.was === null ? null : then(outcome.was) };
    case 'undetermined': return { is: 'undetermined', at: now(outcome.at), why: outcome.why };
    case 'incident': return { is: 'incident', at: now(outcome.at), code: outcome.code };
  }
}

const isKnown = ({ outcome }: Replayed): boolean => outcome.is === 'same' || outcome.is === 'different';

/** What became of all: how many came where, and over those whose end is known what was done and waited for, then and now. */
export function summaryOf(graph: Graph, old: readonly Graph[], results: readonly { replayed: Replayed | null }[]): BackTestSummary {
  const counts = { same: 0, different: 0, undetermined: 0, incident: 0, unreadable: 0 };
  const outcomes = new Map<string, BackTestSummary['outcomes'][number]>();
  const tasks = new Map<string, BackTestSummary['tasks'][number]>();
  const took = { before: 0, after: 0, number: 0 };
  for (const { replayed } of results) {
    const outcome = replayed?.outcome ?? null;
    counts[outcome?.is ?? 'unreadable'] += 1;
    const key = JSON.stringify(outcome);
    const row = outcomes.get(key) ?? { outcome: shownOutcome(graph, old, outcome), requests: 0 };
    row.requests += 1;
    outcomes.set(key, row);
    if (!replayed || !isKnown(replayed)) continue;
    took.before += replayed.took.before ?? 0;
    took.after += replayed.took.after;
    took.number += 1;
    for (const { for: kind, name, done, waited } of replayed.waited) {
      const task = tasks.get(`${kind} ${name}`) ?? { for: kind, name, done: { before: 0, after: 0 }, waited: { before: 0, after: 0 }, fewer: 0, more: 0 };
      for (const side of ['before', 'after'] as const) {
        task.done[side] += done[side];
        task.waited[side] += waited[side];
      }
      if (done.after < done.before) task.fewer += 1;
      if (done.after > done.before) task.more += 1;
      tasks.set(`${kind} ${name}`, task);
    }
  }
  return {
    ...counts, outcomes: [...outcomes.values()].sort((one, other) => other.requests - one.requests), tasks: [...tasks.values()],
    took: took.number === 0 ? null : { before: took.before / took.number, after: took.after / took.number },
  };
}
