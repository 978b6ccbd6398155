import type { Graph } from '../model';
import { buildNet } from './build/build';
import { Source } from './build/source';
import { explore, MAX_FULL, type Explored } from './explore';
import { finding } from './finding';
import { fold } from './fold/fold';
import { loopsWithoutWait } from './loops-without-wait';
import type { CheckResult } from './model';
import { MAX_PLACES, TooLarge, type Net } from './net';
import { MAX_CERTAIN, verdict, type Beside } from './verdict';

const MAX_STATES = 200_000;
/** Beyond it conditions are not put together: a warning stays one. */
const MAX_CORRELATED = 50_000;

export interface CheckOptions {
  /** How many states are visited at most, 200,000 where nothing is said; past it the verdict is null. */
  states?: number;
}

/** Whether every run of the diagram can end properly, whatever the data: explores its reachable states. Never throws. */
export function check(graph: Graph, { states = MAX_STATES }: CheckOptions = {}): CheckResult {
  const net = netOf(graph, false);
  const all = net && explore(net, Math.min(states, MAX_FULL));
  if (all && (!all.exceeded || states <= MAX_FULL)) return verdict(new Source(graph), all, states, undefined, correlatedOf(graph, states));
  return checkFolded(graph, states);
}

/** The same where all states are too many: parts that are sound by their form count as one step each. */
export function checkFolded(graph: Graph, states: number): CheckResult {
  const { graph: small, unfolded, within } = fold(graph);
  const [net, source] = [netOf(small, false), new Source(small)];
  if (!net) return { sound: null, findings: [finding('not-decided', 'warning', [graph.process], { limit: MAX_PLACES, what: 'places' })], states: 0 };
  const all = explore(net, MAX_FULL);
  const correlated = correlatedOf(small, states);
  const { findings, ...result } = all.exceeded ? verdict(source, explore(net, states, 'reduced'), states, besideOf(net), correlated) : verdict(source, all, states, undefined, correlated);
  const told = findings.filter(({ rule }) => rule !== 'loop-without-wait').map((one) => ({
    ...one, elements: one.rule === 'dead-element' ? within(one.elements) : one.elements, ...(one.trace && { trace: unfolded(one.trace), minimal: false }),
  }));
  return { ...result, findings: [...told, ...loopsWithoutWait(new Source(graph))] };
}

const besideOf = (net: Net): Beside => ({ withoutChoices: explore(net, MAX_FULL, 'without choices'), patient: () => explore(net, MAX_CERTAIN, 'patient') });

/** What is known of conditions that belong together; nothing where none do. */
const correlatedOf = (graph: Graph, states: number) => (): Explored | undefined => {
  const together = netOf(graph, true);
  return together?.correlated ? explore(together, Math.min(states, MAX_CORRELATED), 'reduced') : undefined;
};

/** Nothing where the diagram unfolds into too much. */
function netOf(graph: Graph, correlated: boolean): Net | undefined {
  try {
    return buildNet(graph, correlated);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
