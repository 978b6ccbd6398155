import type { ModdleElement } from 'bpmn-moddle';
import type { Catalog, Finding, Graph, Lane, VariableType } from '../model';
import { checkExpressions } from './check-expressions';
import { checkExtensions } from './check-extensions';
import { checkStructure } from './check-structure';
import { canonicalJson, sha256 } from './hash';
import { inlineCalls } from './inline-calls';
import { child, children, extensions, labelOf, text } from './moddle';
import { parseXml } from './parse-xml';
import { readContainer } from './read-container';
import type { Reading } from './reading';
import { Findings } from './rules';

/** What the standard takes when no language is declared; read as FEEL. */
const DEFAULT_LANGUAGE = 'http://www.w3.org/1999/XPath';

/**
 * Compiles a BPMN file against what a deployment may refer to. Whatever is not executed is a finding on its element; with an
 * error among the findings there is no graph. Never throws for the content of the file.
 */
export async function compile(xml: string, catalog: Catalog): Promise<{ graph: Graph | null; findings: Finding[] }> {
  const findings = new Findings();
  const root = await parseXml(xml, findings);
  const process = root && processOf(root, findings);
  const graph = root && process ? build(root, process, catalog, findings) : null;
  if (!graph || findings.refused) return { graph: null, findings: findings.list };
  return { graph: { ...graph, hash: await sha256(canonicalJson(graph)) }, findings: findings.list };
}

function processOf(root: ModdleElement, findings: Findings): ModdleElement | null {
  const processes = children(root, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const executable = processes.filter((process) => process.get('isExecutable') === true);
  const candidates = executable.length > 0 ? executable : processes.filter((process) => children(process, 'flowElements').length > 0);
  if (candidates.length > 1) findings.add('several-processes', candidates.map(({ id }) => id));
  const [process] = candidates;
  if (!process) {
    findings.add('process-missing', [root.id]);
    return null;
  }
  if (process.id === undefined) {
    findings.add('missing-id', [root.id], { type: process.$type });
    return null;
  }
  if (process.get('isExecutable') === false) findings.add('not-executable', [process.id]);
  return candidates.length > 1 ? null : process;
}

function build(root: ModdleElement, process: ModdleElement, catalog: Catalog, findings: Findings): Omit<Graph, 'hash'> {
  const id = process.id!;
  const reading: Reading = {
    catalog, findings, process: id, nodes: {}, flows: {}, scopes: {}, calls: {}, expressions: [], counted: { elements: 0 }, unread: new Set(), names: new Set(),
  };
  const language = text(root, 'expressionLanguage');
  const variables = variablesOf(process, findings);
  readContainer(reading, process, id, undefined);
  if (language !== undefined && language !== DEFAULT_LANGUAGE && !/feel/i.test(language) && reading.expressions.length > 0) findings.add('unsupported-language', [id], { language });
  checkExtensions(root, findings);
  checkStructure(reading);
  checkExpressions(reading, variables);
  if (Object.keys(variables).length > 0) reading.scopes[id]!.variables = variables;
  const lanes = lanesOf(reading, process);
  if (!findings.refused) inlineCalls(reading);
  return { format: 1, process: id, name: nameOf(root, process), nodes: reading.nodes, flows: reading.flows, scopes: reading.scopes, lanes, calls: reading.calls };
}

/** The name of the process, or else of its pool. */
function nameOf(root: ModdleElement, process: ModdleElement): Graph['name'] {
  const own = labelOf(process);
  if (own.fa !== '' || own.en !== '') return own;
  const pools = children(root, 'rootElements').flatMap((element) => children(element, 'participants'));
  const pool = pools.find((participant) => child(participant, 'processRef')?.id === process.id);
  return pool ? labelOf(pool) : own;
}

const TYPES: VariableType[] = ['text', 'number', 'boolean', 'date', 'instant', 'duration', 'list', 'object'];

function variablesOf(process: ModdleElement, findings: Findings): Record<string, VariableType> {
  const declared: Record<string, VariableType> = {};
  for (const item of extensions(process, 'zamen:Variable')) {
    const name = text(item, 'name') ?? '';
    const type = TYPES.find((known) => known === text(item, 'type'));
    if (type && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) declared[name] = type;
    else findings.add('variable-invalid', [process.id], { name, type: text(item, 'type') ?? '' });
  }
  return declared;
}

/** Lanes from outside in; a user task without a role takes the role of its innermost lane that has one. */
function lanesOf(reading: Reading, process: ModdleElement): Lane[] {
  const lanes: Lane[] = [];
  const open = children(process, 'laneSets').flatMap((set) => children(set, 'lanes'));
  for (let lane = open.shift(); lane; lane = open.shift()) {
    const role = text(lane, 'zamen:role');
    if (role !== undefined && !reading.catalog.roles.includes(role)) reading.findings.add('unknown-role', [lane.id], { name: role });
    const nodes = children(lane, 'flowNodeRef').flatMap(({ id }) => (id === undefined ? [] : [id]));
    lanes.push({ id: lane.id ?? '', name: labelOf(lane), nodes, ...(role !== undefined && { role }) });
    const inner = child(lane, 'childLaneSet');
    if (inner) open.push(...children(inner, 'lanes'));
  }
  for (const { role, nodes } of [...lanes].reverse()) {
    for (const id of role === undefined ? [] : nodes) {
      const node = reading.nodes[id];
      if (node?.kind === 'user-task' && node.assignment.role === undefined) node.assignment.role = role!;
    }
  }
  return lanes;
}
