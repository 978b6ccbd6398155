import { prepareDatabase } from '../main/prepare-database';
import { readEnvironment } from '../platform/environment';
import { ensureNamespace } from '../platform/temporal-namespace';

/** Prepares what a deployment without `npm start` needs: the database, and Temporal's namespace where it is named. */
async function run(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = readEnvironment();
  if (!ownerUrl || !appUrl) throw new Error('DATABASE_OWNER_URL and DATABASE_URL must be set: the database as the roles zamen_owner and zamen_app.');
  for (const line of await prepareDatabase({ ownerUrl, appUrl })) console.log(line);
  if (address) await ensureNamespace(address, namespace);
  console.log('Everything is prepared.');
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
