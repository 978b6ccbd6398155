import type { SettingScope } from '../../contracts/settings-api';
import type { SettingValue } from '../../contracts/settings';
import type { SettingStore } from '../../domain/settings/ports';
import { sqlOf } from '../unit-of-work';

const separator = ':';
export const textOfScope = (scope: SettingScope): string => (scope.kind === 'company' ? scope.kind : `${scope.kind}${separator}${scope.id}`);
export function scopeOfText(text: string): SettingScope {
  const [kind, id] = text.split(separator) as [SettingScope['kind'], string | undefined];
  return kind === 'company' ? { kind } : { kind, id: id! };
}
/** What a change must have seen: how many values there were, and the newest. */
export const revisionSql = `count(*) || '-' || coalesce(to_char(max(changed_at) at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), '')`;
/** Values of the beginning have no instant. */
export const validFromSql = `case when valid_from = '-infinity' then null else valid_from end`;

const places = {
  branch: 'select id as branch_id from branch where id = $1', unit: 'select branch_id from unit where id = $1', product: 'select null::uuid as branch_id from item where id = $1',
} as const;

export function createSettingStore(): SettingStore {
  return {
    async lock(tx, key) {
      const sql = sqlOf(tx);
      sql.send('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['setting', key]);
      // A statement of its own: its snapshot must see what the lock's last holder committed.
      const [row] = await sql.query<{ values: { scope: string; value: SettingValue | null; valid_from: string | null }[]; now: Date; revision: string }>(
        `select coalesce(jsonb_agg(jsonb_build_object('scope', scope, 'value', value, 'valid_from', ${validFromSql})), '[]') as values, clock_timestamp() as now, ${revisionSql} as revision from setting where key = $1`, [key]);
      return { now: row!.now, revision: row!.revision, values: row!.values.map(({ scope, value, valid_from }) => ({ scope: scopeOfText(scope), value, validFrom: valid_from })) };
    },
    async branchOf(tx, scope) {
      if (scope.kind === 'company') return { branchId: null };
      const [row] = await sqlOf(tx).query<{ branch_id: string | null }>(places[scope.kind], [scope.id]);
      return row ? { branchId: row.branch_id } : 'unknown';
    },
    async put(tx, key, { scope, value, validFrom, by }) {
      sqlOf(tx).send(
        `insert into setting (key, scope, value, valid_from, changed_by, changed_at) values ($1, $2, $3::jsonb, $4, $5, clock_timestamp())
         on conflict (key, scope, valid_from) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
        [key, textOfScope(scope), JSON.stringify(value), validFrom, by]);
    },
    async remove(tx, key, scope, validFrom) {
      sqlOf(tx).send('delete from setting where key = $1 and scope = $2 and valid_from = $3 and valid_from > now()', [key, textOfScope(scope), validFrom]);
    },
  };
}
