import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';
import { onPath } from '../../platform/temporal-binary';

/** The server that `docker-compose.yml` runs, as programs of this machine. */
export const serverVersion = '1.29.1';
const serverModule = `go.temporal.io/server@v${serverVersion}`;

export interface TemporalBinaries { server: string; sqlTool: string; /** `temporal/versioned` and `visibility/versioned` for PostgreSQL. */ schema: string }

const binariesIn = (folder: string): TemporalBinaries => ({ server: join(folder, 'server'), sqlTool: join(folder, 'sql'), schema: join(folder, 'schema') });

/** The server, its SQL tool and its schema: from the user's cache, else built there with Go (some ten minutes, once). */
export async function findTemporalBinaries(say: (line: string) => void): Promise<TemporalBinaries> {
  const target = join(cacheFolder(), `temporal-server-${serverVersion}`);
  if (existsSync(join(target, 'schema'))) return binariesIn(target);
  const go = onPath('go') ?? ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find(existsSync);
  if (!go) throw new SentenceError('This benchmark runs the real Temporal server on PostgreSQL, which is built with Go: install Go 1.24 or newer.');
  const folder = `${target}.partial-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' };
    for (const program of ['server', 'tools/sql']) {
      say(`building Temporal's ${program} ${serverVersion} with Go (minutes, once)`);
      await build(go, `${serverModule.replace('@', `/cmd/${program}@`)}`, env);
    }
    const { stdout } = await promisify(execFile)(go, ['mod', 'download', '-json', serverModule], { env, cwd: folder });
    const { Dir: source } = JSON.parse(stdout) as { Dir: string };
    for (const store of ['temporal', 'visibility']) cpSync(join(source, 'schema', 'postgresql', 'v12', store, 'versioned'), join(folder, 'schema', store, 'versioned'), { recursive: true });
    if (!existsSync(target)) renameSync(folder, target);
    return binariesIn(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** At the lowest priority, since others work on this machine. */
async function build(go: string, what: string, env: NodeJS.ProcessEnv): Promise<void> {
  const [command, args] = onPath('nice') ? ['nice', ['-n', '10', go, 'install', what]] : [go, ['install', what]];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], cwd: env.GOBIN });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said = (said + chunk.toString('utf8')).slice(-2_000); });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new SentenceError(`Go could not build ${what}: ${said.trim().split('\n').at(-1)}`))));
  });
}
