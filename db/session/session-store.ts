import type { Role } from '../../contracts/roles';
import { noAttempts, type AttemptState } from '../../domain/session/lock-out';
import type { SessionStore, SignedIn } from '../../domain/session/ports';
import { readPreferences } from '../../domain/session/preferences';
import { sqlOf, type Asking } from '../unit-of-work';

interface AttemptRow { failed: number; first_at: Date; locked_until: Date | null }
interface SignedInRow {
  id: string; login: string; name_fa: string; name_en: string; agent_id: string | null; all_branches: boolean; preferences: unknown; csrf_token: string;
  branch_id: string; branch_code: string; branch_fa: string; branch_en: string; unit_id: string | null; unit_fa: string | null; unit_en: string | null;
  roles: Role[]; branches: string[] | null; seen_long_ago: boolean;
}

const signedInSql = `
select u.id, u.login, u.name_fa, u.name_en, u.agent_id, u.all_branches, u.preferences, s.csrf_token,
  u.branch_id, b.code as branch_code, b.name_fa as branch_fa, b.name_en as branch_en, u.unit_id, n.name_fa as unit_fa, n.name_en as unit_en,
  array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles,
  case when u.all_branches then array(select a.id from branch a) end as branches, s.seen_at < now() - interval '1 minute' as seen_long_ago
from session s join app_user u on u.id = s.user_id and u.active join branch b on b.id = u.branch_id left join unit n on n.id = u.unit_id
where s.token_hash = $1 and s.expires_at > now() and s.seen_at > now() - make_interval(mins => $2::int)`;

/** `direct` runs statements without a transaction; the tables of sessions and people have no row-level security. */
export function createSessionStore(direct: Asking): SessionStore {
  return {
    async attempts(tx, login, address) {
      const sql = sqlOf(tx);
      // The row stands before it is read, so that tries at the same time wait for each other.
      sql.send('insert into sign_in_attempt (login, address, failed, first_at) values ($1, $2, 0, now()) on conflict do nothing', [login, address]);
      const [row] = await sql.query<AttemptRow>('select failed, first_at, locked_until from sign_in_attempt where login = $1 and address = $2 for update', [login, address]);
      return row && row.failed > 0 ? { failed: row.failed, firstAt: row.first_at, lockedUntil: row.locked_until } satisfies AttemptState : noAttempts;
    },
    async saveAttempts(tx, login, address, state) {
      sqlOf(tx).send('update sign_in_attempt set failed = $3, first_at = coalesce($4, first_at), locked_until = $5 where login = $1 and address = $2',
        [login, address, state.failed, state.firstAt, state.lockedUntil]);
    },
    async forgetAttempts(tx, login, address) {
      sqlOf(tx).send('delete from sign_in_attempt where login = $1 and address = $2', [login, address]);
    },
    async credentials(tx, login) {
      const [row] = await sqlOf(tx).query<{ id: string; password_hash: string }>('select id, password_hash from app_user where login = $1 and active', [login]);
      return row ? { userId: row.id, passwordHash: row.password_hash } : null;
    },
    async open(tx, { tokenHash, userId, csrfToken, lifetimeMinutes, address }) {
      sqlOf(tx).send('insert into session (token_hash, user_id, csrf_token, expires_at, address) values ($1, $2, $3, now() + make_interval(mins => $4::int), $5)',
        [tokenHash, userId, csrfToken, lifetimeMinutes, address]);
    },
    async find(tx, tokenHash, idleMinutes, touch) {
      const asking = tx ? sqlOf(tx) : direct;
      const [row] = await asking.query<SignedInRow>(signedInSql, [tokenHash, idleMinutes]);
      if (!row) return null;
      if (touch && row.seen_long_ago) await asking.query('update session set seen_at = now() where token_hash = $1', [tokenHash]);
      return signedInOf(row, tokenHash);
    },
    async close(tx, tokenHash) {
      sqlOf(tx).send('delete from session where token_hash = $1', [tokenHash]);
    },
    async sweep(tx, idleMinutes) {
      const gone = await sqlOf(tx).query('delete from session where expires_at < now() or seen_at < now() - make_interval(mins => $1::int) returning 1', [idleMinutes]);
      sqlOf(tx).send("delete from sign_in_attempt where greatest(first_at, coalesce(locked_until, first_at)) < now() - interval '1 day'");
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

function signedInOf(row: SignedInRow, tokenHash: Buffer): SignedIn {
  return {
    actor: { kind: 'user', id: row.id, roles: row.roles, branches: row.branches ?? [row.branch_id], branchId: row.branch_id, unitId: row.unit_id, agentId: row.agent_id },
    login: row.login, name: { fa: row.name_fa, en: row.name_en },
    branch: { id: row.branch_id, code: row.branch_code, name: { fa: row.branch_fa, en: row.branch_en } },
    unit: row.unit_id ? { id: row.unit_id, name: { fa: row.unit_fa!, en: row.unit_en! } } : null,
    preferences: readPreferences(row.preferences), csrfToken: row.csrf_token, tokenHash,
  };
}
