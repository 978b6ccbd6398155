import type { Graph } from '../model';
import { buildNet } from './build/build';
import { Source } from './build/source';
import { explore, MAX_FULL, type Explored } from './explore';
import { finding } from './finding';
import type { CheckResult } from './model';
import { MAX_PLACES, TooLarge, type Net } from './net';
import { MAX_CERTAIN, verdict, type Beside } from './verdict';

const MAX_STATES = 200_000;

export interface CheckOptions {
  /** How many states are visited at most, 200,000 where nothing is said; past it the verdict is null. */
  states?: number;
}

/** Whether every run of the diagram can end properly, whatever the data: explores its reachable states. Never throws. */
export function check(graph: Graph, { states = MAX_STATES }: CheckOptions = {}): CheckResult {
  const net = netOf(graph, false);
  if (!net) return { sound: null, findings: [finding('not-decided', 'warning', [graph.process], { limit: MAX_PLACES, what: 'places' })], states: 0 };
  const source = new Source(graph);
  const all = explore(net, Math.min(states, MAX_FULL));
  const correlated = (): Explored | undefined => {
    const together = netOf(graph, true);
    return together?.correlated ? explore(together, states, 'reduced') : undefined;
  };
  if (!all.exceeded || states <= MAX_FULL) return verdict(source, all, states, undefined, correlated);
  return verdict(source, explore(net, states, 'reduced'), states, besideOf(net), correlated);
}

const besideOf = (net: Net): Beside => ({ withoutChoices: explore(net, MAX_FULL, 'without choices'), patient: () => explore(net, MAX_CERTAIN, 'patient') });

/** Nothing where the diagram unfolds into too much. */
function netOf(graph: Graph, correlated: boolean): Net | undefined {
  try {
    return buildNet(graph, correlated);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
