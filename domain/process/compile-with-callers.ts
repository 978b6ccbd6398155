import { ok, refuse, type Refusal, type Result } from '../../contracts/errors';
import { Findings } from '../../engine/compile/rules';
import type { CallActivityNode } from '../../engine/behaviours/call-activity';
import type { DecisionGraph } from '../../engine/decisions/model';
import type { Finding, Graph } from '../../engine/model';
import { thrownBy } from '../../engine/thrown-names';
import type { Actor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { DeployDeps, Deployment } from './deploy';

export interface Compiled { graph: Graph; xml: string; findings: Finding[]; /** Those that are linked to it anew, callers of callers after them. */ callers: { graph: Graph; xml: string }[] }
interface Known { newest: Deployment[]; decisions: Record<string, DecisionGraph>; units: string[]; roles: string[] }

/** What a diagram is compiled against, as it stands. */
export async function readKnown(tx: Tx, definitions: Pick<DeployDeps['definitions'], 'newest' | 'decisions' | 'units' | 'roles'>): Promise<Known> {
  return { newest: await definitions.newest(tx), decisions: await definitions.decisions(tx), units: await definitions.units(tx), roles: await definitions.roles(tx) };
}

/**
 * Compiles a diagram with the newest version of each process that it calls, and anew each process that calls the newest version of it
 * (`zamen:binding="latest"`): "latest" is the newest when a request starts, so that a running one never changes under its feet. What a
 * caller has bound otherwise stays as it was.
 */
export async function compileWithCallers(deps: Pick<DeployDeps, 'unitOfWork' | 'definitions' | 'catalog' | 'compile'>, actor: Actor, xml: string, { newest, decisions, units, roles }: Known): Promise<Result<Compiled>> {
  const find = (process: string, which: { version: number } | { hash: string }): Promise<Graph | null> => deps.unitOfWork.do(actor, (tx) => deps.definitions.graph(tx, process, which));
  const graphs: Record<string, Graph> = Object.fromEntries(newest.map(({ process, graph }) => [process, graph]));
  const thrown = thrownBy(newest.map(({ graph }) => graph));
  const compileWith = (source: string, processes: Record<string, Graph>, known: Record<string, DecisionGraph>, lint = false) =>
    deps.compile(source, { ...deps.catalog, thrown, processes, decisions: known, units, roles }, { lint, version: (process, version) => find(process, { version }) });

  const { graph, findings } = await compileWith(xml, { ...deps.catalog.processes, ...graphs }, decisions, true);
  if (!graph || findings.some(({ severity }) => severity === 'error')) return refuse('process.not-executable', { findings });
  graphs[graph.process] = graph;
  const callers: Compiled['callers'] = [];
  const open = [graph.process];
  for (let changed = open.shift(); changed !== undefined; changed = open.shift()) {
    for (const caller of newest) {
      if (caller.process === graph.process || !callsNewest(caller.graph, changed)) continue;
      const again = await compileWith(caller.xml, await boundBy(caller.graph, graphs, find), decisionsOf(caller.graph, decisions));
      if (!again.graph) {
        return callerRefused(findings, caller.process, again.findings.find(({ severity }) => severity === 'error')?.message ?? '');
      }
      graphs[caller.process] = again.graph;
      callers.splice(0, callers.length, ...callers.filter(({ graph: { process } }) => process !== caller.process), { graph: again.graph, xml: caller.xml });
      open.push(caller.process);
    }
  }
  return ok({ graph, xml, findings, callers });
}

/** A process that calls the newest version of this one could not go on with it. */
export function callerRefused(findings: Finding[], name: string, cause: string): { ok: false; error: Refusal } {
  const refused = new Findings();
  refused.add('caller-refused', [], { name, cause });
  return refuse('process.not-executable', { findings: [...findings, ...refused.list] });
}

/** The calls of a diagram itself; what lies in a called process is bound with that. */
const callsOf = (graph: Graph): CallActivityNode[] => Object.values(graph.nodes).filter((node): node is CallActivityNode => node.kind === 'call-activity' && !node.id.includes('/'));
const callsNewest = (graph: Graph, process: string): boolean => callsOf(graph).some((call) => call.process === process && call.binding === 'latest');

/** What the caller has bound: the newest where it says so, else the version that it has. */
async function boundBy(caller: Graph, newest: Record<string, Graph>, find: (process: string, which: { hash: string }) => Promise<Graph | null>): Promise<Record<string, Graph>> {
  const bound: Record<string, Graph> = {};
  for (const { process, binding } of callsOf(caller)) {
    const graph = binding === 'latest' ? newest[process] : binding === undefined ? await find(process, { hash: caller.calls[process]! }) : null;
    if (graph) bound[binding === 'latest' ? `${process}@latest` : process] = graph;
  }
  return bound;
}

/** A caller keeps the decisions that it was deployed with. */
const decisionsOf = (caller: Graph, newest: Record<string, DecisionGraph>): Record<string, DecisionGraph> =>
  ({ ...newest, ...Object.fromEntries(Object.values(caller.decisions ?? {}).map((graph) => [graph.decision, graph])) });
