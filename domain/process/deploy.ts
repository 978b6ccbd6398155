import type { Result } from '../../contracts/errors';
import type { CheckFinding } from '../../engine/check/model';
import type { DecisionGraph } from '../../engine/decisions/model';
import type { Catalog, Graph, Label } from '../../engine/model';
import type { Settings } from '../settings/settings';
import type { Actor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { judge, type Judged } from './judge';
import type { Compiler, Prover, Verdict } from './prove';
import type { StartTriggers } from './start-triggers';
import { storeDeployment } from './store-deployment';

export interface Deployment { id: string; process: string; version: number; hash: string; xml: string; graph: Graph; createdBy: string | null; sound: boolean | null; findings: CheckFinding[] }
export interface NewDefinition extends Verdict { id: string; process: string; version: number; name: Label; xml: string; graph: Graph; createdBy: string | null; /** The version whose content it has again. */ restores: number | null }
export interface Definitions {
  /** One deployment at a time: a process may be part of another. */
  lock(tx: Tx): Promise<void>;
  /** The newest version of every process. */
  newest(tx: Tx): Promise<Deployment[]>;
  /** The graph of a numbered version, or of a version by the hash of its graph. */
  graph(tx: Tx, process: string, which: { version: number } | { hash: string }): Promise<Graph | null>;
  byId(tx: Tx, id: string): Promise<Deployment | null>;
  /** The newest version of one process. */
  latest(tx: Tx, process: string): Promise<Deployment | null>;
  /** The newest version of every decision, for business rule tasks. */
  decisions(tx: Tx): Promise<Record<string, DecisionGraph>>;
  /** What a diagram may call a unit: its code, and that without the branch's before it (`ELC` for `THR-ELC`), which is the one of each branch. */
  units(tx: Tx): Promise<string[]>;
  /** The keys of those in use: whom a task can be for. */
  roles(tx: Tx): Promise<string[]>;
  insert(tx: Tx, definition: NewDefinition): Promise<void>;
  now(tx: Tx): Promise<string>;
}
export interface DeployDeps { unitOfWork: UnitOfWork; definitions: Definitions; triggers: StartTriggers; settings: Settings; journal: Journal; catalog: Catalog; compile: Compiler; prove: Prover }
export interface DeployOptions {
  /** Why in spite of warnings; a person is asked for it. */
  reason?: string;
  /** The version whose content it has again. */
  restores?: number;
  /** It was planned: its id, under which it is stored once; who planned it; whether that still holds, asked when nothing can change it any more. */
  planned?: { id: string; by: string | null; holds: (tx: Tx) => Promise<boolean> };
}
/** `relinked`: processes that call the newest version of this one, with their own new version. */
export interface Deployed { id: string; process: string; version: number; sound: boolean | null; findings: CheckFinding[]; unchanged: boolean; relinked: { process: string; version: number }[] }

/** Two deployments at once: the later one compiles again with what the earlier has stored. */
const tries = 5;

/**
 * Compiles a diagram against the catalogue, proves it, and stores it with its verdict as the newest version; the same content again is no
 * new version. What is an error for every data refuses it, a warning asks a person for a reason. In the same transaction its start events
 * take over from those of the version before, and processes that call its newest version get a version of their own with it. Instances
 * go on with the version that they have.
 */
export function createDeploy(deps: DeployDeps) {
  return async (actor: Actor, xml: string, options: DeployOptions = {}): Promise<Result<Deployed>> => {
    for (let attempt = 1; ; attempt += 1) {
      const judged = await judge(deps, actor, xml, options.reason);
      if (!judged.ok) return judged;
      const stored = await storeDeployment(deps, actor, judged.value, options);
      if (stored !== 'outdated') return stored;
      if (attempt === tries) throw new Error(`The process ${judged.value.graph.process} was deployed by others again and again`);
    }
  };
}
export type Deploy = ReturnType<typeof createDeploy>;

/** The same without storing anything: whether it could be deployed now. */
export const createRehearsal = (deps: DeployDeps) => (actor: Actor, xml: string, reason?: string): Promise<Result<Judged>> => judge(deps, actor, xml, reason);
export type Rehearsal = ReturnType<typeof createRehearsal>;
