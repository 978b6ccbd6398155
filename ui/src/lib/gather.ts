/** What comes together belongs together: rows of one transaction arrive within this. */
const togetherMs = 15;
/** Between two runs, so that a burst is not a storm of fetches. */
const apartMs = 150;

export interface Pace { togetherMs: number; apartMs: number }

/** Calls `run` soon after the first `tell`, once for what comes with it, and for all that follows at most every 150 ms. */
export function gather(run: () => void, pace: Pace = { togetherMs, apartMs }): { tell: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let ranAt = -Infinity;
  return {
    tell: () => {
      timer ??= setTimeout(() => { timer = null; ranAt = Date.now(); run(); }, Math.max(pace.togetherMs, ranAt + pace.apartMs - Date.now()));
    },
    stop: () => { if (timer) clearTimeout(timer); timer = null; },
  };
}
