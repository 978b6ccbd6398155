import type { Label } from '../../contracts/label';
import type { ListName, ViewChange, ViewShare } from '../../contracts/saved-views';
import type { KeptView, ViewStore } from '../../domain/views/ports';
import { sqlOf } from '../unit-of-work';

interface Row {
  id: string; name: string; colour: KeptView['colour']; view: string | null; filters: KeptView['filters']; sort: KeptView['sort']; columns: KeptView['columns']; revision: string;
  shared: ViewShare['with']; unit_id: string | null; role: string | null; branch_id: string | null; group_id: string | null; owner_id: string; owner_fa: string; owner_en: string; team: Label | null; unit_branch: string | null;
}

const viewSql = `
select v.id, v.name, v.colour, v.view, v.filters, v.sort, v.columns, v.revision::text as revision, v.shared, v.unit_id, v.role, v.branch_id, v.group_id, v.owner_id, o.name_fa as owner_fa, o.name_en as owner_en,
  (case v.shared
    when 'unit' then (select jsonb_build_object('fa', u.name_fa, 'en', u.name_en) from unit u where u.id = v.unit_id)
    when 'role' then (select jsonb_build_object('fa', r.name_fa, 'en', r.name_en) from role r where r.key = v.role)
    when 'group' then (select jsonb_build_object('fa', g.name_fa, 'en', g.name_en) from user_group g where g.id = v.group_id) end) as team,
  (select u.branch_id from unit u where u.id = v.unit_id and u.active) as unit_branch
from task_view v join app_user o on o.id = v.owner_id`;

function shareOf({ shared, unit_id, role, branch_id, group_id }: Row): ViewShare {
  switch (shared) {
    case 'unit': return { with: shared, unit: unit_id! };
    case 'role': return { with: shared, role: role!, branch: branch_id };
    case 'group': return { with: shared, group: group_id! };
    default: return { with: shared };
  }
}
const viewOf = (row: Row): KeptView => ({
  id: row.id, name: row.name, colour: row.colour, ...(row.view !== null && { view: row.view }), filters: row.filters, sort: row.sort, columns: row.columns, share: shareOf(row), team: row.team, unitBranch: row.unit_branch, owner: { id: row.owner_id, name: { fa: row.owner_fa, en: row.owner_en } }, revision: row.revision,
});
/** From `$2` on. */
const written = ({ name, colour, view, filters, sort, columns, share }: ViewChange): unknown[] => [
  name, colour, view ?? null, JSON.stringify(filters), sort, columns, share.with, share.with === 'unit' ? share.unit : null, share.with === 'role' ? share.role : null, share.with === 'role' ? share.branch : null, share.with === 'group' ? share.group : null,
];

/** Of one list. */
export function createViewStore(list: ListName): ViewStore {
  return {
    async list(tx, actor) {
      const rows = await sqlOf(tx).query<Row>(`${viewSql} left join task_view_order w on w.user_id = $1 where v.list = $2 order by array_position(w.view_ids, v.id) nulls last, v.owner_id <> $1, v.created_at, v.id limit 200`, [actor.id, list]);
      return rows.map(viewOf);
    },
    async find(tx, id, lock) {
      const [row] = await sqlOf(tx).query<Row>(`${viewSql} where v.id = $1 and v.list = $2 ${lock ? 'for update of v' : ''}`, [id, list]);
      return row ? viewOf(row) : null;
    },
    async ownedBy(tx, userId) {
      const [row] = await sqlOf(tx).query<{ count: number }>('select count(*)::int as count from task_view where owner_id = $1 and list = $2', [userId, list]);
      return row!.count;
    },
    async add(tx, id, ownerId, content) {
      await sqlOf(tx).query(`insert into task_view (id, name, colour, view, filters, sort, columns, shared, unit_id, role, branch_id, group_id, owner_id, list) values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14)`, [id, ...written(content), ownerId, list]);
    },
    async put(tx, id, content) {
      await sqlOf(tx).query('update task_view set name = $2, colour = $3, view = $4, filters = $5::jsonb, sort = $6, columns = $7, shared = $8, unit_id = $9, role = $10, branch_id = $11, group_id = $12, revision = revision + 1 where id = $1', [id, ...written(content)]);
    },
    async remove(tx, id) {
      sqlOf(tx).send('delete from task_view where id = $1', [id]);
    },
    async putOrder(tx, userId, ids) {
      sqlOf(tx).send('insert into task_view_order (user_id, view_ids) values ($1, $2::uuid[]) on conflict (user_id) do update set view_ids = excluded.view_ids || array(select w.id from unnest(task_view_order.view_ids) with ordinality w (id, place) where w.id <> all (excluded.view_ids) and exists (select 1 from task_view v where v.id = w.id) order by w.place)', [userId, ids]);
    },
    async placeOfUnit(tx, unitId) {
      const [row] = await sqlOf(tx).query<{ branchId: string }>('select branch_id as "branchId" from unit where id = $1 and active', [unitId]);
      return row ?? null;
    },
    async isThere(tx, what, key) {
      const sql = { role: 'select 1 from role where key = $1 and active', group: 'select 1 from user_group where id = $1::uuid and active', branch: 'select 1 from branch where id = $1::uuid' }[what];
      return (await sqlOf(tx).query(sql, [key])).length > 0;
    },
  };
}
