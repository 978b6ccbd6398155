import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionStep, DecisionTable, LiteralExpression, NamedType } from '../../decisions/model';
import { child, children, text } from '../moddle';
import { idNear } from '../parse-xml';
import { expression, type DmnReading, type StepReading } from './dmn-reading';
import { readTable } from './read-table';
import { readType } from './read-type';

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The name under which others see it: of its variable, else its own. */
export function nameOf(element: ModdleElement): string {
  const variable = child(element, 'variable');
  return (variable && text(variable, 'name')) ?? text(element, 'name') ?? element.id ?? '';
}

/** The variable for the result of a decision: its name where expressions can write it, else its id. */
export function resultOf(decision: ModdleElement): string {
  return [nameOf(decision), decision.name ?? ''].find((name) => PLAIN.test(name)) ?? decision.id!;
}

/** Reads one decision; null when it has no logic that is executed (a finding says why). */
export function readDecision(file: DmnReading, decision: ModdleElement): { step: DecisionStep; names: ReadonlySet<string> } | null {
  const { findings } = file;
  for (const needed of children(decision, 'knowledgeRequirement')) findings.add('unsupported-element', [idNear(needed)], { type: 'dmn:BusinessKnowledgeModel' });
  const required = children(decision, 'informationRequirement').flatMap((requirement) => requiredBy(file, requirement));
  const decisions = required.filter(({ $type }) => $type === 'dmn:Decision');
  const data = required.filter(({ $type }) => $type === 'dmn:InputData');
  checkNames(file, decision, required);
  const reading: StepReading = {
    ...file, decision: decision.id!, names: new Set(), spacedNames: required.flatMap(namesOf).filter((name) => !PLAIN.test(name)),
  };
  const inputs: NamedType[] = data.map((element) => ({ name: nameOf(element), type: readType(reading, child(element, 'variable')) }));
  const logic = readLogic(reading, decision);
  if (!logic) return null;
  const type = readType(reading, child(decision, 'variable'));
  const step: DecisionStep = {
    id: decision.id!, names: namesOf(decision), requires: decisions.map(({ id }) => id!), inputs, spacedNames: reading.spacedNames, type, logic,
  };
  const known = new Set(decisions.flatMap(namesOf));
  return { step, names: new Set([...reading.names].filter((name) => !known.has(name))) };
}

/** A decision is called by its name, and by its id, as some tools do. */
function namesOf(element: ModdleElement): string[] {
  return element.$type === 'dmn:Decision' ? [...new Set([nameOf(element), element.id!])] : [nameOf(element)];
}

function requiredBy({ findings, drgElements, namespace }: DmnReading, requirement: ModdleElement): ModdleElement[] {
  const reference = child(requirement, 'requiredDecision') ?? child(requirement, 'requiredInput');
  const href = (reference && text(reference, 'href')) ?? '';
  const [where, id = ''] = href.split('#');
  const found = where === '' || where === namespace ? drgElements.get(id) : undefined;
  const fits = found && (found.$type === 'dmn:Decision' || found.$type === 'dmn:InputData') && found.id !== undefined;
  if (!fits) findings.add('dangling-reference', [idNear(requirement)], { id: href });
  return fits ? [found] : [];
}

function checkNames({ findings }: DmnReading, decision: ModdleElement, required: ModdleElement[]): void {
  const seen = new Map<string, ModdleElement>();
  for (const element of required) {
    for (const name of namesOf(element)) {
      if ((seen.get(name) ?? element) !== element) findings.add('name-used-twice', [decision.id], { name });
      seen.set(name, element);
    }
  }
}

function readLogic(reading: StepReading, decision: ModdleElement): DecisionTable | LiteralExpression | null {
  const logic = child(decision, 'decisionLogic');
  if (logic?.$type === 'dmn:DecisionTable') return readTable(reading, logic);
  if (logic?.$type === 'dmn:LiteralExpression') {
    return { is: 'literal', expression: expression(reading, logic, logic.get('typeRef') === undefined ? null : readType(reading, logic), 'refused') };
  }
  if (logic) reading.findings.add('unsupported-element', [idNear(logic)], { type: logic.$type });
  else reading.findings.add('decision-logic-missing', [decision.id]);
  return null;
}
