import type { Action } from '../../contracts/actions';
import { actions } from '../../contracts/actions';
import type { TokenStore } from '../../domain/session/ports';
import { sqlOf, type Asking } from '../unit-of-work';
import { signedInColumns, signedInJoins, signedInOf, type SignedInRow } from './signed-in';

interface TokenRow { id: string; name: string; scopes: string[]; created_at: Date; expires_at: Date; used_at: Date | null; used_from: string | null; revoked_at: Date | null }

/** A right that this product no longer has is in no scope. */
const known = (scopes: readonly string[]): Action[] => actions.filter((action) => scopes.includes(action));

const bearerSql = `
select ${signedInColumns}, k.id as token_id, k.scopes, k.used_at is null or k.used_at < now() - interval '1 minute' as used_long_ago
from api_token k join app_user u on u.id = k.user_id and u.active and u.one_time_until is null ${signedInJoins}
where k.token_hash = $1 and k.revoked_at is null and k.expires_at > now()`;

/** `direct` runs statements without a transaction; the tables of tokens and people have no row-level security. */
export function createTokenStore(direct: Asking): TokenStore {
  return {
    async find(tokenHash, address) {
      const [row] = await direct.query<SignedInRow & { token_id: string; scopes: string[]; used_long_ago: boolean }>(bearerSql, [tokenHash]);
      if (!row) return null;
      if (row.used_long_ago) await direct.query('update api_token set used_at = now(), used_from = $2 where id = $1', [row.token_id, address]);
      const signedIn = await signedInOf(direct, row, { kind: 'token', id: row.token_id }, '');
      return { ...signedIn, actor: { ...signedIn.actor, scopes: known(row.scopes) } };
    },
    async add(tx, { id, userId, name, tokenHash, scopes, days }) {
      const sql = sqlOf(tx);
      // One at a time for a person, so that no name is given twice.
      await sql.query('select 1 from app_user where id = $1 for update', [userId]);
      const made = await sql.query(
        `insert into api_token (id, user_id, name, token_hash, scopes, expires_at) select $1, $2, $3, $4, $5::text[], now() + make_interval(days => $6::int)
         where not exists (select 1 from api_token k where k.user_id = $2 and k.name = $3 and k.revoked_at is null and k.expires_at > now()) returning 1`, [id, userId, name, tokenHash, scopes, days]);
      return made.length > 0;
    },
    async list(tx, userId) {
      const rows = await sqlOf(tx).query<TokenRow>(
        `select id, name, scopes, created_at, expires_at, used_at, used_from, revoked_at from api_token
         where user_id = $1 and least(expires_at, coalesce(revoked_at, 'infinity')) > now() - interval '30 days' order by created_at desc, id desc limit 200`, [userId]);
      return rows.map((row) => ({
        id: row.id, name: row.name, scopes: known(row.scopes), createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString(), usedAt: row.used_at?.toISOString() ?? null, usedFrom: row.used_from, revokedAt: row.revoked_at?.toISOString() ?? null,
      }));
    },
    async revoke(tx, userId, tokenId) {
      const [row] = await sqlOf(tx).query<{ name: string }>('update api_token set revoked_at = now() where id = $2 and user_id = $1 and revoked_at is null and expires_at > now() returning name', [userId, tokenId]);
      return row?.name ?? null;
    },
    async revokeAll(tx, userId) {
      return (await sqlOf(tx).query('update api_token set revoked_at = now() where user_id = $1 and revoked_at is null and expires_at > now() returning 1', [userId])).length;
    },
  };
}
