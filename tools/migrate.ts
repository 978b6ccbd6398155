import { migrate } from '../db/migrate';
import { readEnvironment } from '../platform/environment';

/** Brings the database of `DATABASE_OWNER_URL` to its newest state; for deployments that do not use `npm start`. */
async function run(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl } = readEnvironment();
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL must be set: the database as the role zamen_owner.');
  const ran = await migrate(ownerUrl);
  console.log(ran.length ? `Ran ${ran.join(', ')}.` : 'The database was at its newest state.');
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
