import { pause } from '../../platform/server-process';

/** A part of Zamen that runs until it is stopped, or until it crashes. */
export interface Running { exited: Promise<void>; stop(): Promise<void> }

export interface KeptAlive {
  /** Ends it for good. */
  stop(): Promise<void>;
}

export interface KeepAliveOptions {
  name: string;
  /** Starts it; resolves when it is ready. */
  launch: () => Promise<Running>;
  say: (text: string) => void;
  wait?: (ms: number) => Promise<void>;
  now?: () => number;
}

/** Seconds before the next attempt: 1, 2, 4 … 30. */
export function backoffSeconds(failures: number): number {
  return Math.min(30, 2 ** Math.max(0, failures - 1));
}

/** After this time of running well, an earlier crash no longer counts. */
const healthyMs = 60_000;

/**
 * Starts a part and starts it again whenever it ends by itself, with growing pauses. The first start must succeed: its
 * error is the caller's.
 */
export async function keepAlive({ name, launch, say, wait = pause, now = Date.now }: KeepAliveOptions): Promise<KeptAlive> {
  let stopping = false;
  let failures = 0;
  let current = await launch();
  let startedAt = now();

  const watch = async (): Promise<void> => {
    for (;;) {
      await current.exited;
      if (stopping) return;
      failures = now() - startedAt > healthyMs ? 1 : failures + 1;
      for (let restarted = false; !restarted;) {
        const seconds = backoffSeconds(failures);
        say(`${name} ended unexpectedly; it is started again in ${seconds} s`);
        await wait(seconds * 1_000);
        if (stopping) return;
        try {
          current = await launch();
          startedAt = now();
          restarted = true;
          say(`${name} runs again`);
        } catch (error) {
          failures += 1;
          say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping = true;
      await current.stop();
      await Promise.race([watching, pause(50)]);
    },
  };
}
