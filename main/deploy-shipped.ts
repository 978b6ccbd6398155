import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCatalog } from '../contracts/catalog';
import { createJournal } from '../db/journal';
import { createDefinitions } from '../db/process/definitions';
import { storedVersions } from '../db/process/stored-versions';
import { createDatabase } from '../db/unit-of-work';
import { createDeploy } from '../domain/process/deploy';
import { systemActor } from '../domain/shared/actor';
import type { UnitOfWork } from '../domain/shared/unit-of-work';
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

/**
 * Stores the shipped diagrams that are new or changed, and says which. Managers go on from there: where the newest version
 * is theirs, a changed shipped one is left for them to take over.
 */
export async function deployShipped(unitOfWork: UnitOfWork, diagrams = shippedDiagrams()): Promise<string[]> {
  const deploy = createDeploy({ unitOfWork, definitions: createDefinitions(), journal: createJournal(), catalog: processCatalog });
  const deployed: string[] = [];
  for (const { process, xml } of diagrams) {
    const [newest, ...older] = await unitOfWork.do(systemActor, (tx) => storedVersions(tx, process));
    if (newest && newest.xml !== xml && (newest.byPerson || older.some((version) => version.xml === xml))) continue;
    const result = await deploy(systemActor, xml);
    if (!result.ok) throw new SentenceError(`The shipped diagram ${process} cannot run: ${JSON.stringify(result.error.params)}`);
    if (!result.value.unchanged) deployed.push(`${process} ${result.value.version}`);
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
