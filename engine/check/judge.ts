import type { Explored } from './explore';
import { bottoms, reaching } from './graph-search';

export interface Judgement {
  /** Parts of the states that are never left though no end is among them, where nothing is stuck. */
  endless: number[][];
  /** Whether an end can be reached at all; else everything is wrong for every data. */
  ends: boolean;
}

/** Which states keep a run from its end, as far as all of it was seen. */
export function judge(explored: Explored): Judgement {
  const { states, stuck, cut, net } = explored;
  const end = states.find(new Uint8Array(net.size));
  const good = reaching(explored, [...(end < 0 ? [] : [end]), ...cut]);
  const blocked = reaching(explored, stuck.map(({ state }) => state));
  return { endless: bottoms(explored, (state) => good[state] === 0 && blocked[state] === 0), ends: end >= 0 || cut.size > 0 };
}
