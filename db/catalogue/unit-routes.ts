import type { Term } from '../../contracts/catalogue';
import type { UnitRoute } from '../../contracts/unit-routes';
import type { UnitRouteStore } from '../../domain/catalogue/manage-unit-routes';
import { revisionOf } from '../../domain/shared/revision';
import { termJson } from '../read/items';
import { sqlOf } from '../unit-of-work';

/** The kind whose route holds for the kind in `parameter`: itself, or the nearest above that has one. */
export const routeKindOf = (parameter: string): string => `(with recursive up as (select t.id, t.parent_id, 0 as far from catalogue_term t where t.id = ${parameter} and t.list = 'product-kind'
  union all select t.id, t.parent_id, up.far + 1 from catalogue_term t join up on t.id = up.parent_id) select up.id from up where exists (select 1 from unit_route_step s where s.kind_id = up.id) order by up.far limit 1)`;

export function createUnitRouteStore(): UnitRouteStore {
  return {
    async route(tx, kindId, locked) {
      const sql = sqlOf(tx);
      if (locked) sql.send('select 1 from catalogue_term where id = $1 for no key update', [kindId]);
      const [row] = await sql.query<{ own: string[]; of: Term | null; steps: UnitRoute['steps'] }>(
        `select array(select s.unit_id from unit_route_step s where s.kind_id = $1 order by s.position) as own, case when f.id <> $1 then ${termJson('f')} end as "of",
           coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'code', n.code, 'name', jsonb_build_object('fa', n.name_fa, 'en', n.name_en), 'branch', jsonb_build_object('fa', b.name_fa, 'en', b.name_en), 'active', n.active) order by s.position)
             from unit_route_step s join unit n on n.id = s.unit_id join branch b on b.id = n.branch_id where s.kind_id = f.id), '[]') as steps
         from catalogue_term k left join catalogue_term f on f.id = ${routeKindOf('$1')} where k.id = $1 and k.list = 'product-kind'`, [kindId]);
      return row ? { own: row.own, steps: row.steps, from: row.of, revision: revisionOf({ kindId, own: row.own }) } : null;
    },
    async countUnits(tx, ids) {
      return (await sqlOf(tx).query('select 1 from unit where id = any ($1::uuid[]) and active', [ids])).length;
    },
    async replace(tx, kindId, unitIds) {
      sqlOf(tx).send('delete from unit_route_step where kind_id = $1', [kindId]);
      sqlOf(tx).send('insert into unit_route_step (kind_id, unit_id, position) select $1, u.id, u.nth from unnest($2::uuid[]) with ordinality u (id, nth)', [kindId, unitIds]);
    },
  };
}
