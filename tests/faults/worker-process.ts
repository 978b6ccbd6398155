import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import type { CrashPoint } from './crash-points';

export interface WorkerProcess {
  /** Starts a worker, and waits until it polls. */
  start(): Promise<void>;
  /** The worker dies when it next comes to this point. */
  arm(point: CrashPoint): void;
  /** Resolves with the signal that ended the worker. */
  died(): Promise<NodeJS.Signals | null>;
  kill(): Promise<void>;
  end(): Promise<void>;
  pid(): number;
}

/** The lamp's worker as a child process of the test. */
export function createWorkerProcess(options: { databaseUrl: string; address: string; namespace: string }): WorkerProcess {
  const folder = mkdtempSync(join(tmpdir(), 'zamen-crash-'));
  let child: ChildProcess | undefined;
  let exited: Promise<NodeJS.Signals | null> = Promise.resolve(null);
  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL');
    await exited;
  };
  return {
    async start() {
      const started = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/crashing-worker.ts', options.databaseUrl, options.address, options.namespace, folder], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      exited = new Promise((resolve) => { started.once('exit', (_code, signal) => resolve(signal)); });
      let said = '';
      started.stderr.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
      await new Promise<void>((resolve, reject) => {
        started.stdout.on('data', (chunk: Buffer) => { if (chunk.toString('utf8').includes('ready')) resolve(); });
        started.once('exit', () => reject(new Error(`the worker ended: ${said.slice(-2_000)}`)));
      });
    },
    arm: (point) => writeFileSync(join(folder, point), ''),
    died: () => exited,
    kill,
    pid: () => child?.pid ?? -1,
    async end() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
