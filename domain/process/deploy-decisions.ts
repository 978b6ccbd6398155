import { refuse, type Result } from '../../contracts/errors';
import { compileDecisions } from '../../engine/compile/dmn/compile-decisions';
import type { DecisionGraph } from '../../engine/decisions/model';
import type { Finding } from '../../engine/model';
import type { Actor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

export interface DecisionVersion { decision: string; version: number; hash: string }

export interface DecisionStore {
  /** One deployment at a time: a decision may move from one file to another. */
  lock(tx: Tx): Promise<void>;
  newestFile(tx: Tx, file: string): Promise<{ id: string; version: number; xml: string } | null>;
  newest(tx: Tx, decisions: string[]): Promise<DecisionVersion[]>;
  insertFile(tx: Tx, file: { id: string; file: string; version: number; xml: string; createdBy: string | null }): Promise<void>;
  insert(tx: Tx, fileId: string, definitions: { id: string; version: number; graph: DecisionGraph }[]): Promise<void>;
}

export interface DeployedDecisions {
  id: string;
  file: string;
  version: number;
  unchanged: boolean;
  /** Every decision of the file; `changed`: it is a new version. */
  decisions: { decision: string; version: number; changed: boolean }[];
  findings: Finding[];
}

/**
 * Compiles a DMN file and stores it as the newest version of its definitions' id; the same content again is no new version.
 * Diagrams that are deployed from now on use it; those that are deployed keep the decisions that they were deployed with.
 */
export function createDeployDecisions(deps: { unitOfWork: UnitOfWork; decisions: DecisionStore; journal: Journal }) {
  return async (actor: Actor, xml: string): Promise<Result<DeployedDecisions>> => {
    const compiled = await compileDecisions(xml);
    const { file, findings } = compiled;
    if (file === null) return refuse('decision.not-executable', { findings });
    const graphs = Object.values(compiled.decisions);
    return deps.unitOfWork.run<DeployedDecisions>(actor, async (tx) => {
      await deps.decisions.lock(tx);
      const before = await deps.decisions.newestFile(tx, file);
      const known = new Map((await deps.decisions.newest(tx, graphs.map(({ decision }) => decision))).map((version) => [version.decision, version]));
      const decisions = graphs.map((graph) => {
        const { decision, hash } = graph;
        const newest = known.get(decision);
        const changed = newest?.hash !== hash;
        return { decision, version: (newest?.version ?? 0) + Number(changed), changed, graph };
      });
      const changed = decisions.filter((decision) => decision.changed);
      const listed = decisions.map(({ decision, version, changed: isNew }) => ({ decision, version, changed: isNew }));
      if (before?.xml === xml && changed.length === 0) return { ok: true, value: { id: before.id, file, version: before.version, unchanged: true, decisions: listed, findings } };
      const [id, version] = [newId(), (before?.version ?? 0) + 1];
      const createdBy = actor.kind === 'user' ? actor.id : null;
      await deps.decisions.insertFile(tx, { id, file, version, xml, createdBy });
      await deps.decisions.insert(tx, id, changed.map((decision) => ({ id: newId(), version: decision.version, graph: decision.graph })));
      await deps.journal.audit(tx, [{ actorId: createdBy, actorRole: null, action: 'decision.deploy', resource: 'decision', resourceId: file, after: { version, decisions: changed.map(({ decision, version: of }) => `${decision} ${of}`) } }]);
      return { ok: true, value: { id, file, version, unchanged: false, decisions: listed, findings } };
    });
  };
}
export type DeployDecisions = ReturnType<typeof createDeployDecisions>;

export type { DecisionGraph };
