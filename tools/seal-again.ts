import { createJournal } from '../db/journal';
import { createSealedValues } from '../db/sealing/sealed-values';
import { createDatabase } from '../db/unit-of-work';
import { createSealAgain } from '../domain/sealing/seal-again';
import { dataFolderAt, readInstallation } from '../main/supervisor/data-folder';
import { readEnvironment, requireSealingKeys } from '../platform/environment';
import { dataFolder } from '../platform/paths';
import { createSealing } from '../platform/sealing';
import { SentenceError } from '../platform/sentence-error';
import { knownDatabase } from './known-database';

const usage = 'npm run -s seal-again [-- --batch 1..1000]';

function batchOf(args: string[]): number | undefined {
  if (args.length === 0) return undefined;
  const [, batch] = /^--batch ([1-9]\d{0,2}|1000)$/.exec(args.join(' ')) ?? [];
  if (batch === undefined) throw new SentenceError(usage);
  return Number(batch);
}

/** The keys that are set, else those of the installation on this machine. */
function knownKeys(): string {
  const environment = readEnvironment();
  return environment.SEALING_KEYS ?? readInstallation(dataFolderAt(dataFolder()))?.sealingKey ?? requireSealingKeys(environment);
}

/** Seals again with the newest key what older ones have sealed: one JSON line with what each key has sealed then, and 1 where something is left under another. */
async function run(): Promise<void> {
  const batch = batchOf(process.argv.slice(2));
  const sealing = createSealing(knownKeys());
  const database = createDatabase(knownDatabase(), { max: 1 });
  try {
    const done = await createSealAgain({ unitOfWork: database.unitOfWork, values: createSealedValues(), sealing, journal: createJournal() })(batch);
    process.stdout.write(`${JSON.stringify(done)}\n`);
    process.exitCode = done.left.every(({ key }) => key === done.key) ? 0 : 1;
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SentenceError ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 2;
});
