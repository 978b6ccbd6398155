import { join } from 'node:path';
import { startPostgres } from '../../platform/postgres-launcher';
import { freePort } from '../../platform/ports';
import { nodeProgram } from '../../platform/node-program';
import { projectRoot } from '../../platform/paths';
import { pause, startServerProcess, tailOf } from '../../platform/server-process';
import { startTemporal } from '../../platform/temporal-server';
import { hasPollers } from '../../platform/temporal-pollers';
import { taskQueues } from '../../contracts/workflow';

export const partNames = ['worker', 'api', 'temporal', 'postgres'] as const;
export type PartName = (typeof partNames)[number];

/** A part of the product that can be killed without a word, and started again on the same data and port. */
export interface Part {
  name: PartName;
  start(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
}

interface Running { pid: number; exited: Promise<void>; isRunning(): boolean; stop(): Promise<void> }

/** Keeps what is running now behind the part's name. */
function createPart(name: PartName, launch: () => Promise<Running>): Part {
  let current: Running | undefined;
  return {
    name,
    start: async () => { current = await launch(); },
    kill: async () => {
      if (!current?.isRunning()) return;
      process.kill(current.pid, 'SIGKILL');
      await current.exited;
    },
    stop: async () => { await current?.stop(); },
    isRunning: () => current?.isRunning() ?? false,
  };
}

/** How long a part may take to come up on a busy machine. */
const patience = 120_000;

async function whenReady(name: string, logFile: string, isRunning: () => boolean, isReady: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + patience; isRunning() && Date.now() < until;) {
    if (await isReady().catch(() => false)) return;
    await pause(100);
  }
  throw new Error(`The ${name} did not come up:\n${tailOf(logFile, 3_000)}`);
}

export interface ServerPorts { postgres: number; temporal: number; api: number }
export const choosePorts = async (): Promise<ServerPorts> => ({ postgres: await freePort(), temporal: await freePort(), api: await freePort() });

const quiet = (): void => undefined;
const password = 'faults';

export const postgresPart = (folder: string, port: number): { part: Part; adminUrl: string } => ({
  adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
  part: createPart('postgres', async () => {
    // Durable: what was committed must survive the kill.
    const server = await startPostgres({ dataDir: join(folder, 'postgres'), port, log: quiet, durable: true, password, settings: { jit: 'off' } });
    return { ...server, pid: server.pid ?? -1 };
  }),
});

export const temporalPart = (folder: string, port: number): { part: Part; address: string } => ({
  address: `127.0.0.1:${port}`,
  part: createPart('temporal', async () => {
    const server = await startTemporal({ dbFile: join(folder, 'temporal', 'temporal.db'), port, log: quiet });
    return { ...server, pid: server.pid ?? -1 };
  }),
});

interface ProgramOptions { folder: string; env: NodeJS.ProcessEnv; file?: string }

function programPart(name: 'worker' | 'api', { folder, env, file }: ProgramOptions, isReady: (pid: number) => Promise<boolean>): Part {
  const logFile = join(folder, `${name}.log`);
  return createPart(name, async () => {
    const child = startServerProcess({ command: process.execPath, args: nodeProgram(file ?? `main/${name}.ts`), cwd: projectRoot, env, logFile, lastSignal: 'SIGTERM' });
    await whenReady(name, logFile, () => child.isRunning(), () => isReady(child.pid));
    return { pid: child.pid, exited: child.exited, isRunning: () => child.isRunning(), stop: () => child.end('SIGTERM', 20_000) };
  });
}

export const workerPart = (options: ProgramOptions, temporalAddress: string): Part =>
  programPart('worker', options, (pid) => hasPollers(temporalAddress, 'default', taskQueues.process, pid));
export const apiPart = (options: ProgramOptions, baseUrl: string): Part =>
  programPart('api', options, async () => (await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok);
