import type { ModdleElement } from 'bpmn-moddle';
import { typeOf } from '../../feel/values';
import { boundsOf } from '../../feel/bounds';
import { freeNames } from '../../feel/analysis';
import { FeelSyntaxFault, parseSyntax, type Expr } from '../../feel/syntax';
import { expressionsOf, namesOfTests, parseTests, type UnaryTests } from '../../feel/unary-tests';
import type { DecisionType } from '../../decisions/model';
import { text } from '../moddle';
import { idNear } from '../parse-xml';
import type { Findings } from '../rules';

/** What is gathered while a DMN file is read. */
export interface DmnReading {
  readonly findings: Findings;
  readonly namespace: string;
  readonly itemDefinitions: ReadonlyMap<string, ModdleElement>;
  readonly drgElements: ReadonlyMap<string, ModdleElement>;
  readonly counted: { cells: number };
}

/** What is gathered while one decision is read. */
export interface StepReading extends DmnReading {
  readonly decision: string;
  readonly spacedNames: string[];
  /** Names that its expressions take from outside. */
  readonly names: Set<string>;
}

export const MAX_CELLS = 10_000;

/** Whether one more cell may be read; the first one beyond the limit is a finding. */
export function counts({ counted, findings }: DmnReading, element: ModdleElement): boolean {
  counted.cells += 1;
  if (counted.cells === MAX_CELLS + 1) findings.add('too-large', [idNear(element)], { limit: MAX_CELLS, what: 'cells' });
  return counted.cells <= MAX_CELLS;
}

/** The FEEL in the `text` of an element; a finding when its language is another one. */
function sourceOf(reading: StepReading, element: ModdleElement): string {
  const language = text(element, 'expressionLanguage');
  if (language !== undefined && !/feel/i.test(language)) reading.findings.add('unsupported-language', [idNear(element)], { language });
  return text(element, 'text') ?? '';
}

/** Reads and checks an expression; an empty one is null where that is allowed. */
export function expression(reading: StepReading, element: ModdleElement, type: DecisionType | null, empty: 'null' | 'refused'): string {
  const source = sourceOf(reading, element) || (empty === 'null' ? 'null' : '');
  const expr = checked(reading, element, source, () => {
    const parsed = parseSyntax(source, reading.spacedNames);
    boundsOf(parsed);
    return parsed;
  });
  if (!expr) return source;
  for (const name of freeNames(expr)) reading.names.add(name);
  if (type) checkConstant(reading, element, source, expr, type);
  return source;
}

/** Reads and checks unary tests. */
export function unaryTests(reading: StepReading, element: ModdleElement, type: DecisionType): string {
  const source = sourceOf(reading, element);
  const parsed: UnaryTests | null = checked(reading, element, source, () => parseTests(source, reading.spacedNames));
  if (!parsed) return source;
  for (const name of namesOfTests(parsed)) reading.names.add(name);
  parsed.tests.flatMap(expressionsOf).every((expr) => checkConstant(reading, element, source, expr, type));
  return source || '-';
}

function checked<T>(reading: StepReading, element: ModdleElement, source: string, parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof FeelSyntaxFault)) throw error;
    reading.findings.add(error.rule, [idNear(element)], { expression: source.slice(0, 200), reason: error.message });
    return null;
  }
}

/** A value that is written out and can never be of its column's type would be an incident each time. */
function checkConstant(reading: StepReading, element: ModdleElement, source: string, expr: Expr, type: DecisionType): boolean {
  if (expr.is !== 'constant' || expr.value === null || type.type === 'any' || type.list) return true;
  const found = typeOf(expr.value);
  if (found === type.type) return true;
  reading.findings.add('type-mismatch', [idNear(element)], { expression: source.slice(0, 200), found, expected: type.type });
  return false;
}
