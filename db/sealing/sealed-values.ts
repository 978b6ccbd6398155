import { isMarkedPlace, type MarkedPlace, type SealedPlace, type SealedValues } from '../../domain/sealing/ports';
import { sqlOf } from '../unit-of-work';

/** Where a mark stands beside the value, by which it is found again. */
const marks: Record<MarkedPlace, string> = { 'national-id': 'national_id_mark', 'foreign-id': 'foreign_id_mark' };
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
        `select id, ${column} as sealed from ${table} where ${column} is not null and (${keyOf(column)} <> $1${isMarkedPlace(place) ? ` or ${marks[place]} is null or split_part(${marks[place]}, '.', 1) <> $1` : ''}) and ($2::uuid is null or id > $2) order by id limit $3 for update`, [newest, after, limit], 'fresh');
    },
    unmarked(tx, place, { after, limit }) {
      const [table, column] = columns[place];
      return sqlOf(tx).query<{ id: string; sealed: string }>(`select id, ${column} as sealed from ${table} where ${column} is not null and ${marks[place]} is null and ($1::uuid is null or id > $1) order by id limit $2 for update`, [after, limit], 'fresh');
    },
    async put(tx, place, values) {
      const [table, column] = columns[place];
      await sqlOf(tx).query(`update ${table} t set ${column} = n.sealed${isMarkedPlace(place) ? `, ${marks[place]} = n.mark` : ''} from unnest($1::uuid[], $2::text[], $3::text[]) as n(id, sealed, mark) where t.id = n.id`, [values.map(({ id }) => id), values.map(({ sealed }) => sealed), values.map(({ mark }) => mark)], 'fresh');
    },
  };
}
