import { migrate } from '../db/migrate';
import { readEnvironment } from '../platform/environment';
import { ensureNamespace } from '../platform/temporal-namespace';

/**
 * Prepares what a deployment without `npm start` needs: the database of `DATABASE_OWNER_URL` at its newest state and,
 * where `TEMPORAL_ADDRESS` is set, the namespace.
 */
async function run(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = readEnvironment();
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL must be set: the database as the role zamen_owner.');
  const ran = await migrate(ownerUrl);
  console.log(ran.length ? `Ran ${ran.join(', ')}.` : 'The database was at its newest state.');
  if (address) await ensureNamespace(address, namespace);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
