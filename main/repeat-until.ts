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
