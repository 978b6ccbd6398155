import { mostBomShown, type BomChange, type BomLine, type BomUse } from '../../contracts/catalogue-bom';
import type { ItemKind } from '../../contracts/catalogue-items';
import type { BomStore } from '../../domain/catalogue/structure-ports';
import { revisionOf } from '../../domain/shared/revision';
import { refJson } from '../read/items';
import { sqlOf } from '../unit-of-work';

/** A number without the zeros behind it. */
const plain = (sql: string): string => `trim_scale(${sql})::text`;

export function createBomStore(): BomStore {
  return {
    async lock(tx) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtext($1), 0)', ['bom']);
    },
    async kindOf(tx, id) {
      const [row] = await sqlOf(tx).query<{ kind: ItemKind }>('select kind from item where id = $1', [id]);
      return row?.kind ?? null;
    },
    async tree(tx, id) {
      const rows = await sqlOf(tx).query<BomLine>(
        `with recursive below as (
           select l.child_id, l.quantity, 1 * l.quantity as total, l.note, array[l.position] as places, l.child_id::text as key, null::text as parent_key from bom_line l where l.parent_id = $1
           union all select l.child_id, l.quantity, b.total * l.quantity, l.note, b.places || l.position, b.key || '/' || l.child_id, b.key from below b join bom_line l on l.parent_id = b.child_id
         ), shown as (select * from below limit ${mostBomShown + 1})
         select s.key, s.parent_key as "parentKey", ${refJson('i')} as item, ${plain('s.quantity')} as quantity, ${plain('s.total')} as total, s.note from shown s join item i on i.id = s.child_id order by s.places`, [id]);
      const lines = rows.slice(0, mostBomShown);
      return { lines, cut: rows.length > mostBomShown, revision: revisionOf(lines) };
    },
    lines: (tx, id) => sqlOf(tx).query<BomChange['lines'][number]>(`select l.child_id as "itemId", ${plain('l.quantity')} as quantity, l.note from bom_line l where l.parent_id = $1 order by l.position`, [id]),
    async countGoods(tx, ids) {
      return (await sqlOf(tx).query(`select 1 from item where id = any ($1::uuid[]) and kind <> 'service' and active order by id for share`, [ids])).length;
    },
    async isWithin(tx, ids, id) {
      return (await sqlOf(tx).query('with recursive below as (select unnest($1::uuid[]) as id union select l.child_id from bom_line l join below b on l.parent_id = b.id) select 1 from below where id = $2', [ids, id])).length > 0;
    },
    async replace(tx, id, lines) {
      sqlOf(tx).send('delete from bom_line where parent_id = $1', [id]);
      if (lines.length > 0) {
        sqlOf(tx).send('insert into bom_line (parent_id, child_id, quantity, note, position) select $1, l.child, l.quantity, l.note, l.nth from unnest($2::uuid[], $3::numeric[], $4::text[]) with ordinality l (child, quantity, note, nth)',
          [id, lines.map(({ itemId }) => itemId), lines.map(({ quantity }) => quantity), lines.map(({ note }) => note)]);
      }
    },
    uses: (tx, id) => sqlOf(tx).query<BomUse>(
      `with recursive above as (
         select l.parent_id, 1 * l.quantity as total, true as direct from bom_line l where l.child_id = $1
         union all select l.parent_id, a.total * l.quantity, false from above a join bom_line l on l.child_id = a.parent_id
       ), shown as (select * from above limit 20000)
       select ${refJson('i')} as item, bool_or(s.direct) as direct, ${plain('sum(s.total)')} as total from shown s join item i on i.id = s.parent_id group by i.id order by i.code, i.id limit 1000`, [id]),
  };
}
