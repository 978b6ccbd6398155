import { setTimeout as pause } from 'node:timers/promises';

/** Calls `work` until the signal aborts: at once again when it says there is more, else after `milliseconds`. An error is told, and the next call comes all the same. */
export async function repeatUntil(signal: AbortSignal, milliseconds: number, work: () => Promise<boolean>, failed: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    let more = false;
    try {
      more = await work();
    } catch (error) {
      failed(error);
    }
    if (!more) await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}

/** Calls `work` until it succeeds, with a pause after each failure; a failure after the signal's abort is the caller's. */
export async function retryUntil<T>(signal: AbortSignal, milliseconds: number, work: () => Promise<T>, failed: (error: unknown) => void): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw error;
      failed(error);
      await pause(milliseconds, undefined, { signal }).catch(() => undefined);
    }
  }
}
