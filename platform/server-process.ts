import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readSync, fstatSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import type { RunAs } from './run-as';

/** A server that we started and own. It dies with us, also when we are killed. */
export interface ServerProcess {
  pid: number;
  /** Resolves when the process has ended, whatever the reason. */
  exited: Promise<void>;
  isRunning(): boolean;
  /** Exit code, once it has ended by itself; `null` after a signal. */
  exitCode(): number | null;
  /** Asks with `signal`, insists with SIGKILL after `patience` milliseconds; resolves when it has ended. */
  end(signal: NodeJS.Signals, patience: number): Promise<void>;
}

export interface ServerOptions {
  command: string;
  args: string[];
  logFile: string;
  user?: RunAs | undefined;
  env?: NodeJS.ProcessEnv;
  /** Working folder; by default the root, so that no folder is held. */
  cwd?: string;
  /** What the guard sends when we die without a word. */
  lastSignal: NodeJS.Signals;
}

/**
 * Starts a server apart from our terminal's Ctrl-C, so that children end in our order, and sets a guard on it: a tiny
 * process that holds a pipe to us and ends the server when that pipe breaks (when we were killed).
 */
export function startServerProcess({ command, args, logFile, user, env, cwd, lastSignal }: ServerOptions): ServerProcess {
  const out = openSync(logFile, 'a');
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', out, out],
    env: env ?? process.env,
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: cwd ?? '/',
  });
  closeSync(out);
  let running = true;
  const exited = new Promise<void>((resolve) => {
    const over = () => { running = false; resolve(); };
    child.once('exit', over);
    child.once('error', over);
  });
  const pid = child.pid ?? -1;
  const guard = pid > 0 ? startGuard(pid, lastSignal) : undefined;
  void exited.then(() => guard?.kill('SIGKILL'));
  child.unref();
  return {
    pid,
    exited,
    isRunning: () => running,
    exitCode: () => child.exitCode,
    end: async (signal, patience) => {
      if (!running) return;
      child.ref();
      child.kill(signal);
      const insist = setTimeout(() => child.kill('SIGKILL'), patience);
      await exited;
      clearTimeout(insist);
    },
  };
}

function startGuard(pid: number, signal: NodeJS.Signals): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const script = 'cat >/dev/null; kill -"$2" "$1"; for i in $(seq 30); do kill -0 "$1" || exit; sleep 1; done; kill -KILL "$1"';
  const guard = spawn('sh', ['-c', script, 'zamen-guard', String(pid), signal.replace(/^SIG/, '')], {
    detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guard;
}

/** The end of a log file, for a message. */
export function tailOf(file: string, bytes = 2_000): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const length = Math.min(size, bytes);
    const buffer = Buffer.alloc(length);
    readSync(handle, buffer, 0, length, size - length);
    return buffer.toString('utf8').trim();
  } finally {
    closeSync(handle);
  }
}

/** Command line of a running process; `undefined` when there is none with this id. */
export function commandLineOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  const proc = `/proc/${pid}/cmdline`;
  try {
    if (existsSync(proc)) return readFileSync(proc, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Ends a process of an earlier run, found by its id: asks, then insists. */
export async function endStray(pid: number, signal: NodeJS.Signals, patience = 10_000): Promise<void> {
  const gone = () => !commandLineOf(pid);
  try {
    process.kill(pid, signal);
    for (let waited = 0; waited < patience && !gone(); waited += 50) await pause(50);
    if (!gone()) process.kill(pid, 'SIGKILL');
    for (let waited = 0; waited < 2_000 && !gone(); waited += 50) await pause(50);
  } catch {
    // it ended in between
  }
}

export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, ms); });
}
