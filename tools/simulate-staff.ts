import { SentenceError } from '../platform/sentence-error';
import { anyOf, signInCrew } from './staff/crew';
import { allRequests, importRecords, journeysOf } from './staff/intake';
import { headOffice, parseStaffOptions, recordsOf } from './staff/options';
import { play } from './staff/play';
import { NoAnswer } from './staff/refusal';

const usage = 'npm run simulate:staff -- [--seed N] [--url http://localhost:3000] [--requests FILE.csv] [--sample 1000] [--concurrency 8]';
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

/**
 * Staff of the demo company, over the public HTTP API alone: imports records (of a file, or made up by the seed), and works
 * every inbox until each request stands where its record ended. The last line is the summary as JSON.
 */
async function simulate(): Promise<void> {
  const options = parseStaffOptions(process.argv.slice(2), usage);
  const patience = { seconds: 120 };
  const records = recordsOf(options);
  say(`Seed ${options.seed}: ${records.length} records of ${options.file ?? 'our own making'}`);
  const people = await signInCrew(options.url, headOffice(), patience);
  const manager = anyOf(people, 'manager');
  say(`${people.length} people are at work at ${options.url}`);
  const job = await importRecords(anyOf(people, 'reception').client, records, patience, say);
  const journeys = journeysOf(options.seed, records, await allRequests(manager.client, patience));
  const result = await play({ seed: options.seed, people, journeys, concurrency: options.concurrency, patienceSeconds: patience.seconds, stallSeconds: 90, say });
  const incidents = await manager.client.all((after) => manager.client.listIncidents({ limit: 100, ...(after !== undefined && { after }) }));
  const missing = records.length - job.failed - journeys.size;
  const ok = missing === 0 && result.wrong.length === 0 && result.refused.length === 0 && incidents.length === 0;
  console.log(JSON.stringify({
    ok, seed: options.seed, records: records.length, leftOut: job.failed, requests: journeys.size, missing, tasksDone: result.tasksDone, seconds: Math.round(result.seconds),
    tasksPerSecond: Math.round((result.tasksDone / Math.max(1, result.seconds)) * 10) / 10, clickedAgain: result.clickedAgain, lost: result.lost,
    refused: result.refused.slice(0, 10), wrong: result.wrong.slice(0, 10), wrongCount: result.wrong.length, incidents: incidents.slice(0, 5), incidentCount: incidents.length,
  }, null, 2));
  process.exitCode = ok ? 0 : 1;
}

simulate().catch((error: unknown) => {
  say(error instanceof SentenceError || error instanceof NoAnswer ? error.message : error instanceof Error ? error.stack ?? error.message : String(error));
  process.exitCode = 1;
});
