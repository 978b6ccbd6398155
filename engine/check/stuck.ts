import type { Net } from './net';

/** Finds scopes that run and have nothing that moves. What only could interrupt them from outside is no way on. */
export class StuckScopes {
  /** By scope: the round in which something was found that moves. */
  private readonly alive: Int32Array;
  private round = 0;

  constructor(private readonly net: Net) {
    this.alive = new Int32Array(net.scopes.length);
  }

  /** The innermost of them, given what can happen. */
  in(marking: Uint8Array, enabled: number[]): number[] {
    const { scopes, transitions } = this.net;
    this.round += 1;
    for (const index of enabled) {
      const { scope, outside } = transitions[index]!;
      if (!outside && this.alive[scope] !== this.round) for (const around of scopes[scope]!.chain) this.alive[around] = this.round;
    }
    const stuck: number[] = [];
    for (let index = 0; index < scopes.length; index += 1) if (marking[scopes[index]!.active] !== 0 && !this.lives(index, marking)) stuck.push(index);
    return stuck.length < 2 ? stuck : stuck.filter((scope) => !stuck.some((inner) => inner !== scope && scopes[inner]!.chain.includes(scope)));
  }

  private lives(index: number, marking: Uint8Array): boolean {
    const { waits, chain } = this.net.scopes[index]!;
    // a compensation that it has thrown runs around it
    return this.alive[index] === this.round || (waits !== undefined && marking[waits] !== 0 && chain.some((around) => this.alive[around] === this.round));
  }
}
