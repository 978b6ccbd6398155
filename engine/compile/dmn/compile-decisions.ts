import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionGraph, DecisionStep } from '../../decisions/model';
import type { Finding } from '../../model';
import { canonicalJson, sha256 } from '../hash';
import { children, labelOf, text } from '../moddle';
import { Findings } from '../rules';
import { checkForeign } from './check-foreign';
import type { DmnReading } from './dmn-reading';
import { parseDmn } from './parse-dmn';
import { readDecision, resultOf } from './read-decision';

const MAX_DECISIONS = 100;
/** Cells of all decisions together with those of what each requires. */
const MAX_EMBEDDED = 50_000;

/** Knowledge sources and annotations say nothing about execution. */
const SILENT = new Set(['dmn:Decision', 'dmn:InputData', 'dmn:KnowledgeSource']);

export interface CompiledDecisions {
  /** The id of the file's definitions, under which its versions are kept. */
  file: string | null;
  /** Each decision of the file, by its id, with all that it requires. */
  decisions: Record<string, DecisionGraph>;
  findings: Finding[];
}

/**
 * Compiles a DMN file (1.1 to 1.5): decision tables with every hit policy, literal expressions, and decisions that require
 * others. Whatever is not executed is a finding on its element; with an error among the findings there are no decisions.
 * Never throws for the content of the file.
 */
export async function compileDecisions(xml: string): Promise<CompiledDecisions> {
  const findings = new Findings();
  const root = await parseDmn(xml, findings);
  const graphs = root && !findings.refused ? read(root, findings) : [];
  if (!root || findings.refused) return { file: null, decisions: {}, findings: findings.list };
  const decisions: Record<string, DecisionGraph> = {};
  for (const graph of graphs) decisions[graph.decision] = { ...graph, hash: await sha256(canonicalJson(graph)) };
  return { file: root.id ?? null, decisions, findings: findings.list };
}

type Unhashed = Omit<DecisionGraph, 'hash'>;
interface Read { step: DecisionStep; names: ReadonlySet<string> }

function read(root: ModdleElement, findings: Findings): Unhashed[] {
  const elements = children(root, 'drgElement');
  const decisions = elements.filter(({ $type }) => $type === 'dmn:Decision');
  checkFile(root, elements, decisions, findings);
  if (findings.refused) return [];
  const reading: DmnReading = {
    findings, namespace: text(root, 'namespace') ?? '', counted: { cells: 0 },
    itemDefinitions: byKey(children(root, 'itemDefinition'), ({ name }) => name), drgElements: byKey(elements, ({ id }) => id),
  };
  const steps = new Map<string, Read>();
  for (const decision of decisions) {
    const made = readDecision(reading, decision);
    if (made) steps.set(made.step.id, made);
  }
  checkForeign(root, findings);
  return findings.refused ? [] : graphsOf(decisions, steps, findings);
}

function checkFile(root: ModdleElement, elements: ModdleElement[], decisions: ModdleElement[], findings: Findings): void {
  if (root.id === undefined) findings.add('missing-id', [], { type: root.$type });
  if (decisions.length === 0) findings.add('decision-missing', [root.id]);
  if (decisions.length > MAX_DECISIONS) findings.add('too-large', [root.id], { limit: MAX_DECISIONS, what: 'decisions' });
  const language = text(root, 'expressionLanguage');
  if (language !== undefined && !/feel/i.test(language)) findings.add('unsupported-language', [root.id], { language });
  for (const element of children(root, 'import')) findings.add('unsupported-element', [root.id], { type: element.$type });
  for (const element of elements) {
    if (!SILENT.has(element.$type)) findings.add('unsupported-element', [element.id], { type: element.$type });
    else if (element.id === undefined && element.$type !== 'dmn:KnowledgeSource') findings.add('missing-id', [root.id], { type: element.$type });
  }
}

function byKey(elements: ModdleElement[], key: (element: ModdleElement) => string | undefined): Map<string, ModdleElement> {
  return new Map(elements.flatMap((element) => { const name = key(element); return name === undefined ? [] : [[name, element] as const]; }));
}

function graphsOf(decisions: ModdleElement[], steps: Map<string, Read>, findings: Findings): Unhashed[] {
  const graphs: Unhashed[] = [];
  let embedded = 0;
  for (const decision of decisions) {
    const order = inOrder(decision.id!, steps);
    if (!order) {
      findings.add('recursive-decision', [decision.id], { name: decision.id! });
      continue;
    }
    embedded += order.reduce((sum, { step }) => sum + cellsOf(step), 0);
    if (embedded > MAX_EMBEDDED) {
      findings.add('too-large', [decision.id], { limit: MAX_EMBEDDED, what: 'cells' });
      return graphs;
    }
    graphs.push({
      format: 1, decision: decision.id!, name: labelOf(decision), result: resultOf(decision),
      steps: order.map(({ step }) => step), needs: [...new Set(order.flatMap(({ names }) => [...names]))].sort(),
    });
  }
  return graphs;
}

const cellsOf = ({ logic }: DecisionStep): number => (logic.is === 'literal' ? 1 : logic.rules.reduce((sum, { tests, outputs }) => sum + tests.length + outputs.length, 1));

/** The decision behind all that it requires; null when it requires itself. */
function inOrder(id: string, steps: Map<string, Read>): Read[] | null {
  const order: Read[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (current: string): boolean => {
    if (state.has(current)) return state.get(current) === 'done';
    state.set(current, 'open');
    const read = steps.get(current)!;
    if (!read.step.requires.every(visit)) return false;
    state.set(current, 'done');
    order.push(read);
    return true;
  };
  return visit(id) ? order : null;
}
