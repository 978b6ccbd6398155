/** What comes together belongs together: rows of one transaction arrive within this. */
const togetherMs = 15;
/** Between two runs, so that a burst is not a storm of fetches. */
const apartMs = 300;

/** Calls `run` soon after the first `tell`, once for what comes with it, and for all that follows at most every 300 ms. */
export function gather(run: () => void): { tell: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let ranAt = -Infinity;
  return {
    tell: () => {
      timer ??= setTimeout(() => { timer = null; ranAt = Date.now(); run(); }, Math.max(togetherMs, ranAt + apartMs - Date.now()));
    },
    stop: () => { if (timer) clearTimeout(timer); timer = null; },
  };
}
