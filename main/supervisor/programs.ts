import { taskQueues } from '../../contracts/workflow';
import { nodeProgram } from '../../platform/node-program';
import { projectRoot } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';
import { pause, startServerProcess, tailOf } from '../../platform/server-process';
import { hasPollers } from '../../platform/temporal-pollers';
import { rotateLog } from './data-folder';
import { keepAlive, type Running } from './keep-alive';
import { logOf, type Context } from './servers';
import { ranks } from './shutdown';

interface Program {
  name: string;
  rank: number;
  file: string;
  env: NodeJS.ProcessEnv;
  /** `pid` is the program's: what an earlier one left behind counts for nothing. */
  isReady: (pid: number) => Promise<boolean>;
}

/** How long a program may take to be ready, on a busy machine. */
const patience = 90_000;

/** Starts one of our own programs as a process of its own, and waits until it is ready. */
export async function launch(context: Pick<Context, 'folder'>, { name, file, env, isReady }: Program): Promise<Running> {
  const logFile = logOf(context.folder, name);
  rotateLog(logFile);
  const child = startServerProcess({
    command: process.execPath, args: nodeProgram(file), cwd: projectRoot, env, logFile, lastSignal: 'SIGTERM',
  });
  const stop = () => child.end('SIGTERM', 20_000);
  for (const until = Date.now() + patience; child.isRunning() && Date.now() < until;) {
    if (await isReady(child.pid).catch(() => false)) return { exited: child.exited, stop };
    await pause(100);
  }
  await stop();
  throw new SentenceError(`The ${name} did not start: read ${logFile}, which ends with\n${tailOf(logFile, 1_500)}`);
}

export function programEnvironment(context: Context, connections: { appUrl: string; temporalAddress: string; port: number }): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _forMigrationsOnly, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: context.environment.NODE_ENV,
    HOST: context.environment.HOST,
    PORT: String(connections.port),
    DATABASE_URL: connections.appUrl,
    TEMPORAL_ADDRESS: connections.temporalAddress,
    TEMPORAL_NAMESPACE: context.environment.TEMPORAL_NAMESPACE,
    ZAMEN_DATA: context.folder.path,
    SEALING_KEYS: context.environment.SEALING_KEYS ?? context.installation.sealingKey,
  };
}

/** Two programs on one machine cannot be watched on one port: the worker takes the next. */
function workerEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env.METRICS_PORT ? { ...env, METRICS_PORT: String(Number(env.METRICS_PORT) + 1) } : env;
}

export async function bringUpWorker(context: Context, env: NodeJS.ProcessEnv, temporalAddress: string): Promise<void> {
  const isReady = (pid: number) => hasPollers(temporalAddress, context.environment.TEMPORAL_NAMESPACE, taskQueues.process, pid);
  await bringUp(context, { name: 'worker', rank: ranks.worker, file: 'main/worker.ts', env: workerEnvironment(env), isReady });
}

export async function bringUpApi(context: Context, env: NodeJS.ProcessEnv, baseUrl: string): Promise<void> {
  const isReady = async () => (await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  await bringUp(context, { name: 'API', rank: ranks.api, file: 'main/api.ts', env, isReady });
}

async function bringUp(context: Context, program: Program): Promise<void> {
  const { progress, started } = context;
  const kept = await progress.step('', () => keepAlive({ name: `The ${program.name}`, launch: () => launch(context, program), say: progress.say }), () => `The ${program.name} is ready`);
  started.push({ ...kept, rank: program.rank });
}
