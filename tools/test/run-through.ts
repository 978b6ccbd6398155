import { spawn } from 'node:child_process';
import { projectRoot } from '../../platform/paths';

export interface RunThroughOptions {
  env: NodeJS.ProcessEnv;
  /** Milliseconds before a run that hangs is ended. */
  patience: number;
}

/** Runs a program with its output passed on; its exit code, or 124 when it hung. Ending us ends it and its children. */
export async function runThrough(command: string, args: string[], { env, patience }: RunThroughOptions): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] });
    let hung = false;
    const limit = setTimeout(() => {
      hung = true;
      process.stdout.write(`It has not ended after ${Math.round(patience / 60_000)} minutes and is ended now.\n`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 30_000).unref();
    }, patience);
    const pass = () => child.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, pass);
    const over = (code: number) => {
      clearTimeout(limit);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass);
      resolve(hung ? 124 : code);
    };
    child.once('error', () => over(127));
    child.once('exit', (code) => over(code ?? 1));
  });
}
