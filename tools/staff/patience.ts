import { setTimeout as pause } from 'node:timers/promises';
import { ApiRefusal, NoAnswer } from './refusal';

export interface Patience {
  /** Seconds after which the person gives up and the last error is thrown. */
  seconds: number;
  /** Told of each try that failed. */
  again?: (error: ApiRefusal | NoAnswer) => void;
}

/** "Not now": the product asks to come back, or did not answer at all. Anything else is an answer. */
export function isPassing(error: unknown): error is ApiRefusal | NoAnswer {
  return error instanceof NoAnswer || (error instanceof ApiRefusal && (error.status === 503 || error.status === 429 || error.status === 502 || error.status === 504));
}

/**
 * Does as a person does who is told "not now": waits, and clicks again. `work` must carry its own idempotency key, so that the
 * second click is the first one again.
 */
export async function patiently<T>(work: () => Promise<T>, { seconds, again }: Patience): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (let tried = 0; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      again?.(error);
      const asked = error instanceof ApiRefusal ? error.retryAfterSeconds : undefined;
      const wait = Math.min(asked !== undefined ? asked * 1_000 : 200 * 2 ** Math.min(tried, 4), 5_000);
      if (Date.now() + wait > until) throw error;
      await pause(wait);
    }
  }
}
