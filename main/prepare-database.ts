import { migrate } from '../db/migrate';
import type { Provisioned } from '../db/provision';
import { loadReferenceData } from '../db/reference-data';
import { deployShippedTo } from './deploy-shipped';

/** Brings a database to where the program can run on it, and says what was done: migrations, settings and calendar, shipped diagrams. */
export async function prepareDatabase({ ownerUrl, appUrl }: Provisioned): Promise<string[]> {
  const said: string[] = [];
  const ran = await migrate(ownerUrl);
  if (ran.length > 0) said.push(`Migrated the database: ${ran.join(', ')}`);
  await loadReferenceData(ownerUrl);
  const deployed = await deployShippedTo(appUrl);
  if (deployed.length > 0) said.push(`Deployed the diagrams: ${deployed.join(', ')}`);
  return said;
}
