import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCatalog } from '../contracts/catalog';
import { createJournal } from '../db/journal';
import { createDecisionStore } from '../db/process/decisions';
import { createDefinitions } from '../db/process/definitions';
import { createStartTriggers } from '../db/process/start-triggers';
import { storedFiles, storedVersions, type StoredVersion } from '../db/process/stored-versions';
import { createSettings } from '../db/settings/settings-repository';
import { createDatabase } from '../db/unit-of-work';
import { createDeploy } from '../domain/process/deploy';
import { createDeployDecisions } from '../domain/process/deploy-decisions';
import { systemActor } from '../domain/shared/actor';
import type { UnitOfWork } from '../domain/shared/unit-of-work';
import { check } from '../engine/check/check';
import { compile } from '../engine/compile/compile';
import { compileDecisions } from '../engine/compile/dmn/compile-decisions';
import { projectRoot } from '../platform/paths';
import { SentenceError } from '../platform/sentence-error';

export interface ShippedDiagram { process: string; xml: string }

/** The diagrams that come with the product: `bpmn/<process>/<process>.bpmn`. */
export function shippedDiagrams(root = projectRoot): ShippedDiagram[] {
  const folder = join(root, 'bpmn');
  return readdirSync(folder, { withFileTypes: true }).map(({ name }) => name)
    .filter((process) => existsSync(join(folder, process, `${process}.bpmn`))).sort()
    .map((process) => ({ process, xml: readFileSync(join(folder, process, `${process}.bpmn`), 'utf8') }));
}

export interface ShippedDecisions { path: string; xml: string }

/** The DMN files that come with the product, anywhere below `bpmn/`. */
export function shippedDecisions(root = projectRoot): ShippedDecisions[] {
  const folder = join(root, 'bpmn');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.dmn')).sort()
    .map((path) => ({ path, xml: readFileSync(join(folder, path), 'utf8') }));
}

/** Managers go on from what is shipped: where the newest version is theirs, a changed shipped one is left for them; an older release does not turn it back. */
function isPassed([newest, ...older]: StoredVersion[], xml: string): boolean {
  return newest !== undefined && newest.xml !== xml && (newest.byPerson || older.some((version) => version.xml === xml));
}

/**
 * Stores the shipped decisions and then the diagrams, which use them, as far as they are new or changed, and says which.
 */
export async function deployShipped(unitOfWork: UnitOfWork, diagrams = shippedDiagrams(), decisions = shippedDecisions()): Promise<string[]> {
  const deployed = await deployShippedDecisions(unitOfWork, decisions);
  const deploy = createDeploy({ unitOfWork, definitions: createDefinitions(), triggers: createStartTriggers(), settings: createSettings(Date.now), journal: createJournal(), catalog: processCatalog, compile, prove: async (graph) => check(graph) });
  for (const { process, xml } of diagrams) {
    if (isPassed(await unitOfWork.do(systemActor, (tx) => storedVersions(tx, process)), xml)) continue;
    const result = await deploy(systemActor, xml);
    if (!result.ok) throw new SentenceError(`The shipped diagram ${process} cannot run: ${JSON.stringify(result.error.params)}`);
    if (!result.value.unchanged) deployed.push(`${process} ${result.value.version}`);
  }
  return deployed;
}

async function deployShippedDecisions(unitOfWork: UnitOfWork, files: ShippedDecisions[]): Promise<string[]> {
  const deploy = createDeployDecisions({ unitOfWork, decisions: createDecisionStore(), journal: createJournal() });
  const deployed: string[] = [];
  for (const { path, xml } of files) {
    const { file } = await compileDecisions(xml);
    if (file !== null && isPassed(await unitOfWork.do(systemActor, (tx) => storedFiles(tx, file)), xml)) continue;
    const result = await deploy(systemActor, xml);
    if (!result.ok) throw new SentenceError(`The shipped decisions ${path} cannot run: ${JSON.stringify(result.error.params)}`);
    if (!result.value.unchanged) deployed.push(`${result.value.file} ${result.value.version}`);
  }
  return deployed;
}

/** The same over a connection of its own: what `npm start` does before the product comes up. */
export async function deployShippedTo(appUrl: string): Promise<string[]> {
  const database = createDatabase(appUrl, { max: 2 });
  try {
    return await deployShipped(database.unitOfWork);
  } finally {
    await database.close();
  }
}
