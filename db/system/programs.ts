import type { Programs } from '../../domain/system/ports';
import type { Asking } from '../unit-of-work';

export function createPrograms(direct: Asking): Programs {
  return {
    async beat({ id, name, version, host, pid }, state) {
      await direct.query(
        `insert into program (id, name, version, host, pid, state) values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set seen_at = clock_timestamp(), state = excluded.state`, [id, name, version, host, pid, state]);
    },
    async ended(id) {
      await direct.query(`update program set seen_at = clock_timestamp(), state = 'ended' where id = $1`, [id]);
      await direct.query(`delete from program where seen_at < now() - interval '1 day'`);
    },
  };
}
