import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachableFolder, whoRunsServers } from '../../platform/run-as';
import { newSealingKey } from '../../platform/sealing';
import { SentenceError } from '../../platform/sentence-error';
import { commandLineOf } from '../../platform/server-process';

/** The layout of the data folder that this program writes; a higher number was written by a newer program. */
export const dataFormat = 1;

/** What a start must remember of the ones before; only its owner can read it. */
export interface Installation {
  format: number;
  passwords: { admin: string; owner: string; app: string };
  /** Seals what is personal; made at the first start that needs it. */
  sealingKey?: string;
  /** Whether this installation holds the demo company, and whether all of it. */
  demo?: 'begun' | 'loaded';
}

export interface DataFolder {
  path: string;
  postgres: string;
  temporalDb: string;
  logs: string;
  files: string;
}

const leastFreeBytes = 1e9;

export function dataFolderAt(path: string): DataFolder {
  return {
    path,
    postgres: join(path, 'postgres'),
    temporalDb: join(path, 'temporal', 'temporal.db'),
    logs: join(path, 'logs'),
    files: join(path, 'files'),
  };
}

/** Refuses, in one sentence, a folder that cannot be used: no room, newer, or in use by a running Zamen. */
export function checkDataFolder(folder: DataFolder, free: (path: string) => number = freeBytes): void {
  const running = runningOwner(folder);
  if (running) {
    throw new SentenceError(`Zamen already runs on this data (process ${running.pid}, ${running.address}): use that one, or stop it with Ctrl-C, or set ZAMEN_DATA to another folder.`);
  }
  const installation = readInstallation(folder);
  if (installation && installation.format > dataFormat) {
    throw new SentenceError(`The data in ${folder.path} was written by a newer Zamen (format ${installation.format}, this program knows ${dataFormat}): update the program (git pull), or set ZAMEN_DATA to another folder.`);
  }
  const room = free(folder.path);
  if (room < leastFreeBytes) {
    throw new SentenceError(`The disk of ${folder.path} has ${Math.floor(room / 1e6)} MB left and Zamen needs 1000: free some space, or set ZAMEN_DATA to a folder with room.`);
  }
}

function freeBytes(path: string): number {
  let existing = path;
  while (!existsSync(existing)) existing = join(existing, '..');
  const { bavail, bsize } = statfsSync(existing);
  return bavail * bsize;
}

/** Creates the folder on first use, and gives what earlier starts remembered. */
export function openDataFolder(folder: DataFolder): Installation {
  try {
    mkdirSync(folder.path, { recursive: true, mode: 0o755 });
    for (const inner of [folder.logs, folder.files]) mkdirSync(inner, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SentenceError(`The data folder ${folder.path} cannot be created (${(error as NodeJS.ErrnoException).code}): set ZAMEN_DATA to a folder that you may write.`);
  }
  const known = readInstallation(folder);
  if (known?.sealingKey) return known;
  const secret = () => randomBytes(24).toString('hex');
  const opened: Installation = { ...known ?? { format: dataFormat, passwords: { admin: secret(), owner: secret(), app: secret() } }, sealingKey: newSealingKey('first') };
  writeInstallation(folder, opened);
  return opened;
}

const installationFile = (folder: DataFolder) => join(folder.path, 'installation.json');
const runFile = (folder: DataFolder) => join(folder.path, 'run.json');

export function readInstallation(folder: DataFolder): Installation | undefined {
  const file = installationFile(folder);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Installation;
  } catch {
    throw new SentenceError(`${file} cannot be read: restore it from a backup, or start afresh with "npm start -- --reset".`);
  }
}

export function writeInstallation(folder: DataFolder, installation: Installation): void {
  const file = installationFile(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export interface RunRecord {
  pid: number;
  address: string;
  /** For tools on this machine (`npm run compare`), once the servers are up; only the owner of the folder can read it. */
  databaseOwnerUrl?: string;
  temporalAddress?: string;
}

/** The start that uses the folder now; one whose process is gone does not count. */
export function runningOwner(folder: DataFolder): RunRecord | undefined {
  const file = runFile(folder);
  if (!existsSync(file)) return undefined;
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
    const isOther = record.pid !== process.pid && commandLineOf(record.pid)?.includes('main/start');
    return isOther ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the last start ended without cleaning up, so that its children may still be ending. */
export function wasKilled(folder: DataFolder): boolean {
  return existsSync(runFile(folder)) && !runningOwner(folder);
}

export function claim(folder: DataFolder, address: string, servers: Pick<RunRecord, 'databaseOwnerUrl' | 'temporalAddress'> = {}): void {
  const record: RunRecord = { pid: process.pid, address, ...servers };
  rmSync(runFile(folder), { force: true });
  writeFileSync(runFile(folder), JSON.stringify(record), { mode: 0o600 });
}

export function release(folder: DataFolder): void {
  rmSync(runFile(folder), { force: true });
}

/** Removes the data of `npm start`, and nothing else that may lie in the folder. */
export function eraseData(folder: DataFolder): void {
  const postgres = [folder.postgres, reachableFolder(folder.postgres, whoRunsServers())];
  const ours = [...postgres, ...postgres.map((path) => `${path}.log`), join(folder.path, 'temporal'), folder.logs, folder.files, installationFile(folder), runFile(folder)];
  for (const path of ours) rmSync(path, { recursive: true, force: true });
}

/** Starts a log afresh when it has grown beyond 10 MB; the one before is kept beside it. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > 10e6) renameSync(file, `${file}.1`);
}
