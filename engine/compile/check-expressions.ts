import type { BusinessRuleTaskNode } from '../behaviours/business-rule-task';
import { isBuiltin } from '../feel/functions';
import { boundsOf } from '../feel/bounds';
import { FeelSyntaxFault, parseFeel, type Expr } from '../feel/syntax';
import { freeNames, outcomesCompared } from '../feel/analysis';
import type { Catalog, GraphNode, VariableType } from '../model';
import type { Expression, Reading } from './reading';

/** Parsing them is the slowest part of compiling. */
const MAX_CHARACTERS = 200_000;

/** Checks every expression: it parses, its cost is bounded, its names (where variables are declared) and outcomes exist. */
export function checkExpressions(reading: Reading, declared: Record<string, VariableType>): void {
  const strict = Object.keys(declared).length > 0;
  const characters = reading.expressions.reduce((sum, { source }) => sum + source.length, 0);
  if (characters > MAX_CHARACTERS) {
    reading.findings.add('too-large', [reading.process], { limit: MAX_CHARACTERS, what: 'characters in expressions' });
    return;
  }
  for (const expression of reading.expressions) {
    const expr = parsed(reading, expression);
    if (!expr) continue;
    if (strict) checkNames(reading, expression, expr, declared);
    checkOutcomes(reading, expression, expr);
  }
  for (const node of Object.values(reading.nodes)) {
    if (node.kind === 'business-rule-task' && strict) checkNeeds(reading, node, declared);
    if (node.kind === 'exclusive-gateway') checkBranches(reading, node);
    if (node.kind !== 'user-task') continue;
    for (const name of node.assignment.not ?? []) {
      const known = reading.nodes[name] ?? Object.values(reading.nodes).find((other) => other.kind === 'user-task' && other.taskType === name);
      if (!known) reading.findings.add('unknown-element', [node.id], { name });
    }
  }
}

function parsed(reading: Reading, { element, source }: Expression): Expr | null {
  try {
    const expr = parseFeel(source);
    boundsOf(expr);
    return expr;
  } catch (error) {
    if (!(error instanceof FeelSyntaxFault)) throw error;
    reading.findings.add(error.rule, [element], { expression: source.slice(0, 200), reason: error.message });
    return null;
  }
}

function checkNames(reading: Reading, { element }: Expression, expr: Expr, declared: Record<string, VariableType>): void {
  for (const name of freeNames(expr)) {
    const known = Object.hasOwn(declared, name) || reading.names.has(name) || name === 'result' || isBuiltin(name);
    if (!known) reading.findings.add('unknown-variable', [element], { name });
  }
}

/** A decision reads variables, or what the task's input mappings give it. */
function checkNeeds(reading: Reading, { id, hash, inputs }: BusinessRuleTaskNode, declared: Record<string, VariableType>): void {
  const given = new Set(inputs.map(({ target }) => target.split('.')[0]!));
  for (const name of reading.decisions[hash]?.needs ?? []) {
    const known = given.has(name) || Object.hasOwn(declared, name) || reading.names.has(name) || isBuiltin(name);
    if (!known) reading.findings.add('unknown-variable', [id], { name });
  }
}

/** The task type behind a name; a plain task of that id has no contract, whatever it is called. */
function contractOf({ catalog, nodes }: Reading, name: string): Catalog['taskTypes'][string] | undefined {
  const node = Object.hasOwn(nodes, name) ? nodes[name] : undefined;
  return (node?.kind === 'user-task' && node.plain) || !Object.hasOwn(catalog.taskTypes, name) ? undefined : catalog.taskTypes[name];
}

/** A gateway that branches on one task's outcome alone, without a default, has a flow for each outcome. */
function checkBranches(reading: Reading, { id, outgoing, default: fallback }: GraphNode): void {
  if (fallback !== undefined || outgoing.length < 2) return;
  const asked = outgoing.map((flow) => outcomesAsked(reading, reading.flows[flow]?.condition));
  const names = new Set(asked.map((handled) => handled[0]?.name));
  const [name] = names;
  const type = names.size === 1 && name !== undefined ? contractOf(reading, name) : undefined;
  const handled = new Set(asked.flatMap((list) => list.map(({ outcome }) => outcome)));
  for (const outcome of type?.outcomes ?? []) {
    if (!handled.has(outcome)) reading.findings.add('outcome-unhandled', [id], { name: name!, outcome });
  }
}

/** The outcomes for which the condition is true, if it says nothing else. */
function outcomesAsked(reading: Reading, condition: string | undefined): { name: string; outcome: string }[] {
  const expr = condition === undefined || reading.findings.refused ? undefined : parseFeel(condition);
  const plain = expr && (expr.is === 'in' || expr.is === 'or' || (expr.is === 'compare' && expr.operator === '='));
  return plain ? outcomesCompared(expr) : [];
}

function checkOutcomes(reading: Reading, { element }: Expression, expr: Expr): void {
  for (const { name, outcome } of outcomesCompared(expr)) {
    const type = contractOf(reading, name);
    if (type && !type.outcomes.includes(outcome)) reading.findings.add('unknown-outcome', [element], { name, outcome });
  }
}
