import { Fault } from '../fault';
import { evaluateFeel, type Budget, type Scope } from '../feel/evaluate';
import { passesTests } from '../feel/unary-tests';
import { conform } from './conform';
import { aggregations, choices, type Hit } from './hit-policies';
import type { PreparedOutput, PreparedTable } from './prepared';

type Row = PreparedTable['rules'][number];

/** Policies whose answer is a list of outputs. */
export const givesList = ({ hitPolicy, aggregation }: PreparedTable): boolean =>
  hitPolicy === 'RULE ORDER' || hitPolicy === 'OUTPUT ORDER' || (hitPolicy === 'COLLECT' && aggregation === undefined);

/** The answer of a table: an output (a context where there are several), a list of them, or an aggregate. */
export function evaluateTable(table: PreparedTable, scope: Scope, budget: Budget): unknown {
  const values = table.inputs.map((input) => {
    const checking = { code: 'decision.input' as const, what: `"${input.label}"`, scope, budget };
    const value = conform(input.type, evaluateFeel(input.expression, scope, budget), checking);
    if (value !== null && input.allowed && !passesTests(input.allowed, value, scope, budget)) throw new Fault('decision.input', `"${input.label}" is none of the allowed values`);
    return value;
  });
  const hits: Hit[] = [];
  for (const rule of table.rules) {
    if (!rule.tests.every((tests, index) => passesTests(tests, values[index], scope, budget))) continue;
    hits.push(hit(table, rule, scope, budget));
    if (table.hitPolicy === 'FIRST') break;
  }
  if (hits.length === 0) return withoutHit(table, scope, budget);
  if (table.aggregation !== undefined) return aggregations[table.aggregation](hits.map(({ output }) => output));
  return choices[table.hitPolicy](hits);
}

function hit(table: PreparedTable, rule: Row, scope: Scope, budget: Budget): Hit {
  const outputs = table.outputs.map((output, index) => outputOf(output, evaluateFeel(rule.outputs[index]!, scope, budget), scope, budget));
  const ordered = table.hitPolicy === 'PRIORITY' || table.hitPolicy === 'OUTPUT ORDER';
  const ranks = ordered ? table.outputs.flatMap((output, index) => (output.allowed ? [rank(output, outputs[index], scope, budget)] : [])) : [];
  return { rule: rule.id, output: composed(table, outputs), ranks };
}

function outputOf({ name, type, allowed }: PreparedOutput, given: unknown, scope: Scope, budget: Budget): unknown {
  const value = conform(type, given, { code: 'decision.output', what: `the output "${name}"`, scope, budget });
  if (value !== null && allowed && !passesTests(allowed, value, scope, budget)) throw new Fault('decision.output', `the output "${name}" is none of its values`);
  return value;
}

/** The place of the value in the ordered list of output values: the lower the more important. */
function rank({ name, allowed }: PreparedOutput, value: unknown, scope: Scope, budget: Budget): number {
  const place = value === null ? -1 : allowed!.tests.findIndex((test) => passesTests({ negated: false, tests: [test] }, value, scope, budget));
  if (place < 0) throw new Fault('decision.output', `the output "${name}" has no place in the order of its values`);
  return place;
}

function composed({ outputs }: PreparedTable, values: unknown[]): unknown {
  return outputs.length === 1 ? values[0] : Object.fromEntries(outputs.map(({ name }, index) => [name, values[index]]));
}

/** No rule matches: the default output; without one null, and for lists and counts what FEEL says of an empty list. */
function withoutHit(table: PreparedTable, scope: Scope, budget: Budget): unknown {
  if (table.outputs.every((output) => output.default === null)) return givesList(table) ? [] : table.aggregation === 'COUNT' ? 0 : null;
  const values = table.outputs.map((output) => (output.default ? outputOf(output, evaluateFeel(output.default, scope, budget), scope, budget) : null));
  return givesList(table) ? [composed(table, values)] : composed(table, values);
}
