import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports';
import { choosePostgres, embeddedNative, prepareEmbedded, systemFolders, type PostgresBinaries } from './postgres-binaries';
import { reachableFolder, whoRunsServers, type RunAs } from './run-as';
import { SentenceError } from './sentence-error';
import { commandLineOf, endStray, pause, startServerProcess, tailOf, type ServerProcess } from './server-process';

export interface PostgresOptions {
  dataDir: string;
  /** 0: any free one. */
  port: number;
  log: (line: string) => void;
  /** Off only in tests: a machine that loses power may lose the data. */
  durable?: boolean;
  /** Password of the administrator (SCRAM); without one every local connection is trusted. */
  password?: string;
  /** Further server settings, e.g. `{ jit: 'off' }`. */
  settings?: Record<string, string>;
}

export interface RunningPostgres {
  /** Connection of the administrator, to the database `postgres`. */
  url: string;
  kind: 'external' | PostgresBinaries['kind'];
  /** Process id and port, where we started it. */
  pid?: number;
  port?: number;
  isRunning(): boolean;
  /** Resolves when a server of ours has ended, whatever the reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const readableCache = () => join(process.getuid?.() === 0 && process.platform === 'linux' ? '/var/cache' : tmpdir(), 'zamen');

/** The binaries that would be used here, ready to run; throws one sentence when there are none. */
export function findPostgres(log: (line: string) => void, user: RunAs | undefined = whoRunsServers()): PostgresBinaries {
  const native = embeddedNative();
  const found = choosePostgres({ force: process.env.ZAMEN_POSTGRES, embedded: native, system: systemFolders() });
  if (found.kind === 'embedded' && native) return { ...found, bin: prepareEmbedded(native, user, readableCache(), log) };
  return found;
}

/**
 * A PostgreSQL that is ready for connections: the one of `DATABASE_URL` where it is set, else our own in `dataDir`
 * (created on first use; a server left there by a killed run is ended first). It listens on 127.0.0.1 and on a socket in `dataDir` only.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  if (process.env.DATABASE_URL) {
    return { url: process.env.DATABASE_URL, kind: 'external', isRunning: () => true, exited: new Promise(() => undefined), stop: async () => undefined };
  }
  const user = whoRunsServers();
  if (process.getuid?.() === 0 && !user) {
    throw new SentenceError('PostgreSQL refuses to run as root and there is no user "postgres" or "nobody": run Zamen as another user, or set DATABASE_URL.');
  }
  const binaries = findPostgres(options.log, user);
  const dataDir = reachableFolder(options.dataDir, user);
  await endLeftover(dataDir, options.log);
  await initialise(binaries, dataDir, user, options);
  const socketFolder = socketFolderOf(dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port || await freePort();
    const server = await launch(binaries, dataDir, user, port, { ...options, settings: { unix_socket_directories: socketFolder, ...options.settings } });
    if (server) {
      const secret = options.password ? `:${encodeURIComponent(options.password)}` : '';
      return {
        url: `postgres://postgres${secret}@127.0.0.1:${port}/postgres${socketFolder && `?host=${encodeURIComponent(socketFolder)}`}`,
        kind: binaries.kind,
        pid: server.pid,
        port,
        isRunning: () => server.isRunning(),
        exited: server.exited,
        stop: () => server.end('SIGINT', 30_000),
      };
    }
    if (options.port || attempt === 3) {
      throw new SentenceError(`PostgreSQL did not start, because port ${port} is in use: stop what listens there, or set another ZAMEN_POSTGRES_PORT.`);
    }
  }
}

/**
 * Where its Unix socket lies, which costs a statement less than TCP on one machine: in the data folder, which nobody else can enter. Empty
 * where the system has none, or where the path is longer than the address of a socket may be (103 bytes on macOS, 107 on Linux).
 */
export function socketFolderOf(dataDir: string): string {
  return process.platform === 'win32' || Buffer.byteLength(join(dataDir, '.s.PGSQL.65535')) > 103 ? '' : dataDir;
}

async function endLeftover(dataDir: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (pid > 1 && commandLineOf(pid)?.includes(dataDir)) {
    log(`ending the PostgreSQL that an earlier run left behind (process ${pid})`);
    await endStray(pid, 'SIGINT');
  }
}

async function initialise(binaries: PostgresBinaries, dataDir: string, user: RunAs | undefined, options: PostgresOptions): Promise<void> {
  const own = (path: string) => { if (user) chownSync(path, user.uid, user.gid); };
  const version = join(dataDir, 'PG_VERSION');
  if (existsSync(version) && existsSync(join(dataDir, 'global', 'pg_control'))) {
    const { stdout } = await run(join(binaries.bin, 'postgres'), ['--version']);
    const [made, found] = [readFileSync(version, 'utf8').trim(), /(\d+)/.exec(stdout)?.[1]];
    if (made !== found) {
      throw new SentenceError(`The data in ${dataDir} was made by PostgreSQL ${made}, but the server found here is ${found}: `
        + 'set ZAMEN_POSTGRES to the other kind (embedded or system), or choose another ZAMEN_DATA.');
    }
    own(dataDir);
    return;
  }
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
  mkdirSync(dataDir, { mode: 0o700 });
  own(dataDir);
  const passwordFile = join(tmpdir(), `zamen-pw-${process.pid}-${Date.now()}`);
  const args = ['-D', dataDir, '-U', 'postgres', '--encoding=UTF8', ...(options.durable ? [] : ['--no-sync'])];
  if (options.password) {
    writeFileSync(passwordFile, options.password, { mode: 0o600 });
    own(passwordFile);
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`);
  } else {
    args.push('--auth=trust');
  }
  try {
    await initdb(join(binaries.bin, 'initdb'), args, dataDir, user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Sorting by code point, but letters of every language are letters (pg_trgm needs that); names differ by system. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function initdb(command: string, args: string[], dataDir: string, user: RunAs | undefined): Promise<void> {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  for (const locale of locales) {
    try {
      await run(command, [...args, `--locale=${locale}`], { ...identity, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
      return;
    } catch (error) {
      const { stderr = '' } = error as { stderr?: string };
      if (/invalid locale/.test(stderr) && locale !== locales.at(-1)) continue;
      throw explain(stderr || String(error), dataDir);
    }
  }
}

async function launch(binaries: PostgresBinaries, dataDir: string, user: RunAs | undefined, port: number, options: PostgresOptions): Promise<ServerProcess | undefined> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    max_connections: '200',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...options.settings,
  };
  const logFile = `${dataDir}.log`;
  const pidFile = join(dataDir, 'postmaster.pid');
  const before = tailOf(logFile, 1).length ? readFileSync(logFile).length : 0;
  const server = startServerProcess({
    command: join(binaries.bin, 'postgres'),
    args: ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    logFile, user, lastSignal: 'SIGINT', env: { ...process.env, LC_ALL: 'C', PGDATA: '' },
  });
  // The eighth line of postmaster.pid says "ready"; recovery after a crash may take a while.
  for (let waited = 0; waited < 120_000; waited += 20) {
    if (!server.isRunning()) break;
    const [pid, , , , , , , state] = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (Number(pid) === server.pid && state?.trim() === 'ready') return server;
    await pause(20);
  }
  await server.end('SIGINT', 5_000);
  const said = readFileSync(logFile).subarray(before).toString('utf8');
  if (/could not bind|Address already in use/.test(said)) return undefined;
  throw explain(said, dataDir);
}

function explain(said: string, dataDir: string): Error {
  if (/No space left on device/.test(said)) {
    return new SentenceError(`PostgreSQL found no space left on the disk of ${dataDir}: free at least 1 GB, or set ZAMEN_DATA to a folder with room.`);
  }
  const reason = said.split('\n').find((line) => /FATAL|PANIC|error:/.test(line))?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? said.trim().split('\n').at(-1);
  return new SentenceError(`PostgreSQL did not start in ${dataDir} (${reason || 'no reason given'}): read ${dataDir}.log, or set DATABASE_URL to another server.`);
}
