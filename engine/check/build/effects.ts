import type { Effect, Transition } from '../net';

/** Several effects as one. */
export function joined(effects: Effect[]): Effect & Pick<Transition, 'inputs' | 'outputs' | 'steps'> {
  const all: Effect & Pick<Transition, 'inputs' | 'outputs' | 'steps'> = { inputs: [], outputs: [], steps: [] };
  for (const effect of effects) {
    for (const key of ['inputs', 'outputs', 'reads', 'any', 'empty', 'resets', 'sets', 'moves', 'steps', 'covers'] as const) {
      if (effect[key]) all[key] = [...(all[key] ?? []), ...effect[key]] as never;
    }
    if (effect.choice) all.choice = true;
    if (effect.ends !== undefined) all.ends = effect.ends;
  }
  return all;
}

/** Every way of one list with every way of the other. */
export function product(a: Effect[], b: Effect[]): Effect[] {
  return a.flatMap((one) => b.map((other) => joined([one, other])));
}
