import type { ModdleElement } from 'bpmn-moddle';
import type { Aggregation, DecisionTable, HitPolicy, TableInput, TableOutput, TableRule } from '../../decisions/model';
import { aggregations, choices } from '../../decisions/hit-policies';
import { child, children, text } from '../moddle';
import { idNear } from '../parse-xml';
import { counts, expression, unaryTests, type StepReading } from './dmn-reading';
import { readType } from './read-type';

/** Reads a decision table; what it cannot be executed for is a finding on its column, rule or cell. */
export function readTable(reading: StepReading, table: ModdleElement): DecisionTable {
  const inputs = children(table, 'input').map((element) => readInput(reading, element));
  const outputs = children(table, 'output').map((element) => readOutput(reading, element));
  const { hitPolicy, aggregation } = policyOf(reading, table, outputs);
  if (outputs.length === 0) reading.findings.add('output-missing', [idNear(table)]);
  const names = new Set(outputs.map(({ name }) => name));
  if (outputs.length > 1 && (names.size < outputs.length || names.has(''))) reading.findings.add('output-name-invalid', [idNear(table)]);
  const rules = children(table, 'rule').map((element, index) => readRule(reading, element, element.id ?? `${index + 1}`, inputs, outputs));
  return { is: 'table', hitPolicy, ...(aggregation && { aggregation }), inputs, outputs, rules };
}

function policyOf({ findings }: StepReading, table: ModdleElement, outputs: TableOutput[]): { hitPolicy: HitPolicy; aggregation?: Aggregation } {
  const hitPolicy = (text(table, 'hitPolicy') ?? 'UNIQUE') as HitPolicy;
  const aggregation = text(table, 'aggregation') as Aggregation | undefined;
  const at = [idNear(table)];
  if (!Object.hasOwn(choices, hitPolicy)) findings.add('hit-policy-invalid', at, { value: hitPolicy });
  if (aggregation !== undefined && (hitPolicy !== 'COLLECT' || !Object.hasOwn(aggregations, aggregation))) findings.add('hit-policy-invalid', at, { value: aggregation });
  if (aggregation !== undefined && outputs.length > 1) findings.add('aggregation-compound', at);
  const ordered = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  if (ordered && outputs.every(({ allowed }) => allowed === undefined || allowed === '-')) findings.add('output-order-missing', at, { value: hitPolicy });
  return { hitPolicy, ...(aggregation && { aggregation }) };
}

function readInput(reading: StepReading, element: ModdleElement): TableInput {
  const source = child(element, 'inputExpression');
  const type = readType(reading, source);
  const values = child(element, 'inputValues');
  if (!source) reading.findings.add('input-expression-missing', [idNear(element)]);
  return {
    id: element.id ?? '', type, expression: source ? expression(reading, source, null, 'refused') : '',
    ...(values && { allowed: unaryTests(reading, values, type) }),
  };
}

function readOutput(reading: StepReading, element: ModdleElement): TableOutput {
  const type = readType(reading, element);
  const values = child(element, 'outputValues');
  const fallback = child(element, 'defaultOutputEntry');
  return {
    id: element.id ?? '', name: element.name ?? '', type,
    ...(values && { allowed: unaryTests(reading, values, type) }),
    ...(fallback && text(fallback, 'text') !== undefined && { default: expression(reading, fallback, type, 'null') }),
  };
}

function readRule(reading: StepReading, element: ModdleElement, id: string, inputs: TableInput[], outputs: TableOutput[]): TableRule {
  const [tests, results] = [children(element, 'inputEntry'), children(element, 'outputEntry')];
  const [found, expected] = [tests.length + results.length, inputs.length + outputs.length];
  if (tests.length !== inputs.length || results.length !== outputs.length) {
    reading.findings.add('rule-incomplete', [idNear(element)], { found, expected });
    return { id, tests: [], outputs: [] };
  }
  return {
    id,
    tests: tests.flatMap((cell, index) => (counts(reading, cell) ? [unaryTests(reading, cell, inputs[index]!.type)] : [])),
    outputs: results.flatMap((cell, index) => (counts(reading, cell) ? [expression(reading, cell, outputs[index]!.type, 'null')] : [])),
  };
}
