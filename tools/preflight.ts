import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataFolder, dataFolderAt } from '../main/supervisor/data-folder';
import { findBrowser } from '../platform/browser';
import { readEnvironment, type Environment } from '../platform/environment';
import { takesElevenUpdates } from '../platform/in-flight-updates';
import { cacheFolder, dataFolder, projectRoot } from '../platform/paths';
import { isPortFree } from '../platform/ports';
import { findPostgres } from '../platform/postgres-launcher';
import { SentenceError } from '../platform/sentence-error';
import { cachedBinary, onPath } from '../platform/temporal-binary';
import { startTemporal } from '../platform/temporal-server';
import { serverVersion } from '../db/provision';
import { runChecks, type Check } from './preflight/checks';

const silent = () => undefined;

async function postgres(environment: Environment): Promise<string> {
  if (environment.DATABASE_URL) {
    const version = await serverVersion(environment.DATABASE_URL).catch((error: unknown) => {
      throw new SentenceError(`the server of DATABASE_URL does not answer (${error instanceof Error ? error.message : String(error)}): start it, or unset DATABASE_URL`);
    });
    if (version < 150_000) throw new SentenceError(`the server of DATABASE_URL is version ${Math.floor(version / 10_000)}: PostgreSQL 15 or newer is needed`);
    return `of DATABASE_URL, version ${Math.floor(version / 10_000)}`;
  }
  const { kind, bin } = findPostgres(silent);
  return `${kind}, ${execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()}`;
}

function temporal(environment: Environment): string {
  if (environment.TEMPORAL_ADDRESS) return `of TEMPORAL_ADDRESS, ${environment.TEMPORAL_ADDRESS}`;
  const binary = onPath('temporal') ?? cachedBinary(cacheFolder());
  if (binary) return binary;
  const go = onPath('go') ?? ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find(existsSync);
  return `not here yet: the first start downloads it${go ? ', or builds it with Go in about 2 minutes' : ' (there is no Go to build it with)'}`;
}

/** The limit that loses answers when it is ten; asked of the server that would be used, where one is at hand. */
async function inFlight(environment: Environment): Promise<string> {
  if (!environment.TEMPORAL_ADDRESS && !onPath('temporal') && !cachedBinary(cacheFolder())) return 'not asked: there is no server yet';
  const server = await startTemporal({ port: 0, log: silent });
  try {
    if (await takesElevenUpdates(server.address, server.kind === 'own' ? 'default' : environment.TEMPORAL_NAMESPACE)) return 'more than ten';
    throw new SentenceError('the Temporal server takes only ten updates in flight to a workflow: set history.maxInFlightUpdates to 1000 in its dynamic configuration');
  } finally {
    await server.stop();
  }
}

function checks(environment: Environment): Check[] {
  return [
    { name: 'Node', run: async () => process.version },
    { name: 'data folder', run: async () => { checkDataFolder(dataFolderAt(dataFolder())); return dataFolder(); } },
    {
      name: 'port', run: async () => {
        if (await isPortFree(environment.PORT, environment.HOST)) return `${environment.PORT} is free`;
        throw new SentenceError(`port ${environment.PORT} is in use: stop the program that listens there, or set PORT`);
      },
    },
    { name: 'PostgreSQL', run: () => postgres(environment) },
    { name: 'Temporal', run: async () => temporal(environment) },
    { name: 'updates in flight', run: () => inFlight(environment) },
    { name: 'browser (only for tests)', run: async () => findBrowser() ?? 'none: npm test installs Debian\'s chromium where it may' },
  ];
}

async function preflight(): Promise<void> {
  if (existsSync(join(projectRoot, '.env'))) process.loadEnvFile(join(projectRoot, '.env'));
  const failed = await runChecks(checks(readEnvironment()), (line) => console.log(line));
  console.log(failed ? `${failed} of the checks failed: see above what to do.` : 'Everything that "npm start" needs is there.');
  process.exitCode = failed ? 1 : 0;
}

preflight().catch((error: unknown) => {
  console.error(error instanceof SentenceError ? error.message : error);
  process.exitCode = 1;
});
