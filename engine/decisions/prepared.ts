import { Fault } from '../fault';
import { FeelSyntaxFault, parseSyntax, type Expr } from '../feel/syntax';
import { parseTests, type UnaryTests } from '../feel/unary-tests';
import type { DecisionStep, DecisionTable, DecisionType, TableOutput } from './model';

/** A decision with its texts parsed. */
export interface PreparedType { type: DecisionType['type']; list: boolean; allowed: UnaryTests | null; fields: { name: string; type: PreparedType }[] }
export interface PreparedOutput { name: string; type: PreparedType; allowed: UnaryTests | null; default: Expr | null }
export interface PreparedTable {
  is: 'table';
  hitPolicy: DecisionTable['hitPolicy'];
  aggregation: DecisionTable['aggregation'];
  inputs: { expression: Expr; type: PreparedType; allowed: UnaryTests | null; label: string }[];
  outputs: PreparedOutput[];
  rules: { id: string; tests: UnaryTests[]; outputs: Expr[] }[];
}
export interface PreparedStep { inputs: Map<string, PreparedType>; type: PreparedType; logic: PreparedTable | { is: 'literal'; expression: Expr } }

/** Remembered by the step itself, since parsing is slow: a graph is read once and stepped often. */
const cache = new WeakMap<DecisionStep, PreparedStep>();

export function prepared(step: DecisionStep): PreparedStep {
  const known = cache.get(step);
  if (known) return known;
  try {
    const made = prepare(step);
    cache.set(step, made);
    return made;
  } catch (error) {
    if (error instanceof FeelSyntaxFault) throw new Fault('feel.syntax', error.message);
    throw error;
  }
}

function prepare({ inputs, type, logic, spacedNames }: DecisionStep): PreparedStep {
  const expression = (text: string): Expr => parseSyntax(text, spacedNames);
  const tests = (text: string | undefined): UnaryTests | null => (text === undefined ? null : parseTests(text, spacedNames));
  const typeOf = (from: DecisionType): PreparedType => ({
    type: from.type, list: from.list ?? false, allowed: tests(from.allowed), fields: (from.fields ?? []).map((field) => ({ name: field.name, type: typeOf(field.type) })),
  });
  const output = (from: TableOutput): PreparedOutput => ({
    name: from.name, type: typeOf(from.type), allowed: tests(from.allowed), default: from.default === undefined ? null : expression(from.default),
  });
  return {
    inputs: new Map(inputs.map(({ name, type: of }) => [name, typeOf(of)])),
    type: typeOf(type),
    logic: logic.is === 'literal' ? { is: 'literal', expression: expression(logic.expression) } : {
      is: 'table',
      hitPolicy: logic.hitPolicy,
      aggregation: logic.aggregation,
      inputs: logic.inputs.map((input) => ({ expression: expression(input.expression), type: typeOf(input.type), allowed: tests(input.allowed), label: input.expression })),
      outputs: logic.outputs.map(output),
      rules: logic.rules.map((rule) => ({ id: rule.id, tests: rule.tests.map((text) => parseTests(text, spacedNames)), outputs: rule.outputs.map(expression) })),
    },
  };
}
