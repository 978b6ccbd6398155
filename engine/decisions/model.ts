import type { FeelType } from '../feel/values';
import type { Label } from '../model';

/** Shapes of compiled decisions (DMN 1.3). Plain JSON. */

export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'COLLECT' | 'OUTPUT ORDER' | 'RULE ORDER';
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

export interface DecisionType {
  type: FeelType | 'any';
  /** A list of such values. */
  list?: boolean;
  /** Unary tests that a value passes. */
  allowed?: string;
  /** The parts of an object. */
  fields?: NamedType[];
}
export interface NamedType { name: string; type: DecisionType }

export interface TableInput { id: string; expression: string; type: DecisionType; allowed?: string }
export interface TableOutput {
  id: string;
  name: string;
  type: DecisionType;
  /** The values that the output may have, for PRIORITY and OUTPUT ORDER the first one first. */
  allowed?: string;
  default?: string;
}
/** Unary tests, one an input, and expressions, one an output. */
export interface TableRule { id: string; tests: string[]; outputs: string[] }

export interface DecisionTable {
  is: 'table';
  hitPolicy: HitPolicy;
  aggregation?: Aggregation;
  inputs: TableInput[];
  outputs: TableOutput[];
  rules: TableRule[];
}
export interface LiteralExpression { is: 'literal'; expression: string }

/** One decision of a requirements graph. */
export interface DecisionStep {
  id: string;
  /** How decisions that need its result call it: by its name or its id. */
  names: string[];
  /** Ids of the decisions whose results it needs. */
  requires: string[];
  /** Types of the input data that it needs. */
  inputs: NamedType[];
  /** Names in its expressions that are not plain words. */
  spacedNames: string[];
  type: DecisionType;
  logic: DecisionTable | LiteralExpression;
}

/** A decision with all that it needs, so that it can be kept with the process that uses it. */
export interface DecisionGraph {
  format: 1;
  decision: string;
  name: Label;
  /** The variable that holds the result where nothing else is said. */
  result: string;
  /** sha-256 of the canonical JSON of everything else. */
  hash: string;
  /** Each behind those that it requires; the last is the decision itself. */
  steps: DecisionStep[];
  /** Variables that it reads. */
  needs: string[];
}
