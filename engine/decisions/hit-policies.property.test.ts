import fc from 'fast-check';
import { decisionsOf, decisionTable } from '../compile/testing/decision-table';
import { Fault } from '../fault';
import type { Json } from '../model';
import { frozen } from '../testing/player';
import { evaluateDecision } from './evaluate-decision';
import { seeded } from '../testing/seeded';

/** A cell as FEEL writes it, and by hand what it means. */
interface Cell { text: string; holds: (value: number | null) => boolean }

const number = fc.integer({ min: -3, max: 3 });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>({ text: '-', holds: () => true }),
  fc.constant<Cell>({ text: 'null', holds: (value) => value === null }),
  number.map<Cell>((bound) => ({ text: `${bound}`, holds: (value) => value === bound })),
  number.map<Cell>((bound) => ({ text: `< ${bound}`, holds: (value) => value !== null && value < bound })),
  number.map<Cell>((bound) => ({ text: `>= ${bound}`, holds: (value) => value !== null && value >= bound })),
  fc.tuple(number, number).map<Cell>(([a, b]) => ({ text: `[${a}..${b})`, holds: (value) => value !== null && a <= value && value < b })),
  fc.tuple(number, number).map<Cell>(([a, b]) => ({ text: `${a}, > ${b}`, holds: (value) => value === a || (value !== null && value > b) })),
  fc.tuple(number, number).map<Cell>(([a, b]) => ({ text: `not(${a}, ${b})`, holds: (value) => value !== a && value !== b })),
);
interface Rule { cells: [Cell, Cell]; output: number }
const rule: fc.Arbitrary<Rule> = fc.record({ cells: fc.tuple(cell, cell), output: number });
const value = fc.option(number, { nil: null });
const tables = fc.record({
  hit: fc.constantFrom('U', 'F', 'C', 'C+', 'C#', 'C<', 'C>', 'R', 'A', 'P', 'O'), rules: fc.array(rule, { minLength: 1, maxLength: 7 }), x: value, y: value,
});

/** What DMN 1.3, 8.2 says, as naively as it can be written. Outputs are ranked from 3 down to -3. */
function reference(hit: string, outputs: number[]): Json | 'fault' {
  const sorted = [...outputs].sort((a, b) => b - a);
  switch (hit) {
    case 'U': return outputs.length > 1 ? 'fault' : outputs[0] ?? null;
    case 'A': return new Set(outputs).size > 1 ? 'fault' : outputs[0] ?? null;
    case 'F': return outputs[0] ?? null;
    case 'P': return sorted[0] ?? null;
    case 'C#': return outputs.length;
    case 'C+': return outputs.length === 0 ? null : outputs.reduce((a, b) => a + b);
    case 'C<': return sorted.at(-1) ?? null;
    case 'C>': return sorted[0] ?? null;
    case 'O': return sorted;
    default: return outputs;
  }
}

describe('decision tables against a naive reading of the standard', () => {
  it('agree on random tables', async () => {
    let [several, none] = [0, 0];
    await fc.assert(fc.asyncProperty(tables, async ({ hit, rules, x, y }) => {
      const { d } = await decisionsOf(decisionTable({
        hit, inputs: ['x: number', 'y: number'], outputs: ['o: number in 3, 2, 1, 0, -1, -2, -3'],
        rules: rules.map(({ cells, output }) => `${cells[0].text} | ${cells[1].text} | ${output}`),
      }));
      const hits = rules.filter(({ cells }) => cells[0].holds(x) && cells[1].holds(y)).map(({ output }) => output);
      several += Number(hits.length > 1);
      none += Number(hits.length === 0);
      const variables: Record<string, Json> = { x, y };
      let found: Json;
      try {
        found = evaluateDecision(frozen(d!), { get: (name) => variables[name], now: () => null, today: () => null });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        found = 'fault';
      }
      expect(found).toEqual(reference(hit, hits));
    }), seeded(400));
    expect(several).toBeGreaterThan(10);
    expect(none).toBeGreaterThan(10);
  }, 30_000);
});
