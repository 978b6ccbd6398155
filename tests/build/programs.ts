import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../domain/shared/ids';
import { prepareDatabase } from '../../main/prepare-database';
import { nodeProgram } from '../../platform/node-program';
import { projectRoot } from '../../platform/paths';
import { freePort } from '../../platform/ports';
import { newSealingKey } from '../../platform/sealing';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { demoPassword } from '../../tools/demo/people';
import { prepareCompany } from '../../tools/demo/prepare';
import { StaffClient } from '../../tools/staff/client';
import { testDatabase } from '../setup/test-database';
import { testTemporalAddress } from '../setup/test-temporal';
import { Hopeless, until } from './until';

/** One of our programs as a process of its own, with what it has written. */
export interface RunningProgram {
  /** Of `/metrics`, `/healthz` and `/readyz`. */
  watchUrl: string;
  output(): string;
  lines(): Record<string, unknown>[];
  signal(signal: NodeJS.Signals): void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}
export interface Programs {
  baseUrl: string; ownerUrl: string;
  as(login: string): StaffClient;
  startApi(env?: NodeJS.ProcessEnv): Promise<RunningProgram>;
  /** Waits until it works, or, where it cannot, until it lives. */
  startWorker(env?: NodeJS.ProcessEnv, until?: 'ready' | 'alive'): Promise<RunningProgram>;
  end(): Promise<void>;
}

/** API and worker as they run in service, over a company of this file alone beside the run's Temporal server. */
export async function programsOfTest(): Promise<Programs> {
  const database = await testDatabase();
  await prepareDatabase(database);
  await prepareCompany(database.ownerUrl);
  const namespace = `programs-${newId()}`;
  await ensureNamespace(testTemporalAddress(), namespace);
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'zamen-programs-')), await freePort()];
  const baseUrl = `http://127.0.0.1:${port}`;
  const running = new Set<RunningProgram>();
  const common = { ...process.env, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: database.appUrl, TEMPORAL_ADDRESS: testTemporalAddress(), TEMPORAL_NAMESPACE: namespace, ZAMEN_DATA: folder, LOG_LEVEL: 'trace', SEALING_KEYS: newSealingKey('programs') };

  async function start(name: 'api' | 'worker', env: NodeJS.ProcessEnv = {}, wanted: 'ready' | 'alive' = 'ready'): Promise<RunningProgram> {
    const watchPort = await freePort();
    const child = spawn(process.execPath, nodeProgram(`main/${name}.ts`), { cwd: projectRoot, env: { ...common, METRICS_PORT: String(watchPort), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString('utf8'); });
    const program: RunningProgram = {
      watchUrl: `http://127.0.0.1:${watchPort}`, output: () => output, lines: () => output.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>), signal: (signal) => { child.kill(signal); },
      ended: new Promise((resolve) => { child.once('exit', (code, signal) => { running.delete(program); resolve({ code, signal }); }); }),
    };
    running.add(program);
    await until(async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Hopeless(`The ${name} ended: ${output.slice(-3_000)}`);
      return (await fetch(`${program.watchUrl}/${wanted === 'ready' ? 'readyz' : 'healthz'}`)).ok;
    }, 90);
    return program;
  }
  const sessions = new Map<string, StaffClient>();
  return {
    baseUrl, ownerUrl: database.ownerUrl, startApi: (env) => start('api', env), startWorker: (env, wanted) => start('worker', env, wanted),
    as(login) {
      const session = sessions.get(login) ?? new StaffClient({ baseUrl, login, password: demoPassword });
      sessions.set(login, session);
      return session;
    },
    async end() {
      for (const program of running) program.signal('SIGKILL');
      await Promise.all([...running].map(({ ended }) => ended));
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
