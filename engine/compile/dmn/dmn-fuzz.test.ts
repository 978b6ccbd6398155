import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { evaluateDecision } from '../../decisions/evaluate-decision';
import { Fault } from '../../fault';
import type { Json } from '../../model';
import { frozen } from '../../testing/player';
import { compileDecisions } from './compile-decisions';
import { seeded } from '../../testing/seeded';

const file = readFileSync(join(__dirname, '../../fixtures/tasks/business-rule-task.dmn'), 'utf8');
const words = ['decision', 'decisionTable', 'inputEntry', 'outputEntry', 'text', 'rule', 'input', 'output', 'literalExpression', 'UNIQUE', 'FIRST', 'number', 'string', 'cover', 'fee', 'days'];
const cells = ['-', 'not(5)', '? &gt; 3', '[1..', '[1..3]', '"a"', 'null', 'cover', 'daysSinceSale', 'for x in 1..1000 return x', '@"2026-01-01"', '((((', 'matches(?, "(a+)+")', '{a: ?}', '1/0', 'date("x")'];

type Mutation = (xml: string, a: number, b: number) => string;
const mutations: Mutation[] = [
  (xml, a, b) => xml.slice(0, a % xml.length) + xml.slice((a % xml.length) + (b % 40)),
  (xml, a, b) => `${xml.slice(0, a % xml.length)}${String.fromCharCode(32 + (b % 90))}${xml.slice((a % xml.length) + 1)}`,
  (xml, a, b) => { const lines = xml.split('\n'); lines.splice(a % lines.length, 1, ...(b % 2 ? [] : [lines[a % lines.length]!, lines[b % lines.length]!])); return lines.join('\n'); },
  (xml, a, b) => xml.replaceAll(new RegExp(`\\b${words[a % words.length]!}\\b`, 'g'), words[b % words.length]!),
  (xml, a, b) => { let seen = 0; return xml.replace(/<text>[^<]*<\/text>/g, (text) => (seen++ % 21 === a % 21 ? `<text>${cells[b % cells.length]!}</text>` : text)); },
];
const values: Json[] = [0, 400, -1, 2 ** 60, '400', null, true, [1], { a: 1 }, 'x'.repeat(2000)];

describe('decision files that were tampered with', () => {
  it('are refused or decide, and never end in an exception', async () => {
    let [accepted, decided] = [0, 0];
    await fc.assert(fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(mutations.length - 1), fc.nat(1_000_000), fc.nat(1_000_000)), { minLength: 1, maxLength: 3 }), fc.nat(values.length - 1), fc.nat(values.length - 1),
      async (changes, first, second) => {
        const xml = changes.reduce((text, [kind, a, b]) => mutations[kind]!(text, a, b), file);
        const { decisions, findings } = await compileDecisions(xml);
        expect(Object.keys(decisions).length === 0).toBe(findings.some(({ severity }) => severity === 'error'));
        const variables: Record<string, Json | undefined> = { daysSinceSale: values[first], labour: values[second], parts: 1 };
        for (const graph of Object.values(decisions)) {
          accepted += 1;
          try {
            evaluateDecision(frozen(graph), { get: (name) => variables[name], now: () => null, today: () => null });
            decided += 1;
          } catch (error) {
            expect(error).toBeInstanceOf(Fault);
          }
        }
      },
    ), seeded(200));
    expect(accepted).toBeGreaterThan(20);
    expect(decided).toBeGreaterThan(5);
  }, 60_000);
});
