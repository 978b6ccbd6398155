import { refuse, type Result } from '../../contracts/errors';
import type { DecisionGraph } from '../../engine/decisions/model';
import type { Catalog, Finding, Graph, Label } from '../../engine/model';
import type { Settings } from '../settings/settings';
import type { Actor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { compileWithCallers, readKnown, type Compiled } from './compile-with-callers';
import { triggersAt, type NewTrigger, type StartTriggers } from './start-triggers';

export interface Deployment { id: string; process: string; version: number; hash: string; xml: string; graph: Graph; createdBy: string | null }
export interface Definitions {
  /** One deployment at a time: a process may be part of another. */
  lock(tx: Tx): Promise<void>;
  /** The newest version of every process. */
  newest(tx: Tx): Promise<Deployment[]>;
  /** The graph of a numbered version, or of a version by the hash of its graph. */
  graph(tx: Tx, process: string, which: { version: number } | { hash: string }): Promise<Graph | null>;
  /** The newest version of every decision, for business rule tasks. */
  decisions(tx: Tx): Promise<Record<string, DecisionGraph>>;
  /** What a diagram may call a unit: its code, and that without the branch's before it (`ELC` for `THR-ELC`), which is the one of each branch. */
  units(tx: Tx): Promise<string[]>;
  insert(tx: Tx, definition: { id: string; process: string; version: number; name: Label; xml: string; graph: Graph; createdBy: string | null }): Promise<void>;
  now(tx: Tx): Promise<string>;
}
export interface DeployDeps { unitOfWork: UnitOfWork; definitions: Definitions; triggers: StartTriggers; settings: Settings; journal: Journal; catalog: Catalog }
/** `relinked`: processes that call the newest version of this one, with their own new version. */
export interface Deployed { id: string; process: string; version: number; findings: Finding[]; unchanged: boolean; relinked: { process: string; version: number }[] }

/** Two deployments at once: the later one compiles again with what the earlier has stored. */
const tries = 5;

/**
 * Compiles a diagram against the catalogue and stores it as the newest version; the same content again is no new version. In the same
 * transaction its start events take over from those of the version before, and processes that call its newest version get a version of
 * their own with it. Instances go on with the version that they have.
 */
export function createDeploy(deps: DeployDeps) {
  return async (actor: Actor, xml: string): Promise<Result<Deployed>> => {
    for (let attempt = 1; ; attempt += 1) {
      const known = await deps.unitOfWork.do(actor, (tx) => readKnown(tx, deps.definitions));
      const compiled = await compileWithCallers(deps, actor, xml, known);
      if (!compiled.ok) return compiled;
      const stored = await store(deps, actor, compiled.value, known.newest);
      if (stored !== 'outdated') return stored;
      if (attempt === tries) throw new Error(`The process ${compiled.value.graph.process} was deployed by others again and again`);
    }
  };
}
export type Deploy = ReturnType<typeof createDeploy>;

async function store(deps: DeployDeps, actor: Actor, compiled: Compiled, used: Deployment[]): Promise<Result<Deployed> | 'outdated'> {
  const { definitions } = deps;
  const { graph, xml, findings, callers } = compiled;
  const done = await deps.unitOfWork.run<Deployed | 'outdated'>(actor, async (tx) => {
    await definitions.lock(tx);
    const newest = new Map((await definitions.newest(tx)).map((deployment) => [deployment.process, deployment]));
    if (newest.size !== used.length || used.some(({ process, id }) => newest.get(process)?.id !== id)) return { ok: true, value: 'outdated' };
    const before = newest.get(graph.process);
    const { process } = graph;
    if (before?.hash === graph.hash && before.xml === xml) return { ok: true, value: { id: before.id, process, version: before.version, findings, unchanged: true, relinked: [] } };
    const timed = await triggersAt(tx, deps.settings, graph, await definitions.now(tx));
    if (timed.findings.length > 0) return refuse('process.not-executable', { findings: [...findings, ...timed.findings] });
    const by = actor.kind === 'user' ? actor.id : null;
    const add = async (content: Pick<Deployment, 'graph' | 'xml' | 'createdBy'>, triggers: NewTrigger[] | null): Promise<{ id: string; version: number }> => {
      const [id, version] = [newId(), (newest.get(content.graph.process)?.version ?? 0) + 1];
      await definitions.insert(tx, { id, process: content.graph.process, version, name: content.graph.name, ...content });
      if (triggers) await deps.triggers.replace(tx, content.graph.process, id, triggers);
      else await deps.triggers.relink(tx, content.graph.process, id);
      await deps.journal.audit(tx, [{ actorId: by, actorRole: null, action: 'process.deploy', resource: 'process', resourceId: content.graph.process, after: { version, hash: content.graph.hash, ...(!triggers && { because: process }) } }]);
      return { id, version };
    };
    const { id, version } = await add({ graph, xml, createdBy: by }, timed.triggers);
    const relinked: Deployed['relinked'] = [];
    for (const caller of callers) relinked.push({ process: caller.graph.process, version: (await add({ ...caller, createdBy: newest.get(caller.graph.process)!.createdBy }, null)).version });
    return { ok: true, value: { id, process, version, findings, unchanged: false, relinked } };
  });
  return done.ok && done.value === 'outdated' ? 'outdated' : done as Result<Deployed>;
}
