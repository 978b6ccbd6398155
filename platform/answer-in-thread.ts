import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './thread';

/** The other side of `createThread`: what the file of the thread does with each piece of work. */
export function answerInThread<I, O>(work: (input: I) => O | Promise<O>): void {
  parentPort!.on('message', ({ id, input }: Asked<I>) => {
    void Promise.resolve().then(() => work(input)).then(
      (output) => ({ id, output }) satisfies Answered<O>,
      (error: unknown) => ({ id, error: error instanceof Error ? error.stack ?? error.message : String(error) }) satisfies Answered<O>,
    ).then((answer) => { parentPort!.postMessage(answer); });
  });
}
