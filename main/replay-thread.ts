import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpenReplayer } from '../domain/back-tests/ports';
import type { Replayed } from '../engine/replay/replay';
import { projectRoot } from '../platform/paths';
import type { ReplayAnswer, ReplayQuestion } from './replay-worker';

/** The thread loads TypeScript as our programs do. */
const program = `require(${JSON.stringify(join(projectRoot, 'main', 'typescript.cjs'))}); require(${JSON.stringify(join(projectRoot, 'main', 'replay-worker.ts'))});`;
/** One log is small, and a diagram that goes round without end is stopped by its steps; a thread that grows past this is ended instead of the worker. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/** A worker thread that replays, so that the event loop stays free for everybody else. It ends with `close`. */
export const openReplayThread: OpenReplayer = (plan) => {
  const thread = new Worker(program, { eval: true, workerData: plan, execArgv: ['--disable-warning=ExperimentalWarning'], resourceLimits });
  const waiting = new Map<number, { resolve(replayed: (Replayed | null)[]): void; reject(error: Error): void }>();
  let asked = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  thread.on('message', ({ id, replayed }: ReplayAnswer) => {
    waiting.get(id)?.resolve(replayed);
    waiting.delete(id);
  });
  thread.on('error', (error) => { end(error instanceof Error ? error : new Error(String(error))); });
  thread.on('exit', () => { end(new Error('The replaying thread has ended')); });
  return {
    replay: (logs, graphs) => new Promise((resolve, reject) => {
      if (ended) {
        reject(ended);
        return;
      }
      asked += 1;
      waiting.set(asked, { resolve, reject });
      thread.postMessage({ id: asked, logs, graphs } satisfies ReplayQuestion);
    }),
    close: async () => { await thread.terminate(); },
  };
};
