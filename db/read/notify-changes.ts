import type { Sequelize } from 'sequelize';

export const changeChannel = 'zamen_change';

/** For `DatabaseOptions.committed`: tells the readers after a commit, at most once every `milliseconds`; the last one is never lost. */
export function notifyChanges(milliseconds = 20): (sequelize: Sequelize) => void {
  let next: NodeJS.Timeout | undefined;
  let last = 0;
  const send = (sequelize: Sequelize): void => {
    next = undefined;
    last = Date.now();
    // A reader also looks by itself every second, so a failure only costs time.
    sequelize.query(`select pg_notify('${changeChannel}', '')`).catch(() => undefined);
  };
  return (sequelize) => {
    if (next) return;
    const wait = Math.max(0, last + milliseconds - Date.now());
    if (wait === 0) send(sequelize);
    else next = setTimeout(send, wait, sequelize);
  };
}
