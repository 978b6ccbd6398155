import type { SealedPlace, SealedValues } from '../../domain/sealing/ports';
import { sqlOf } from '../unit-of-work';

const columns: Record<SealedPlace, [table: string, column: string]> = {
  'pass-code': ['service_request', 'pass_code'], 'national-id': ['party', 'national_id'], 'foreign-id': ['party', 'foreign_id'], iban: ['party', 'iban'], 'webhook-secret': ['webhook', 'secret'], 'former-webhook-secret': ['webhook', 'former_secret'],
};
/** Sealed text is `1.<key>.<…>`. */
const keyOf = (column: string): string => `split_part(${column}, '.', 2)`;

export function createSealedValues(): SealedValues {
  return {
    count: (tx) => sqlOf(tx).query<{ place: SealedPlace; key: string; values: number }>(
      Object.entries(columns).map(([place, [table, column]]) => `select '${place}' as place, ${keyOf(column)} as key, count(*)::int as values from ${table} where ${column} is not null group by 2`).join(' union all ') + ' order by 1, 2'),
    page(tx, place, { newest, after, limit }) {
      const [table, column] = columns[place];
      return sqlOf(tx).query<{ id: string; sealed: string }>(
        `select id, ${column} as sealed from ${table} where ${column} is not null and ${keyOf(column)} <> $1 and ($2::uuid is null or id > $2) order by id limit $3 for update`, [newest, after, limit], 'fresh');
    },
    async put(tx, place, values) {
      const [table, column] = columns[place];
      await sqlOf(tx).query(`update ${table} t set ${column} = n.sealed from unnest($1::uuid[], $2::text[]) as n(id, sealed) where t.id = n.id`, [values.map(({ id }) => id), values.map(({ sealed }) => sealed)], 'fresh');
    },
  };
}
