import type { KeptAlive } from './keep-alive';

/** The order of ending, highest first: nobody writes any more when the databases go. */
export const ranks = { postgres: 0, temporal: 1, worker: 2, api: 3, demo: 4 } as const;

export interface Started extends KeptAlive { rank: number }

/** Ends what was started, by rank. One that fails does not keep the others. */
export async function stopAll(started: Started[], report: (text: string) => void): Promise<void> {
  for (const part of started.splice(0).sort((a, b) => b.rank - a.rank)) {
    try {
      await part.stop();
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  }
}

/**
 * Keeps this process until it exits. Children are not waited for, so that a start without a parent's channel would end as soon
 * as all is up, and everything with it.
 */
export function stay(): void {
  setInterval(() => undefined, 2 ** 30);
}

/** npm and the shell hand the same Ctrl-C on twice, within milliseconds. */
const impatient = 1_000;

/**
 * Calls `stop` once on Ctrl-C, `kill`, a closed terminal, or when the process that started us is gone. A second Ctrl-C or
 * `kill`, a while later, is impatience: it ends at once, and the guards of its children end them.
 */
export function onEnd(stop: () => void, emitter: NodeJS.Process = process): void {
  let askedAt: number | undefined;
  const ask = (reason: string) => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      stop();
    } else if ((reason === 'SIGINT' || reason === 'SIGTERM') && Date.now() - askedAt > impatient) {
      emitter.exit(reason === 'SIGINT' ? 130 : 143);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) emitter.on(signal, () => ask(signal));
  emitter.on('disconnect', () => ask('disconnect'));
}
