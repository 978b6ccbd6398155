import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Run } from '../benchmark';
import type { AnswerMessage, OrderMessage, OrderName, Orders } from './client/messages';

export interface ClientProcess { pid: number; ask<N extends OrderName>(name: N, ask: Orders[N]['ask']): Promise<Orders[N]['answer']> }

/** The people, in a process of their own. */
export function startClient({ atEnd }: Run): ClientProcess {
  const child = fork(join(__dirname, 'client', 'client.ts'), [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let [next, ended] = [0, false];
  child.on('message', ({ id, answer, error }: AnswerMessage) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error !== undefined) asked?.reject(new Error(`The client: ${error}`));
    else asked?.resolve(answer as never);
  });
  child.once('exit', (code) => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new Error(`The client's process has ended (${code})`));
  });
  atEnd(() => { if (!ended) child.kill('SIGTERM'); });
  return {
    pid: child.pid ?? -1,
    ask: (name, ask) => new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve: resolve as (answer: never) => void, reject });
      child.send({ id: next, name, ask } satisfies OrderMessage);
    }),
  };
}
