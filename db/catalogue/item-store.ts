import type { ItemChange } from '../../contracts/catalogue-items';
import type { ItemStore, KeptItem } from '../../domain/catalogue/item-ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { counted } from '../counted';
import { sqlOf } from '../unit-of-work';

/** All that a change says, of the item `i`. */
export const keptColumns = `i.id, i.kind, i.code, jsonb_build_object('fa', i.title_fa, 'en', i.title_en) as title, i.brand_id as "brandId", i.kind_id as "productKindId", i.model, i.tax_id as "taxId", i.origin, i.serial_tracked as "serialTracked", i.serviceable,
  i.responsible_id as "responsibleId", i.price::text as price, i.standard_cost::text as "standardCost", i.unit, array(select s.substitute_id from item_substitute s where s.item_id = i.id order by s.position) as "substituteIds", i.superseded_by as "supersededById", i.active`;
export type KeptColumns = Omit<KeptItem, 'revision'>;
export const keptOf = (row: KeptColumns): KeptItem => ({ ...row, revision: revisionOf(row) });

export function createItemStore(): ItemStore {
  const substitutes = (tx: Tx, id: string, ids: readonly string[]): void => {
    sqlOf(tx).send('delete from item_substitute where item_id = $1', [id]);
    if (ids.length > 0) sqlOf(tx).send('insert into item_substitute (item_id, substitute_id, position) select $1, s.id, s.nth from unnest($2::uuid[]) with ordinality s (id, nth)', [id, ids]);
  };
  const values = (item: Omit<ItemChange, 'active'>): unknown[] => [
    item.title.fa, item.title.en, item.brandId, item.productKindId, item.model, item.taxId, item.origin, item.serialTracked, item.serviceable, item.responsibleId, item.price, item.standardCost, item.unit, item.supersededById,
  ];
  return {
    async item(tx, id) {
      const [row] = await sqlOf(tx).query<KeptColumns>(`select ${keptColumns} from item i where i.id = $1 for no key update`, [id]);
      return row ? keptOf(row) : null;
    },
    async isTerm(tx, list, id) {
      return (await sqlOf(tx).query('select 1 from catalogue_term where id = $1 and list = $2 and active for share', [id, list])).length > 0;
    },
    async isStaff(tx, personId) {
      return (await sqlOf(tx).query('select 1 from app_user where id = $1 and active and agent_id is null', [personId])).length > 0;
    },
    async countOf(tx, kind, ids, active) {
      const [row] = await sqlOf(tx).query<{ count: number }>('select count(*)::int as count from item where id = any ($1::uuid[]) and kind = $2 and (active or not $3)', [ids, kind, active]);
      return row!.count;
    },
    async lockSuccession(tx) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtext($1), 0)', ['item-succession']);
    },
    async leadsTo(tx, id, to) {
      return (await sqlOf(tx).query('with recursive next as (select id, superseded_by from item where id = $1 union select i.id, i.superseded_by from item i join next on i.id = next.superseded_by) select 1 from next where id = $2', [id, to])).length > 0;
    },
    async add(tx, id, item) {
      const made = await sqlOf(tx).query(
        `insert into item (id, kind, code, title_fa, title_en, brand_id, kind_id, model, tax_id, origin, serial_tracked, serviceable, responsible_id, price, standard_cost, unit, superseded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict (code) do nothing returning true as made`, [id, item.kind, item.code, ...values(item)]);
      if (made.length === 0) return false;
      substitutes(tx, id, item.substituteIds);
      return true;
    },
    async change(tx, id, change) {
      sqlOf(tx).send(
        `update item set title_fa = $3, title_en = $4, brand_id = $5, brand = case when $5::uuid is null and brand_id is not null then null else brand end, kind_id = $6, model = $7, tax_id = $8, origin = $9, serial_tracked = $10, serviceable = $11, responsible_id = $12, price = $13, standard_cost = $14, unit = $15, superseded_by = $16, active = $2
         where id = $1`, [id, change.active, ...values(change)]);
      substitutes(tx, id, change.substituteIds);
    },
    async uses(tx, id) {
      const [row] = await sqlOf(tx).query<Record<string, number>>(
        `select ${counted(`service_request r join process_instance n on n.request_id = r.id and n.status in ('starting', 'active') where r.item_id = $1`)} as requests,
           ${counted('bom_line l join item p on p.id = l.parent_id and p.active where l.child_id = $1')} as parents, ${counted('service_definition d join item s on s.id = d.item_id and s.active where d.sold_as_id = $1')} as services`, [id]);
      return row!;
    },
  };
}
