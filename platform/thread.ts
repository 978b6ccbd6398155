import { Worker, type ResourceLimits } from 'node:worker_threads';
import { loadTypeScript } from './node-program';

/** Work that would hold up the program, done in a thread of its own, one piece after another. */
export interface Thread<I, O> { run(input: I): Promise<O>; close(): Promise<void> }
export interface Asked<I> { id: number; input: I }
export type Answered<O> = { id: number; output: O } | { id: number; error: string };

interface Waiting<O> { resolve: (output: O) => void; reject: (error: Error) => void }

export interface ThreadOptions {
  /** What the thread's file reads as `workerData`. */
  data?: unknown;
  limits?: ResourceLimits;
  /** It keeps what earlier pieces told it: after a crash there is nothing to go on with, and every further piece is refused. */
  remembers?: boolean;
}

/** `file` answers each message `Asked` with `Answered` (`answerInThread`). The thread begins with the first piece, begins anew after a crash, and keeps no program alive that has nothing to wait for. */
export function createThread<I, O>(file: string, { data, limits, remembers = false }: ThreadOptions = {}): Thread<I, O> {
  const waiting = new Map<number, Waiting<O>>();
  let worker: Worker | undefined;
  let over: Error | undefined;
  let next = 1;

  const lost = (gone: Worker, error: Error): void => {
    if (worker !== gone) return;
    worker = undefined;
    if (remembers) over = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = new Worker(file, { execArgv: loadTypeScript, workerData: data, ...(limits && { resourceLimits: limits }) });
    begun.on('message', (answer: Answered<O>) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) begun.unref();
      if ('error' in answer) asker?.reject(new Error(answer.error));
      else asker?.resolve(answer.output);
    });
    begun.on('error', (error: Error) => { lost(begun, error); });
    begun.on('exit', (code) => { lost(begun, new Error(`The thread ${file} has ended with ${code}`)); });
    return begun;
  };
  return {
    run: (input) => new Promise<O>((resolve, reject) => {
      if (over) {
        reject(over);
        return;
      }
      worker ??= begin();
      worker.ref();
      const asked: Asked<I> = { id: next, input };
      next += 1;
      waiting.set(asked.id, { resolve, reject });
      worker.postMessage(asked);
    }),
    async close() { await worker?.terminate(); },
  };
}
