import type { Graph } from '../model';
import type { CheckResult } from './model';

export interface CheckOptions {
  /** How many states are visited at most, 200,000 where nothing is said; past it the verdict is null. */
  states?: number;
}

/** Whether every run of the diagram can end properly, whatever the data: explores its reachable states. Never throws. */
export function check(_graph: Graph, _options: CheckOptions = {}): CheckResult {
  return { sound: null, findings: [], states: 0 };
}
