import { findViolations, workOfRequests } from '../db/read/consistency';
import { statusNames } from '../contracts/statuses';
import { SentenceError } from '../platform/sentence-error';
import { demoPassword } from './demo/people';
import { signInAs } from './staff/client';
import { differs, tableOf, type Line } from './staff/compare-table';
import { allRequests } from './staff/intake';
import { parseStaffOptions, recordsOf } from './staff/options';
import { journeyOf } from './staff/plan';
import { NoAnswer } from './staff/refusal';

const usage = 'npm run compare -- FILE.csv [--seed N] [--sample 1000] [--url http://localhost:3000], with DATABASE_OWNER_URL for effects and audit entries';
/** Seconds after which nothing may wait any more. */
const restSeconds = 30;

/**
 * Compares what the records say with what the product has: requests in, requests at each status, tasks done, effects, audit
 * entries, incidents. Nothing of the simulator's own counting is believed. Ends with 1 where something differs.
 */
async function compare(): Promise<void> {
  const options = parseStaffOptions(process.argv.slice(2), usage);
  const patience = { seconds: 30 };
  const records = recordsOf(options);
  const admin = await signInAs({ baseUrl: options.url, login: process.env.ZAMEN_LOGIN ?? 'admin', password: process.env.ZAMEN_PASSWORD ?? demoPassword });
  const known = new Map(records.map((record) => [record.id, journeyOf(options.seed, record.id, record.status)]));
  const requests = (await allRequests(admin, patience)).filter(({ externalId }) => externalId !== null && known.has(externalId));
  const seen = new Set(requests.map(({ externalId }) => externalId));
  const absent = records.map((record, index) => ({ record, row: index + 2 })).filter(({ record }) => !seen.has(record.id));
  const { items: imports } = await admin.listImports();
  const reasons = new Map(imports.flatMap((job) => job.errors.map(({ row, code }) => [row, code] as const)));
  const unexplained = absent.filter(({ row }) => !reasons.has(row));
  const expected = [...known.values()].filter(({ recordId }) => seen.has(recordId));
  const tasks = (journeys: typeof expected): number => journeys.reduce((sum, { steps }) => sum + steps.length, 0);

  const lines: Line[] = [
    { what: 'requests in', expected: records.length - absent.length, found: requests.length },
    { what: 'records left out without a reason', expected: 0, found: unexplained.length },
    ...statusNames.map((status) => ({ what: `at ${status}`, expected: expected.filter((journey) => journey.status === status).length, found: requests.filter((request) => request.status === status).length })),
    { what: 'requests at another status than their record', expected: 0, found: requests.filter(({ externalId, status }) => known.get(externalId ?? '')?.status !== status).length },
    { what: 'incidents', expected: 0, found: (await admin.all((after) => admin.listIncidents({ limit: 100, ...(after !== undefined && { after }) }))).length },
  ];
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (ownerUrl) {
    const work = (await workOfRequests(ownerUrl)).filter(({ externalId }) => externalId !== null && known.has(externalId));
    const sum = (of: (row: (typeof work)[number]) => number): number => work.reduce((total, row) => total + of(row), 0);
    const stands = (row: (typeof work)[number]): boolean => (known.get(row.externalId ?? '')?.outcome ?? row.outcome) === row.outcome;
    lines.push(
      { what: 'tasks done', expected: tasks(expected), found: sum(({ tasks: done }) => done) },
      { what: 'requests with more or fewer tasks than planned', expected: 0, found: work.filter((row) => known.get(row.externalId ?? '')?.steps.length !== row.tasks).length },
      { what: 'tasks with an effect', expected: tasks(expected), found: sum(({ withEffect }) => withEffect) },
      { what: 'audit entries of completions', expected: tasks(expected), found: sum(({ audits }) => audits) },
      { what: 'requests with another outcome', expected: 0, found: work.filter((row) => !stands(row)).length },
      ...(await findViolations(ownerUrl, restSeconds)).map(({ rule, rows, examples }) => ({ what: `${rule} (${examples[0]})`, expected: 0, found: rows })),
    );
  } else {
    const done = await Promise.all(requests.map(async ({ id }) => (await admin.requestTimeline(id)).items.filter(({ kind }) => kind === 'task').length));
    lines.push({ what: 'tasks done, by the timelines', expected: tasks(expected), found: done.reduce((sum, count) => sum + count, 0) });
  }
  console.log(tableOf(lines.filter((line) => differs(line) || line.expected !== 0 || !line.what.startsWith('at '))));
  for (const { record, row } of absent.slice(0, 10)) console.log(`  left out: row ${row} (${record.id}): ${reasons.get(row) ?? 'without a reason'}`);
  const wrong = lines.filter(differs);
  console.log(wrong.length === 0 ? 'None lost, none twice, no incident.' : `${wrong.length} of ${lines.length} lines differ.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

compare().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SentenceError || error instanceof NoAnswer ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});
