import type { ModdleElement } from 'bpmn-moddle';
import type { Catalog, Finding, Graph, Lane, ThrownNames, VariableType } from '../model';
import { checkExpressions } from './check-expressions';
import { checkExtensions } from './check-extensions';
import { checkFourEyes } from './check-four-eyes';
import { checkReferences } from './check-references';
import { checkStructure } from './check-structure';
import { bindingOf, calledBy, calledName, callsIn, chooseProcess, processesBeside, processesOf, type Beside } from './choose-process';
import { fillIn } from './fill-in';
import { placeGlobalTasks } from './global-tasks';
import { canonicalJson, sha256 } from './hash';
import { inlineCalls } from './inline-calls';
import { lint } from './lint/table';
import { child, children, extensions, labelOf, text } from './moddle';
import { parseXml } from './parse-xml';
import { readAssociations, readContainer } from './read-container';
import type { Local, Reading } from './reading';
import { Findings } from './rules';
import { thrownIn } from './thrown-in-file';

/** What the standard takes when no language is declared, and as tools write it; read as FEEL. */
const DEFAULT_LANGUAGE = /^https?:\/\/www\.w3\.org\/(1999|TR)\/XPath$/i;

export interface CompileOptions {
  process?: string;
  /** A start event: of several processes, the one that has it. */
  start?: string;
  version?: (process: string, version: number) => Promise<Graph | null>;
  /** Also finds where the standard is not kept though the diagram can run, and what only concerns style: `lint/`. */
  lint?: boolean;
}

/**
 * `draft`: the graph, or where that is refused what it would be; none of a file that cannot be read to its end. `beside`: with `lint`
 * and no process named, the other processes of the file.
 */
export interface Compilation { graph: Graph | null; draft: Graph | null; findings: Finding[]; beside?: Beside }

/**
 * Compiles a BPMN file against what a deployment may refer to. Whatever is not executed is a finding on its element; with an
 * error among the findings there is no graph, but as a rule a draft of it, in which something stands in for what is refused: it
 * is only for proofs. `process` names one of several processes; those that it calls are taken from the file before they are
 * looked for in the catalogue; `version` finds a numbered version that a call is bound to. Never throws for the content of the
 * file.
 */
export async function compile(xml: string, catalog: Catalog, options: CompileOptions = {}): Promise<Compilation> {
  const findings = new Findings(catalog.open, options.lint);
  const root = await parseXml(xml, findings);
  if (root) fillIn(root);
  // before anything is put elsewhere or translated, and said after what refuses
  const reported = root && options.lint ? lint(root, xml) : [];
  if (root) {
    placeGlobalTasks(root);
    checkReferences(root, findings);
    checkExtensions(root, catalog, findings);
  }
  const process = root && chooseProcess(root, options, findings, catalog.open);
  const graph = root && process ? await compileProcess({ root, catalog, findings, local: new Map(), thrown: thrownIn(root), version: options.version }, process) : null;
  for (const { rule, elements, params } of reported) findings.add(rule, elements, params);
  const beside = process && options.lint && options.process === undefined ? processesBeside(root, process) : undefined;
  return { graph: findings.refused ? null : graph, draft: findings.partial ? null : graph, findings: findings.list, ...(beside && { beside }) };
}

/** Processes of one file that are compiled together; they may call each other in a row. */
const MAX_PROCESSES = 50;

interface File { root: ModdleElement; catalog: Catalog; findings: Findings; local: Map<string, Local>; thrown: ThrownNames; version: CompileOptions['version'] }

/** Compiles a process after those of the same file that it calls. */
async function compileProcess(file: File, process: ModdleElement): Promise<Graph> {
  const { root, catalog, findings, local } = file;
  const processes = { ...catalog.processes };
  local.set(process.id!, 'open');
  for (const call of callsIn(process)) {
    const [id, binding] = [calledBy(call), bindingOf(call)];
    if (id === undefined || typeof binding !== 'object') continue;
    const graph = await file.version?.(id, binding.version);
    if (graph) processes[calledName(id, binding)] = graph;
  }
  for (const id of new Set(callsIn(process).filter((call) => typeof bindingOf(call) !== 'object').map(calledBy))) {
    const called = processesOf(root).find((other) => other.id === id);
    if (id === undefined || !called) continue;
    if (!local.has(id) && local.size >= MAX_PROCESSES) {
      findings.add('too-large', [process.id], { limit: MAX_PROCESSES, what: 'processes that are called' });
      break;
    }
    if (!local.has(id)) await compileProcess(file, called);
    const known = local.get(id)!;
    if (typeof known === 'object') processes[id] = known;
  }
  const content = build({ ...file, catalog: { ...catalog, processes } }, process);
  const graph = { ...content, hash: await sha256(canonicalJson(content)) };
  local.set(process.id!, graph);
  return graph;
}

function build({ root, catalog, findings, local, thrown }: File, process: ModdleElement): Omit<Graph, 'hash'> {
  const id = process.id!;
  const reading: Reading = {
    catalog, findings, local, process: id, nodes: {}, flows: {}, scopes: {}, calls: {}, decisions: {}, expressions: [], counted: { elements: 0, flows: 0 }, unread: new Set(), names: new Set(),
    links: [], associations: [], thrown,
  };
  const language = text(root, 'expressionLanguage');
  const variables = variablesOf(process, findings);
  if (children(process, 'correlationSubscriptions').length > 0) findings.add('correlation-unread', [id]);
  for (const other of children(root, 'rootElements')) readAssociations(reading, other);
  readContainer(reading, process, id, undefined);
  if (language !== undefined && !DEFAULT_LANGUAGE.test(language) && !/feel/i.test(language) && reading.expressions.length > 0) findings.add('unsupported-language', [id], { language });
  checkStructure(reading);
  checkExpressions(reading, variables);
  if (Object.keys(variables).length > 0) reading.scopes[id]!.variables = variables;
  const lanes = lanesOf(reading, process);
  checkFourEyes(reading);
  if (!findings.partial) inlineCalls(reading);
  return {
    format: 1, process: id, name: nameOf(root, process), nodes: reading.nodes, flows: reading.flows, scopes: reading.scopes, lanes, calls: reading.calls,
    ...(Object.keys(reading.decisions).length > 0 && { decisions: reading.decisions }),
  };
}

/** The name of the process, or else of its pool; its id where it has none, so that lists have something to show. */
function nameOf(root: ModdleElement, process: ModdleElement): Graph['name'] {
  const own = labelOf(process);
  if (own.fa !== '' || own.en !== '') return own;
  const pools = children(root, 'rootElements').flatMap((element) => children(element, 'participants'));
  const pool = pools.find((participant) => child(participant, 'processRef')?.id === process.id);
  const { fa, en } = pool ? labelOf(pool) : own;
  return { fa: fa || process.id!, en: en || process.id! };
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
