import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { ImportJob } from '../contracts/imports';
import { SentenceError } from '../platform/sentence-error';
import { parseImportOptions, type ImportOptions } from './imports/options';
import { textOf } from '../platform/message-text';
import { exitCodeOf, progressLine, rowLine } from './imports/report';
import { StaffClient } from './staff/client';
import { patiently } from './staff/patience';
import { ApiRefusal, NoAnswer } from './staff/refusal';

const patience = { seconds: 120 };
const lookEvery = 500;
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

/**
 * Takes a CSV of the Open Repair Data Standard in as requests, through the public API: sends the file, shows how far it is,
 * and names each bad row. The last line is the job as JSON. Ends with 0, with 2 when rows were left out, else with 1.
 */
async function run(): Promise<void> {
  const options = parseImportOptions(process.argv.slice(2));
  const content = await readFile(options.file).catch((error: NodeJS.ErrnoException) => { throw new SentenceError(`${options.file} cannot be read (${error.code ?? error.message}).`); });
  const client = new StaffClient({ baseUrl: options.url, login: options.login, password: options.password, patience: 120_000 });
  const job = await watch(client, await send(client, options, content));
  for (const error of job.errors) say(rowLine(error, options.language));
  if (job.failed > job.errors.length) say(`… and ${job.failed - job.errors.length} more`);
  const { errors: _named, ...summary } = job;
  console.log(JSON.stringify(summary));
  process.exitCode = exitCodeOf(job);
}

async function send(client: StaffClient, { file, language }: ImportOptions, content: Buffer<ArrayBuffer>): Promise<ImportJob> {
  const key = randomUUID();
  try {
    return await patiently(() => client.startImport(basename(file), content, key), patience);
  } catch (error) {
    if (!(error instanceof ApiRefusal) || !error.problem) throw error;
    const { code, params } = error.problem;
    throw new SentenceError(`${code}: ${textOf(code, params, language)} ${JSON.stringify(params)}`);
  }
}

async function watch(client: StaffClient, started: ImportJob): Promise<ImportJob> {
  let job = started;
  let said = '';
  for (;;) {
    const line = progressLine(job);
    if (line !== said) say(line);
    said = line;
    if (job.state !== 'running') return job;
    await pause(lookEvery);
    job = await patiently(() => client.readImport(started.id), patience);
  }
}

run().catch((error: unknown) => {
  say(error instanceof SentenceError || error instanceof NoAnswer || error instanceof ApiRefusal ? error.message : error instanceof Error ? error.stack ?? error.message : String(error));
  process.exitCode = 1;
});
