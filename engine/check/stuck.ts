import type { Net } from './net';

/** Scopes that run and have nothing that moves, the innermost alone. What only could interrupt them from outside is no way on. */
export function stuckScopes({ scopes, transitions }: Net, marking: Uint8Array, enabled: number[]): number[] {
  const alive = new Set<number>();
  for (const index of enabled) {
    const { scope, outside } = transitions[index]!;
    if (!outside) for (const around of scopes[scope]!.chain) alive.add(around);
  }
  const stuck = scopes.flatMap(({ active, waits, chain }, index) => {
    if (marking[active] === 0 || alive.has(index)) return [];
    // a compensation that it has thrown runs around it
    return waits !== undefined && marking[waits] !== 0 && chain.some((around) => alive.has(around)) ? [] : [index];
  });
  return stuck.filter((scope) => !stuck.some((inner) => inner !== scope && scopes[inner]!.chain.includes(scope)));
}
