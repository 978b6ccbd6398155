import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder, projectRoot } from './paths';
import { SentenceError } from './sentence-error';

/** The newest version of Temporal's command line that `go install` can build: later ones have a replace line in their module. */
export const goVersion = '1.5.1';
const goPackage = `github.com/temporalio/cli/cmd/temporal@v${goVersion}`;
const binaryName = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

type Log = (line: string) => void;

/** One way to get the binary: `undefined` means "not this way". */
export interface TemporalSource {
  name: string;
  find: (log: Log) => Promise<string | undefined>;
}

/** The first way that gives a binary; else one sentence that names all of them. */
export async function chooseTemporal(sources: TemporalSource[], log: Log): Promise<string> {
  for (const source of sources) {
    const path = await source.find(log);
    if (path) return path;
  }
  throw new SentenceError(
    'No Temporal server could be had: set TEMPORAL_ADDRESS to a running one, or put the "temporal" command on the PATH '
    + '(https://docs.temporal.io/cli), or let this machine reach temporal.download, or install Go 1.24 or newer so that it can be built.',
  );
}

/** A program of the PATH. */
export function onPath(program: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of names) {
      const path = join(folder, name);
      if (existsSync(path) && statSync(path).isFile()) return path;
    }
  }
  return undefined;
}

/** The newest binary that an earlier start put into the cache: `<cache>/temporal-cli-<version>/temporal`. */
export function cachedBinary(cache: string): string | undefined {
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => /^temporal-cli-[\w.-]+$/.test(name) && !name.includes('.partial-'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(cache, name, binaryName))
    .find((path) => existsSync(path));
}

export function temporalSources(cache = cacheFolder()): TemporalSource[] {
  return [
    { name: 'PATH', find: async () => onPath('temporal') },
    { name: 'cache', find: async () => cachedBinary(cache) },
    { name: 'download', find: (log) => download(cache, log) },
    { name: 'go', find: (log) => build(cache, log) },
  ];
}

/** The binary of Temporal's command line, found, downloaded or built, in this order; slow only the first time. */
export async function findTemporalBinary(log: Log): Promise<string> {
  return chooseTemporal(temporalSources(), log);
}

const downloadScript = `
const { TestWorkflowEnvironment } = require('@temporalio/testing');
const executable = { type: 'cached-download', downloadDir: process.argv[1] };
TestWorkflowEnvironment.createLocal({ server: { executable } })
  .then((environment) => environment.teardown())
  .then(() => process.exit(0), (error) => { console.error(String(error)); process.exit(1); });
`;

/** The SDK's own download. It is given up when nothing has arrived after 20 s (a closed network), or after 10 minutes. */
async function download(cache: string, log: Log): Promise<string | undefined> {
  const folder = join(cache, `temporal-cli-sdk.partial-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  log('downloading the Temporal server (about 100 MB, once)');
  const arriving = () => readdirSync(folder).length > 0;
  const done = await runBounded(process.execPath, ['-e', downloadScript, folder], {
    log, doing: 'downloading the Temporal server',
    giveUp: (seconds) => (seconds > 20 && !arriving()) || seconds > 600,
  });
  const file = done ? readdirSync(folder).find((name) => !name.endsWith('.downloading')) : undefined;
  if (!file) {
    rmSync(folder, { recursive: true, force: true });
    log('the download of the Temporal server is out of reach');
    return undefined;
  }
  const target = join(cache, `temporal-cli-${/\d[\w.]*/.exec(file)?.[0]?.replace(/\.exe$/, '') ?? 'sdk'}`);
  renameSync(join(folder, file), join(folder, binaryName));
  chmodSync(join(folder, binaryName), 0o755);
  return settle(folder, target);
}

async function build(cache: string, log: Log): Promise<string | undefined> {
  const go = onPath('go') ?? ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find(existsSync);
  if (!go) return undefined;
  const folder = join(cache, `temporal-cli-${goVersion}.partial-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  log(`building the Temporal server ${goVersion} with Go (about 2 minutes, once)`);
  const done = await runBounded(go, ['install', goPackage], {
    log, doing: 'building the Temporal server', env: { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' },
    giveUp: (seconds) => seconds > 1_800,
  });
  if (!done || !existsSync(join(folder, binaryName))) {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  return settle(folder, join(cache, `temporal-cli-${goVersion}`));
}

/** Puts the finished folder in its place; when another start was faster, its result is used. */
function settle(folder: string, target: string): string {
  try {
    renameSync(folder, target);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(join(target, binaryName))) throw error;
  }
  return join(target, binaryName);
}

interface Bounded { log: Log; doing: string; giveUp: (seconds: number) => boolean; env?: NodeJS.ProcessEnv }

async function runBounded(command: string, args: string[], { log, doing, giveUp, env }: Bounded): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'], env: env ?? process.env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said = (said + chunk.toString('utf8')).slice(-2_000); });
    const started = Date.now();
    const watch = setInterval(() => {
      const seconds = Math.round((Date.now() - started) / 1_000);
      if (seconds > 0 && seconds % 30 === 0) log(`${doing}: ${seconds} s so far`);
      if (giveUp(seconds)) child.kill('SIGKILL');
    }, 1_000);
    const over = (ok: boolean) => { clearInterval(watch); resolve(ok); };
    child.once('error', () => over(false));
    child.once('exit', (code) => {
      if (code !== 0 && said.trim()) log(`${doing} failed: ${said.trim().split('\n').at(-1)?.slice(-200)}`);
      over(code === 0);
    });
  });
}
