import { isDeepStrictEqual } from 'node:util';
import type { Label } from '../../contracts/label';
import { groupOf, kindOf, settingDefaults, settingKeys, type SettingDefault, type SettingKey, type SettingValue } from '../../contracts/settings';
import type { SettingRow, SettingValueRow } from '../../contracts/settings-api';
import { changeableBy, mayChangeAt } from '../../domain/settings/change-setting';
import type { SettingQueries } from '../../domain/settings/ports';
import type { UserActor } from '../../domain/shared/actor';
import { revisionSql, scopeOfText, validFromSql } from '../settings/setting-store';
import { labelOf } from './element-name';
import { sqlOf } from '../unit-of-work';

interface ValueRow { scope: string; value: SettingValue | null; since: Date | null; state: SettingValueRow['state']; scope_fa: string | null; scope_en: string | null; branch_id: string | null; by_fa: string | null; by_en: string | null; changed_at: Date | null }
interface Counted { value: SettingValue; exceptions: number; planned: number }

/** For each scope the newest value that is not still to come holds. */
const states = `select key, scope, value, valid_from, ${validFromSql} as since, changed_by, changed_at,
  case when valid_from > now() then 'planned' when row_number() over (partition by key, scope, valid_from > now() order by valid_from desc) = 1 then 'now' else 'past' end as state from setting`;

interface UsedBy { process: string; process_fa: string; process_en: string; element: string; element_name: Partial<Label> | null }
/** Elements of the newest versions whose allowed time or timer is this setting. */
const usedBySql = `select d.process, d.name_fa as process_fa, d.name_en as process_en, n.key as element, n.value -> 'name' as element_name
  from (select distinct on (process) * from process_definition order by process, version desc) d, jsonb_each(d.graph -> 'nodes') n
  where n.value ->> 'sla' = $1 or jsonb_path_exists(n.value, '$.**.setting ? (@ == $key)', jsonb_build_object('key', $1::text))
  order by d.process, n.key`;

const nameOf = (fa: string | null, en: string | null): Label | null => labelOf({ fa: fa ?? '', en: en ?? '' });

export function createSettingQueries(): SettingQueries {
  return {
    async list(tx) {
      const rows = await sqlOf(tx).query<Counted & { key: SettingKey }>(
        `select key, (jsonb_agg(value) filter (where scope = 'company' and state = 'now'))->0 as value,
                (count(*) filter (where scope <> 'company' and state = 'now' and value <> 'null'))::int as exceptions, (count(*) filter (where state = 'planned'))::int as planned
         from (${states}) s group by key`);
      const stored = new Map(rows.map((row) => [row.key, row]));
      return settingKeys.flatMap((key) => { const row = stored.get(key); return row ? [rowOf(key, row)] : []; });
    },

    async read(tx, actor, key) {
      const sql = sqlOf(tx);
      const [rows, [revision], usedBy] = await Promise.all([
        sql.query<ValueRow>(
          `select s.scope, s.value, s.since, s.state, s.changed_at, by.name_fa as by_fa, by.name_en as by_en,
                  coalesce(b.name_fa, u.name_fa, i.title_fa) as scope_fa, coalesce(b.name_en, u.name_en, i.title_en) as scope_en, coalesce(b.id, u.branch_id) as branch_id
           from (${states} where key = $1) s left join app_user by on by.id = s.changed_by
           left join branch b on s.scope = 'branch:' || b.id left join unit u on s.scope = 'unit:' || u.id left join item i on s.scope = 'product:' || i.id
           order by s.valid_from desc, s.scope`, [key]),
        sql.query<{ revision: string }>(`select ${revisionSql} as revision from setting where key = $1`, [key]),
        sql.query<UsedBy>(usedBySql, [key]),
      ]);
      const values = rows.map((row) => valueOf(row, actor));
      const now = values.filter(({ state }) => state === 'now');
      const value = now.find(({ scope }) => scope.kind === 'company')?.value ?? null;
      return value === null ? null : {
        ...rowOf(key, { value, exceptions: now.filter((one) => one.scope.kind !== 'company' && one.value !== null).length, planned: values.filter(({ state }) => state === 'planned').length }),
        default: settingDefaults[key].value, revision: revision!.revision, values, changeFor: changeableBy(actor),
        usedBy: usedBy.map((use) => ({ process: use.process, processName: { fa: use.process_fa, en: use.process_en }, element: use.element, elementName: labelOf(use.element_name) ?? { fa: use.element, en: use.element } })),
      };
    },
  };
}

const valueOf = (row: ValueRow, actor: UserActor): SettingValueRow => ({
  scope: scopeOfText(row.scope), name: nameOf(row.scope_fa, row.scope_en), value: row.value, validFrom: row.since?.toISOString() ?? null, state: row.state,
  by: nameOf(row.by_fa, row.by_en), at: row.by_fa === null ? null : row.changed_at!.toISOString(),
  mayChange: mayChangeAt(actor, row.branch_id),
});

function rowOf(key: SettingKey, { value, exceptions, planned }: Counted): SettingRow {
  const known: SettingDefault = settingDefaults[key];
  return { key, group: groupOf(key), kind: kindOf(key), unit: known.unit ?? null, title: known.title, value, isDefault: isDeepStrictEqual(value, known.value), exceptions, planned };
}
