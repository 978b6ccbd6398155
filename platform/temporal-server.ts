import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Connection } from '@temporalio/client';
import { isPortFree, freePort } from './ports';
import { SentenceError } from './sentence-error';
import { commandLineOf, endStray, pause, startServerProcess, tailOf } from './server-process';
import { findTemporalBinary } from './temporal-binary';

export interface TemporalOptions {
  /** The SQLite file that keeps its state; without one it is kept in memory. */
  dbFile?: string;
  /** 0: any free one. */
  port: number;
  log: (line: string) => void;
  /** Where the server's own log goes; by default beside `dbFile`. */
  logFile?: string;
  binary?: string;
  /** Settings of the server, `key=JSON`; the default is what Zamen needs. */
  dynamicConfig?: string[];
}

export interface RunningTemporal {
  address: string;
  kind: 'external' | 'own';
  pid?: number;
  isRunning(): boolean;
  /** Resolves when a server of ours has ended, whatever the reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** With these two pragmas the development server is four times as fast; its log stays consistent after a crash. */
const pragmas = ['journal_mode=wal', 'synchronous=1'];

/** Ten (the default) updates in flight per workflow lose answers of local activities; see docs/adr. */
const neededConfig = ['history.maxInFlightUpdates=1000'];

/** Arguments of `temporal server start-dev`. */
export function serverArguments(port: number, dbFile?: string, dynamicConfig = neededConfig): string[] {
  return [
    'server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn',
    ...(dbFile ? ['--db-filename', dbFile, ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma])] : []),
    ...dynamicConfig.flatMap((setting) => ['--dynamic-config-value', setting]),
  ];
}

/**
 * A Temporal server that answers: the one of `TEMPORAL_ADDRESS` where it is set, else our own development server, on
 * 127.0.0.1. One that a killed run left behind with the same file is ended first.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const external = process.env.TEMPORAL_ADDRESS;
  if (external) {
    await whenAnswering(external, () => true, 10_000).catch(() => {
      throw new SentenceError(`The Temporal server of TEMPORAL_ADDRESS (${external}) does not answer: start it, or unset TEMPORAL_ADDRESS.`);
    });
    return { address: external, kind: 'external', isRunning: () => true, exited: new Promise(() => undefined), stop: async () => undefined };
  }
  const command = options.binary ?? await findTemporalBinary(options.log);
  if (options.dbFile) {
    mkdirSync(dirname(options.dbFile), { recursive: true });
    await endLeftover(options.dbFile, options.log);
  }
  if (options.port && !await isPortFree(options.port)) {
    throw new SentenceError(`Temporal did not start, because port ${options.port} is in use: stop what listens there, or set another ZAMEN_TEMPORAL_PORT.`);
  }
  for (let attempt = 1; ; attempt += 1) {
    const started = await startOnce(options, command);
    if (!('failed' in started)) return started;
    // It takes ports of its own beside ours, and anybody may take one between its look and its use.
    if (attempt < attempts && portTaken.test(started.failed)) continue;
    throw new SentenceError(`The Temporal server did not start (${started.failed || 'no reason given'}): read ${started.logFile}, or set TEMPORAL_ADDRESS to another one.`);
  }
}

const attempts = 3;
const portTaken = /address already in use/;

async function startOnce(options: TemporalOptions, command: string): Promise<RunningTemporal | { failed: string; logFile: string }> {
  const port = options.port || await freePort();
  const logFile = options.logFile ?? (options.dbFile ? `${options.dbFile}.log` : join(tmpdir(), `zamen-temporal-${port}.log`));
  const server = startServerProcess({ command, args: serverArguments(port, options.dbFile, options.dynamicConfig), logFile, lastSignal: 'SIGINT' });
  if (options.dbFile) writeFileSync(`${options.dbFile}.pid`, String(server.pid));
  const address = `127.0.0.1:${port}`;
  const cleanUp = () => {
    if (options.dbFile) rmSync(`${options.dbFile}.pid`, { force: true });
    else if (!options.logFile) rmSync(logFile, { force: true });
  };
  try {
    await Promise.race([whenAnswering(address, () => server.isRunning(), 60_000), server.exited.then(() => { throw new Error('it ended'); })]);
  } catch {
    await server.end('SIGINT', 5_000);
    const failed = tailOf(logFile).split('\n').at(-1) ?? '';
    cleanUp();
    return { failed, logFile };
  }
  return {
    address,
    kind: 'own',
    pid: server.pid,
    isRunning: () => server.isRunning(),
    exited: server.exited,
    stop: async () => { await server.end('SIGINT', 15_000); cleanUp(); },
  };
}

async function endLeftover(dbFile: string, log: (line: string) => void): Promise<void> {
  const pidFile = `${dbFile}.pid`;
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (pid > 1 && commandLineOf(pid)?.includes(dbFile)) {
    log(`ending the Temporal server that an earlier run left behind (process ${pid})`);
    await endStray(pid, 'SIGINT');
  }
  rmSync(pidFile, { force: true });
}

/** Resolves when the server serves its `default` namespace; rejects when it ended, or after `patience` milliseconds. */
async function whenAnswering(address: string, isRunning: () => boolean, patience: number): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      try {
        await connection.workflowService.describeNamespace({ namespace: 'default' });
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (!isRunning() || Date.now() > until) throw error;
      await pause(50);
    }
  }
}
