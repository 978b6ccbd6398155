import { refuse, type Result } from '../../contracts/errors';
import { compile } from '../../engine/compile/compile';
import type { DecisionGraph } from '../../engine/decisions/model';
import type { Catalog, Finding, Graph, Label } from '../../engine/model';
import type { Actor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

export interface Definitions {
  lockProcess(tx: Tx, process: string): Promise<void>;
  newest(tx: Tx, process: string): Promise<{ id: string; version: number; hash: string; xml: string } | null>;
  /** The newest version of every decision, for business rule tasks. */
  decisions(tx: Tx): Promise<Record<string, DecisionGraph>>;
  insert(tx: Tx, definition: { id: string; process: string; version: number; name: Label; xml: string; graph: Graph; createdBy: string | null }): Promise<void>;
}
export interface Deployed { id: string; process: string; version: number; findings: Finding[]; unchanged: boolean }

/** Compiles a diagram against the catalogue and stores it as the newest version; the same content again is no new version. */
export function createDeploy(deps: { unitOfWork: UnitOfWork; definitions: Definitions; journal: Journal; catalog: Catalog }) {
  return async (actor: Actor, xml: string): Promise<Result<Deployed>> => {
    const decisions = await deps.unitOfWork.do(actor, (tx) => deps.definitions.decisions(tx));
    const { graph, findings } = await compile(xml, { ...deps.catalog, decisions });
    if (!graph || findings.some((finding) => finding.severity === 'error')) return refuse('process.not-executable', { findings });
    return deps.unitOfWork.run<Deployed>(actor, async (tx) => {
      await deps.definitions.lockProcess(tx, graph.process);
      const newest = await deps.definitions.newest(tx, graph.process);
      if (newest && newest.hash === graph.hash && newest.xml === xml) return { ok: true, value: { id: newest.id, process: graph.process, version: newest.version, findings, unchanged: true } };
      const id = newId();
      const version = (newest?.version ?? 0) + 1;
      const createdBy = actor.kind === 'user' ? actor.id : null;
      await deps.definitions.insert(tx, { id, process: graph.process, version, name: graph.name, xml, graph, createdBy });
      await deps.journal.audit(tx, [{ actorId: createdBy, actorRole: null, action: 'process.deploy', resource: 'process', resourceId: graph.process, after: { version, hash: graph.hash } }]);
      return { ok: true, value: { id, process: graph.process, version, findings, unchanged: false } };
    });
  };
}
export type Deploy = ReturnType<typeof createDeploy>;
