import { evaluateFeel, type Budget, type Scope } from '../feel/evaluate';
import { toJson } from '../feel/values';
import type { Json } from '../model';
import { conform } from './conform';
import { evaluateTable, givesList } from './evaluate-table';
import type { DecisionGraph, DecisionStep } from './model';
import { prepared, type PreparedStep } from './prepared';

/**
 * The result of a decision for the variables of `scope`, as canonical JSON: the decisions that it requires come first, each
 * once. Pure; a fault of the table or its values (`decision.*`, `feel.*`) is thrown as `Fault`.
 */
export function evaluateDecision(graph: DecisionGraph, scope: Scope): Json {
  const budget: Budget = { steps: 0 };
  const results = new Map<string, unknown>();
  const byId = new Map(graph.steps.map((step) => [step.id, step]));
  for (const step of graph.steps) {
    const known = new Map<string, unknown>();
    for (const id of step.requires) for (const name of byId.get(id)!.names) known.set(name, results.get(id));
    results.set(step.id, decide(step, known, scope, budget));
  }
  return toJson(results.get(graph.decision));
}

function decide(step: DecisionStep, known: Map<string, unknown>, outer: Scope, budget: Budget): unknown {
  const ready = prepared(step);
  const scope: Scope = {
    get: (name) => (known.has(name) ? known.get(name) : inputData(ready, name, outer, budget)),
    now: () => outer.now(),
    today: () => outer.today(),
  };
  const checking = { code: 'decision.output' as const, what: `the result of "${step.id}"`, scope, budget };
  const { logic, type } = ready;
  if (logic.is === 'literal') return conform(type, evaluateFeel(logic.expression, scope, budget), checking);
  const result = evaluateTable(logic, scope, budget);
  // tools write the type of one output there, whatever the hit policy
  const list = type.list || givesList(logic) && type.type !== 'list' && type.type !== 'any';
  return conform({ ...type, list }, result, checking);
}

function inputData(ready: PreparedStep, name: string, outer: Scope, budget: Budget): unknown {
  const value = outer.get(name);
  const type = value === undefined ? undefined : ready.inputs.get(name);
  return type ? conform(type, value, { code: 'decision.input', what: `"${name}"`, scope: outer, budget }) : value;
}
