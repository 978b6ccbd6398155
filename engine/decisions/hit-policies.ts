import { Fault } from '../fault';
import { compare, equal } from '../feel/evaluate';
import { safeNumber, typeOf } from '../feel/values';
import type { Aggregation, HitPolicy } from './model';

/** A rule that matched: its output (a context, where there are several), and the rank of each output that has an order. */
export interface Hit { rule: string; output: unknown; ranks: number[] }

/** What a table makes of its hits, in the order of the rules (DMN 1.3, 8.2). There is at least one. */
export type Choice = (hits: Hit[]) => unknown;

const first: Choice = (hits) => hits[0]!.output;
const all: Choice = (hits) => hits.map(({ output }) => output);

/** Rules of one rank stay in their order. */
function byRank(hits: Hit[]): Hit[] {
  return [...hits].sort((a, b) => {
    const differs = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    return differs < 0 ? 0 : a.ranks[differs]! - b.ranks[differs]!;
  });
}

export const choices: Record<HitPolicy, Choice> = {
  UNIQUE(hits) {
    if (hits.length > 1) throw new Fault('decision.unique', `the rules ${listed(hits)} match, and only one may`);
    return first(hits);
  },
  ANY(hits) {
    const other = hits.find(({ output }) => !same(output, hits[0]!.output));
    if (other) throw new Fault('decision.any', `the rules ${listed([hits[0]!, other])} match with different outputs`);
    return first(hits);
  },
  PRIORITY: (hits) => first(byRank(hits)),
  FIRST: first,
  COLLECT: all,
  'OUTPUT ORDER': (hits) => all(byRank(hits)),
  'RULE ORDER': all,
};

/** What COLLECT makes of the outputs of its hits (DMN 1.3, 8.2): FEEL's function of that name over their list. */
export const aggregations: Record<Aggregation, (outputs: unknown[]) => unknown> = {
  COUNT: (outputs) => outputs.length,
  SUM: (outputs) => safeNumber(outputs.reduce<number>((sum, output) => sum + numberIn(output), 0)),
  MIN: (outputs) => outputs.reduce((least, output) => (compare('<', output, least) ? output : least)),
  MAX: (outputs) => outputs.reduce((most, output) => (compare('>', output, most) ? output : most)),
};

function numberIn(output: unknown): number {
  if (typeof output !== 'number') throw new Fault('decision.output', `a ${typeOf(output)} cannot be added up`);
  return output;
}

function same(a: unknown, b: unknown): boolean {
  return typeOf(a) === typeOf(b) && equal(a, b);
}

function listed(hits: Hit[]): string {
  return hits.slice(0, 5).map(({ rule }) => `"${rule}"`).join(', ');
}
