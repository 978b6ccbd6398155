import type { Asking } from '../unit-of-work';

export const changeChannel = 'zamen_change';

/**
 * For `DatabaseOptions.committed`: tells the readers after a commit, at most once every `milliseconds`; the last one is never lost. Each time
 * is a transaction of its own here and a read at each reader: at sixty completions a second, every 20 ms cost one for nearly every completion.
 */
export function notifyChanges(milliseconds = 40): (direct: Asking) => void {
  let next: NodeJS.Timeout | undefined;
  let last = 0;
  const send = (direct: Asking): void => {
    next = undefined;
    last = Date.now();
    // A reader also looks by itself every second, so a failure only costs time.
    direct.query(`select pg_notify('${changeChannel}', '')`).catch(() => undefined);
  };
  return (direct) => {
    if (next) return;
    const wait = Math.max(0, last + milliseconds - Date.now());
    if (wait === 0) send(direct);
    else next = setTimeout(send, wait, direct);
  };
}
