import { noAttempts, type AttemptState } from '../../domain/session/lock-out';
import type { SessionStore } from '../../domain/session/ports';
import { sqlOf, type Asking } from '../unit-of-work';
import { signedInColumns, signedInJoins, signedInOf, type SignedInRow } from './signed-in';

interface AttemptRow { failed: number; first_at: Date; locked_until: Date | null }
interface SessionRow { id: string; created_at: Date; seen_at: Date; expires_at: Date; address: string | null; agent: string | null }

export const living = (idle: string): string => `s.expires_at > now() and s.seen_at > now() - make_interval(mins => ${idle}::int)`;
const signedInSql = `
select ${signedInColumns}, s.csrf_token, s.id as session_id, s.seen_at < now() - interval '1 minute' as seen_long_ago
from session s join app_user u on u.id = s.user_id and u.active ${signedInJoins} where s.token_hash = $1 and ${living('$2')}`;

/** `direct` runs statements without a transaction; the tables of sessions and people have no row-level security. */
export function createSessionStore(direct: Asking): SessionStore {
  return {
    async attempts(tx, login, place) {
      const sql = sqlOf(tx);
      // The row stands before it is read, so that tries at the same time wait for each other.
      sql.send('insert into sign_in_attempt (login, address, failed, first_at) values ($1, $2, 0, now()) on conflict do nothing', [login, place]);
      const [row] = await sql.query<AttemptRow>('select failed, first_at, locked_until from sign_in_attempt where login = $1 and address = $2 for update', [login, place]);
      return row && row.failed > 0 ? { failed: row.failed, firstAt: row.first_at, lockedUntil: row.locked_until } satisfies AttemptState : noAttempts;
    },
    async saveAttempts(tx, login, place, state) {
      sqlOf(tx).send('update sign_in_attempt set failed = $3, first_at = coalesce($4, first_at), locked_until = $5 where login = $1 and address = $2',
        [login, place, state.failed, state.firstAt, state.lockedUntil]);
    },
    async forgetAttempts(tx, login, place) {
      sqlOf(tx).send('delete from sign_in_attempt where login = $1 and address = $2', [login, place]);
    },
    async takeBackTry(tx, login, place) {
      sqlOf(tx).send('update sign_in_attempt set failed = greatest(failed - 1, 0), locked_until = null where login = $1 and address = $2', [login, place]);
    },
    async keepFailure(tx, login, address, agent) {
      sqlOf(tx).send('insert into sign_in_failure (user_id, address, agent) values ((select id from app_user where login = $1), $2, $3)', [login, address, agent]);
    },
    async failures(tx, userId) {
      const rows = await sqlOf(tx).query<{ at: Date; address: string | null; agent: string | null }>('select at, address, agent from sign_in_failure where user_id = $1 order by at desc limit 20', [userId]);
      return rows.map(({ at, ...from }) => ({ at: at.toISOString(), ...from }));
    },
    async credentials(tx, login) {
      const [row] = await sqlOf(tx).query<{ id: string; password_hash: string }>('select id, password_hash from app_user where login = $1 and active and (one_time_until is null or one_time_until > now())', [login]);
      return row ? { userId: row.id, passwordHash: row.password_hash } : null;
    },
    async credentialsOf(tx, userId) {
      const [row] = await sqlOf(tx).query<{ login: string; password_hash: string }>('select login, password_hash from app_user where id = $1 and active for update', [userId]);
      return row ? { userId, login: row.login, passwordHash: row.password_hash } : null;
    },
    async knowsDevice(tx, login, deviceHash) {
      const rows = await sqlOf(tx).query('select 1 from known_device d join app_user u on u.id = d.user_id where d.token_hash = $2 and u.login = $1', [login, deviceHash]);
      return rows.length > 0;
    },
    async rememberDevice(tx, userId, deviceHash) {
      sqlOf(tx).send('insert into known_device (token_hash, user_id) values ($2, $1) on conflict (token_hash, user_id) do update set seen_at = now()', [userId, deviceHash]);
    },
    async open(tx, { tokenHash, userId, csrfToken, lifetimeMinutes, address, agent }) {
      sqlOf(tx).send('insert into session (token_hash, user_id, csrf_token, expires_at, address, agent) values ($1, $2, $3, now() + make_interval(mins => $4::int), $5, $6)',
        [tokenHash, userId, csrfToken, lifetimeMinutes, address, agent]);
      sqlOf(tx).send('update app_user set signed_in_at = now() where id = $1', [userId]);
    },
    async find(tx, tokenHash, idleMinutes, touch) {
      const asking = tx ? sqlOf(tx) : direct;
      const [row] = await asking.query<SignedInRow & { csrf_token: string; session_id: string; seen_long_ago: boolean }>(signedInSql, [tokenHash, idleMinutes]);
      if (!row) return null;
      if (touch && row.seen_long_ago) await asking.query('update session set seen_at = now() where token_hash = $1', [tokenHash]);
      return signedInOf(asking, row, { kind: 'session', id: row.session_id, tokenHash }, row.csrf_token);
    },
    async renew(tx, sessionId, { tokenHash, csrfToken }) {
      sqlOf(tx).send('update session set token_hash = $2, csrf_token = $3, seen_at = now() where id = $1', [sessionId, tokenHash, csrfToken]);
    },
    async close(tx, tokenHash) {
      const [row] = await sqlOf(tx).query<{ user_id: string }>('delete from session where token_hash = $1 returning user_id', [tokenHash]);
      return row?.user_id ?? null;
    },
    async list(tx, userId, idleMinutes, current) {
      const rows = await sqlOf(tx).query<SessionRow>(`select s.id, s.created_at, s.seen_at, s.expires_at, s.address, s.agent from session s where s.user_id = $1 and ${living('$2')} order by s.seen_at desc, s.id limit 200`, [userId, idleMinutes]);
      return rows.map((row) => ({
        id: row.id, createdAt: row.created_at.toISOString(), seenAt: row.seen_at.toISOString(), expiresAt: row.expires_at.toISOString(), address: row.address, agent: row.agent, current: row.id === current,
      }));
    },
    async end(tx, userId, sessionId) {
      return (await sqlOf(tx).query('delete from session where user_id = $1 and id = $2 returning 1', [userId, sessionId])).length > 0;
    },
    async endAllBut(tx, userId, sessionId) {
      return (await sqlOf(tx).query('delete from session where user_id = $1 and id is distinct from $2::uuid returning 1', [userId, sessionId])).length;
    },
    async setPassword(tx, userId, passwordHash, oneTimeHours) {
      sqlOf(tx).send('update app_user set password_hash = $2, password_changed_at = now(), one_time_until = now() + make_interval(hours => $3::int) where id = $1', [userId, passwordHash, oneTimeHours]);
    },
    async forgetPlaces(tx, userId) {
      sqlOf(tx).send('delete from known_device where user_id = $1', [userId]);
      sqlOf(tx).send('delete from sign_in_attempt where login = (select login from app_user where id = $1)', [userId]);
    },
    async sweep(tx, idleMinutes) {
      const gone = await sqlOf(tx).query('delete from session where expires_at < now() or seen_at < now() - make_interval(mins => $1::int) returning 1', [idleMinutes]);
      sqlOf(tx).send("delete from sign_in_attempt where greatest(first_at, coalesce(locked_until, first_at)) < now() - interval '1 day'");
      sqlOf(tx).send("delete from sign_in_failure where at < now() - interval '90 days'");
      sqlOf(tx).send("delete from known_device where seen_at < now() - interval '400 days'");
      return gone.length;
    },
    async savePreferences(tx, userId, preferences) {
      sqlOf(tx).send('update app_user set preferences = $2::jsonb where id = $1', [userId, JSON.stringify(preferences)]);
    },
    async now(tx) {
      const [row] = await sqlOf(tx).query<{ now: Date }>('select clock_timestamp() as now');
      return row!.now;
    },
  };
}
