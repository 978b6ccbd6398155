import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NewerDatabaseError } from '../db/migrate';
import { isUnpeopled } from '../db/provision';
import { readEnvironment } from '../platform/environment';
import { dataFolder, projectRoot } from '../platform/paths';
import { isPortFree } from '../platform/ports';
import { SentenceError } from '../platform/sentence-error';
import { pause } from '../platform/server-process';
import { demoAccounts, prepareDemo } from '../tools/demo/load';
import { prepareDatabase } from './prepare-database';
import { checkDataFolder, claim, dataFolderAt, openDataFolder, release, wasKilled, type DataFolder } from './supervisor/data-folder';
import { demoIsDue, loadDemoCompany, prepareDemoCompany, welcomeText, type DemoModule } from './supervisor/demo';
import { buildInterface } from './supervisor/interface-build';
import { parseOptions } from './supervisor/options';
import { bringUpApi, bringUpWorker, programEnvironment } from './supervisor/programs';
import { createProgress } from './supervisor/progress';
import { resetData } from './supervisor/reset';
import { bringUpPostgres, bringUpTemporal, type Context } from './supervisor/servers';
import { onEnd, stay, stopAll } from './supervisor/shutdown';
import { workflowBundleFile } from './workflow-bundle';

/** Everything on one machine: what `npm start` runs once the dependencies are there. */
async function start(): Promise<void> {
  const envFile = join(projectRoot, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const options = parseOptions(process.argv.slice(2));
  const environment = readEnvironment();
  const port = options.port ?? environment.PORT;
  const baseUrl = `http://localhost:${port}`;
  const folder = dataFolderAt(dataFolder());
  const progress = createProgress((text) => process.stdout.write(text), Date.now);

  checkDataFolder(folder);
  if (options.reset) await resetData(folder, { yes: options.yes, isTerminal: process.stdin.isTTY === true });
  await waitForPort(port, environment.HOST, wasKilled(folder));
  const context: Context = { environment, folder, installation: openDataFolder(folder), progress, started: [] };
  claim(folder, baseUrl);
  endInOrder(context);
  stay();

  // Needed by the worker in a moment; where it cannot be made, the worker says why.
  workflowBundleFile({ traced: environment.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined }).catch(() => undefined);
  const servers = allOrFirstError([
    bringUpPostgres(context).then(async (connections) => {
      for (const line of await prepareDatabase(connections)) progress.say(line);
      return { ...connections, demo: await demoOf(context, connections.ownerUrl, options.demo !== 'none') };
    }),
    bringUpTemporal(context),
  ]);
  const built = progress.step('', () => buildInterface(), (isNew) => (isNew ? 'The interface is built' : 'The interface is current'));
  const programs = servers.then(([{ appUrl }, temporalAddress]) => ({ temporalAddress, env: programEnvironment(context, { appUrl, temporalAddress, port }) }));
  const [[{ demo, ownerUrl }, temporalAddress]] = await allOrFirstError([
    servers,
    programs.then(({ env, temporalAddress }) => bringUpWorker(context, env, temporalAddress)),
    // Until the interface is there, the API says so to whoever opens the address.
    programs.then(({ env }) => bringUpApi(context, env, baseUrl)),
    built,
  ]);
  claim(folder, baseUrl, { databaseOwnerUrl: ownerUrl, temporalAddress });
  process.stdout.write(`${welcomeText(baseUrl, progress.seconds(), demo?.demoAccounts ?? [])}\n`);
  if (demo && options.demo === 'full') await loadDemoCompany(context, baseUrl);
}

/** The demo company with its accounts made, where it is due. */
async function demoOf(context: Context, ownerUrl: string, wanted: boolean): Promise<DemoModule | undefined> {
  if (!demoIsDue(context, wanted, await isUnpeopled(ownerUrl))) return undefined;
  const demo: DemoModule = { demoAccounts, prepareDemo };
  await prepareDemoCompany(context, demo, ownerUrl);
  return demo;
}

/** After a killed start its programs need some seconds to notice and to end. */
async function waitForPort(port: number, host: string, isLate: boolean): Promise<void> {
  for (let waited = 0; !await isPortFree(port, host); waited += 250) {
    if (!isLate || waited >= 15_000) {
      throw new SentenceError(`Port ${port} is in use: stop the program that listens there, or choose another with "npm start -- --port ${port + 1}".`);
    }
    await pause(250);
  }
}

/** Like Promise.all, but waits for the others too, so that an error never leaves something half started behind. */
async function allOrFirstError<Parts extends readonly unknown[]>(parts: [...{ [Index in keyof Parts]: Promise<Parts[Index]> }]): Promise<Parts> {
  const settled = await Promise.allSettled(parts);
  const failed = settled.find((part) => part.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return settled.map((part) => (part.status === 'fulfilled' ? part.value : undefined)) as unknown as Parts;
}

let ending: Promise<void> | undefined;

function endInOrder(context: Context): void {
  onEnd(() => { void end(context.folder, context, 0); });
  finish = (code) => end(context.folder, context, code);
}

/** Ends everything that was started, once, and then this process. */
let finish: (code: number) => Promise<void> = async (code) => { process.exit(code); };

async function end(folder: DataFolder, { started, progress }: Context, code: number): Promise<void> {
  ending ??= (async () => {
    progress.say('Stopping …');
    await stopAll(started, progress.say);
    release(folder);
    progress.say('Everything has ended.');
    process.exit(code);
  })();
  await ending;
}

start().catch(async (error: unknown) => {
  if (ending) return;
  const isExpected = error instanceof SentenceError || error instanceof NewerDatabaseError;
  process.stderr.write(`${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  await finish(1);
});
