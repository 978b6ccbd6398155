/** Prints what is done, with the seconds since the beginning and what each step took. */
export interface Progress {
  say(text: string): void;
  /** Runs a step and says how long it took when it was noticeable. */
  step<Result>(text: string, work: () => Promise<Result>, done?: (result: Result) => string): Promise<Result>;
  seconds(): string;
}

export function createProgress(write: (text: string) => void, now: () => number): Progress {
  const started = now();
  const since = (from: number) => `${((now() - from) / 1_000).toFixed(1)} s`;
  const say = (text: string) => write(`[${since(started).padStart(7)}] ${text}\n`);
  return {
    say,
    step: async (text, work, done) => {
      const from = now();
      const result = await work();
      say(`${done ? done(result) : text} (${since(from)})`);
      return result;
    },
    seconds: () => since(started),
  };
}
