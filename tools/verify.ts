import { createAuditSeals } from '../db/audit/audit-seals';
import { createDatabase } from '../db/unit-of-work';
import { createVerifyAudit } from '../domain/audit/verify-audit';
import { SentenceError } from '../platform/sentence-error';
import { knownDatabase } from './known-database';
import { parseVerifyOptions } from './verify/options';

/** Proves what the product promises of its books on the live database, reading only: one JSON line, and 1 where something is broken. */
async function run(): Promise<void> {
  const { known } = parseVerifyOptions(process.argv.slice(2));
  const database = createDatabase(knownDatabase(), { max: 1 });
  try {
    const verdict = await createVerifyAudit({ unitOfWork: database.unitOfWork, seals: createAuditSeals() })(known);
    process.stdout.write(`${JSON.stringify({ verify: 'audit', ...verdict })}\n`);
    process.exitCode = verdict.ok ? 0 : 1;
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SentenceError ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 2;
});
