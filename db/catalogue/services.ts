import type { ItemKind } from '../../contracts/catalogue-items';
import type { OfferedService, ServiceDefinition } from '../../contracts/catalogue-services';
import type { ServiceStore } from '../../domain/catalogue/structure-ports';
import { revisionOf } from '../../domain/shared/revision';
import { refJson, termJson } from '../read/items';
import { sqlOf } from '../unit-of-work';

const branchesJson = `coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'code', b.code, 'name', jsonb_build_object('fa', b.name_fa, 'en', b.name_en)) order by b.code) from service_branch x join branch b on b.id = x.branch_id where x.service_id = i.id), '[]') as branches`;
const factColumns = `${termJson('g')} as "group", ${termJson('j')} as "jobType", ${termJson('t')} as "serviceType", d.standard_minutes as "standardMinutes", case when o.id is not null then ${refJson('o')} end as "soldAs", ${branchesJson}`;
const factFrom = `item i left join service_definition d on d.item_id = i.id left join catalogue_term g on g.id = d.group_id left join catalogue_term j on j.id = d.job_type_id left join catalogue_term t on t.id = d.service_type_id left join item o on o.id = d.sold_as_id`;

export function createServiceStore(): ServiceStore {
  return {
    async service(tx, id, locked) {
      if (locked) sqlOf(tx).send('select 1 from item where id = $1 for no key update', [id]);
      const [row] = await sqlOf(tx).query<Omit<ServiceDefinition, 'mayChange' | 'revision'>>(
        `select ${factColumns}, coalesce(o.tax_id, i.tax_id) as "billingTaxId",
           coalesce((select jsonb_agg(${termJson('k')} order by k.code) from service_goods x join catalogue_term k on k.id = x.kind_id where x.service_id = i.id), '[]') as kinds,
           coalesce((select jsonb_agg(${refJson('p')} order by p.code) from service_goods x join item p on p.id = x.item_id where x.service_id = i.id), '[]') as goods
         from ${factFrom} where i.id = $1 and i.kind = 'service'`, [id]);
      return row ? { ...row, revision: revisionOf(row) } : null;
    },
    async countBranches(tx, ids) {
      return (await sqlOf(tx).query('select 1 from branch where id = any ($1::uuid[]) and active', [ids])).length;
    },
    async replace(tx, id, { groupId, jobTypeId, serviceTypeId, standardMinutes, soldAsId, kindIds, itemIds, branchIds }) {
      const sql = sqlOf(tx);
      sql.send(
        `insert into service_definition (item_id, group_id, job_type_id, service_type_id, standard_minutes, sold_as_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (item_id) do update set group_id = excluded.group_id, job_type_id = excluded.job_type_id, service_type_id = excluded.service_type_id, standard_minutes = excluded.standard_minutes, sold_as_id = excluded.sold_as_id`,
        [id, groupId, jobTypeId, serviceTypeId, standardMinutes, soldAsId]);
      sql.send('delete from service_goods where service_id = $1', [id]);
      sql.send('insert into service_goods (service_id, kind_id, item_id) select $1::uuid, k, null::uuid from unnest($2::uuid[]) k union all select $1::uuid, null::uuid, p from unnest($3::uuid[]) p', [id, kindIds, itemIds]);
      sql.send('delete from service_branch where service_id = $1', [id]);
      sql.send('insert into service_branch (service_id, branch_id) select $1, b from unnest($2::uuid[]) b', [id, branchIds]);
    },
    async servicesOf(tx, itemId) {
      const [item] = await sqlOf(tx).query<{ kind: ItemKind; kind_id: string | null }>('select kind, kind_id from item where id = $1', [itemId]);
      if (!item || item.kind === 'service') return null;
      return sqlOf(tx).query<OfferedService>(
        `with recursive up as (select id, parent_id from catalogue_term where id = $2 union select t.id, t.parent_id from catalogue_term t join up on t.id = up.parent_id)
         select ${refJson('i')} as item, ${factColumns}, i.price::text as price from ${factFrom}
         where i.kind = 'service' and i.active and d.item_id is not null and (not exists (select 1 from service_goods x where x.service_id = i.id)
           or exists (select 1 from service_goods x where x.service_id = i.id and (x.item_id = $1 or x.kind_id in (select id from up))))
         order by coalesce(i.code, ''), i.id limit 1000`, [itemId, item.kind_id]);
    },
  };
}
