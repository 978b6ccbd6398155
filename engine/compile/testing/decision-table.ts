import type { DecisionGraph } from '../../decisions/model';
import type { Finding } from '../../model';
import { compileDecisions } from '../dmn/compile-decisions';
import { escaped } from './diagram';

/** A definitions element around the given content. */
export function decisionFile(content: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="File" namespace="urn:test" ${attributes}>
${content}
</definitions>`;
}

export interface Table {
  id?: string;
  /** `U`, `A`, `P`, `F`, `C`, `C+`, `C#`, `C<`, `C>`, `O`, `R`. */
  hit?: string;
  /** `expression: type`, with allowed values behind `in`. */
  inputs: string[];
  /** `name: type`, with output values behind `in` and the default behind `else`. */
  outputs: string[];
  /** Cells apart by `|`. */
  rules: string[];
}

const policies: Record<string, string> = {
  U: 'UNIQUE', A: 'ANY', P: 'PRIORITY', F: 'FIRST', C: 'COLLECT', O: 'OUTPUT ORDER', R: 'RULE ORDER',
};
const aggregations: Record<string, string> = { '+': 'SUM', '#': 'COUNT', '<': 'MIN', '>': 'MAX' };

/** A decision with a table of the given columns and rules; ids are `<id>-<column>` and `<id>-<rule>`. */
export function decisionTable({ id = 'd', hit = 'U', inputs, outputs, rules }: Table, requirements = ''): string {
  const cell = (tag: string, text: string, cellId: string): string => `<${tag} id="${cellId}"><text>${escaped(text)}</text></${tag}>`;
  const type = (text: string | undefined): string => (text ? ` typeRef="${text}"` : '');
  const input = (text: string, index: number): string => {
    const [column, allowed] = text.split(' in ');
    const [expression, typeRef] = column!.split(': ');
    return `<input id="${id}-i${index + 1}"><inputExpression${type(typeRef)}><text>${escaped(expression!)}</text></inputExpression>${allowed === undefined ? '' : `<inputValues><text>${escaped(allowed)}</text></inputValues>`}</input>`;
  };
  const output = (text: string, index: number): string => {
    const [rest, fallback] = text.split(' else ');
    const [column, values] = rest!.split(' in ');
    const [name, typeRef] = column!.split(': ');
    return `<output id="${id}-o${index + 1}" name="${name}"${type(typeRef)}>${values === undefined ? '' : `<outputValues><text>${escaped(values)}</text></outputValues>`}${fallback === undefined ? '' : `<defaultOutputEntry><text>${escaped(fallback)}</text></defaultOutputEntry>`}</output>`;
  };
  const rule = (text: string, row: number): string => {
    const cells = text.split('|').map((part) => part.trim());
    return `<rule id="${id}-r${row + 1}">${cells.map((part, index) => cell(index < inputs.length ? 'inputEntry' : 'outputEntry', part, `${id}-r${row + 1}-${index + 1}`)).join('')}</rule>`;
  };
  const aggregation = hit.length > 1 ? ` aggregation="${aggregations[hit[1]!]}"` : '';
  return `<decision id="${id}" name="${id}">${requirements}<decisionTable id="${id}-t" hitPolicy="${policies[hit[0]!]}"${aggregation}>
${[...inputs.map(input), ...outputs.map(output), ...rules.map(rule)].join('\n')}
</decisionTable></decision>`;
}

/** A decision with a literal expression. */
export function literal(id: string, text: string, requirements = '', attributes = ''): string {
  return `<decision id="${id}" name="${id}">${requirements}<literalExpression id="${id}-e" ${attributes}><text>${escaped(text)}</text></literalExpression></decision>`;
}

export function requires(id: string): string {
  return `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
}

/** Compiles the file; refusals fail the test with their sentences. */
export async function decisionsOf(content: string): Promise<Record<string, DecisionGraph>> {
  const { decisions, findings } = await compileDecisions(decisionFile(content));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message, elements }) => `${elements.join()}: ${message}`).join('\n'));
  return decisions;
}

/** `rule elements` of each error. */
export function errorsOf(findings: Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, elements }) => [rule, ...elements].join(' '));
}
