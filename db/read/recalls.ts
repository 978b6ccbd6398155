import { businessZone } from '../../contracts/business-zone';
import { ok } from '../../contracts/errors';
import { mostRecalled, type RecallDetail, type RecallPreview, type RecallRow, type RecallScope, type RecallUnit } from '../../contracts/recalls';
import type { SerialRow } from '../../contracts/serials';
import type { UnitRecall } from '../../contracts/unit-recalls';
import { may } from '../../domain/access/may';
import type { RecallQueries } from '../../domain/recalls/ports';
import { recallColumns, recallRevision } from '../recalls/recall-store';
import { counted } from '../counted';
import { sqlOf } from '../unit-of-work';
import { refJson } from './items';
import { afterCondition, byColumns, decodeListCursor, encodeListCursor, keyColumns, keyText, type ListOrder } from './list-order';
import { ownerJson, personJson, shownOwner } from './serials';

const newest: ListOrder = { name: 'recalls', id: 'c.id', keys: [{ sql: 'c.created_at', type: 'timestamptz' }], descending: true };
const bySerial: ListOrder = { name: 'recalled', id: 'u.id', keys: [{ sql: 'u.look_key', type: 'text' }], descending: false };
const rowColumns = `${recallColumns}, ${refJson('i')} as item, (select count(*)::int from recall_settlement d where d.recall_id = c.id) as settled, c.published_at as "publishedAt"`;
const rowFrom = 'recall c join item i on i.id = c.item_id';
interface Columns extends Omit<RecallRow, 'publishedAt'>, Omit<RecallScope, 'itemId'> { itemId: string; instructions: RecallDetail['instructions']; publishedAt: Date | null }
const rowOf = ({ id, code, kind, title, state, item, settled, publishedAt }: Columns): RecallRow => ({ id, code, kind, title, state, item, settled, publishedAt: publishedAt?.toISOString() ?? null });

/** Units `u` of the recall `c`: by the index of serials where there are ranges `g`, else by their product. */
const joinUnits = (ranges: string | null): string => (ranges === null ? 'join serial_unit u on u.item_id = c.item_id' : `join ${ranges} join serial_unit u on u.serial_key between g.from_key and g.to_key and length(u.serial_key) = length(g.from_key) and u.item_id = c.item_id`);
const unitsOf = (ranged: boolean): string => joinUnits(ranged ? 'recall_range g on g.recall_id = c.id' : null);
const holds = "(c.made_from is null or u.made_on >= c.made_from) and (c.made_to is null or u.made_on <= c.made_to) and (c.lots = '{}' or u.lot = any (c.lots))";

export function createRecallQueries(): RecallQueries {
  return {
    async list(tx, actor, { state, limit, after }) {
      const cursor = decodeListCursor(newest, after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [may(actor, 'serial.manage'), state ?? null, limit + 1];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const rows = await sqlOf(tx).query<Columns & { keys: string[] }>(
        `select array[c.created_at::text] as keys, ${rowColumns} from ${rowFrom} where ($1 or c.state <> 'draft') and ($2::text is null or c.state = $2) ${cursor.value ? afterCondition(newest, cursor.value, parameter) : ''} order by ${byColumns(newest)} limit $3`, bind);
      const kept = rows.slice(0, limit);
      return ok({ items: kept.map(rowOf), next: rows.length > limit ? encodeListCursor(newest, kept.at(-1)!) : null });
    },

    async detail(tx, actor, id) {
      interface Whole extends Columns { createdAt: Date; createdBy: RecallDetail['createdBy'] }
      const [row] = await sqlOf(tx).query<Whole>(`select ${rowColumns}, c.created_at as "createdAt", ${personJson('a')} as "createdBy" from ${rowFrom} left join app_user a on a.id = c.created_by where c.id = $1 and ($2 or c.state <> 'draft')`, [id, may(actor, 'serial.manage')]);
      if (!row) return null;
      const [counts] = await sqlOf(tx).query<{ units: number }>(`select ${counted(`recall c ${unitsOf(row.ranges.length > 0)} where c.id = $1 and ${holds}`, mostRecalled)} as units`, [id]);
      const { instructions, ranges, lots, madeFrom, madeTo } = row;
      return { ...rowOf(row), instructions, ranges, lots, madeFrom, madeTo, units: counts!.units, createdAt: row.createdAt.toISOString(), createdBy: row.createdBy, mayChange: may(actor, 'serial.manage'), revision: recallRevision(row) };
    },

    async preview(tx, { itemId, ranges, lots, madeFrom, madeTo }) {
      const bind = [itemId, lots, madeFrom, madeTo, ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
      const typed = '(select zamen_serial_key(a.first) as from_key, zamen_serial_key(a.last) as to_key from unnest($5::text[], $6::text[]) a (first, last)) g on true';
      const from = `asked c ${joinUnits(ranges.length > 0 ? typed : null)} where ${holds}`;
      const [row] = await sqlOf(tx).query<RecallPreview>(
        `with asked as (select $1::uuid as item_id, $2::text[] as lots, $3::date as made_from, $4::date as made_to, $5::text[] as firsts, $6::text[] as lasts)
         select ${counted(from, mostRecalled)} as units, coalesce((select jsonb_agg(f.unit order by f.look_key) from (select u.look_key, jsonb_build_object('id', u.id, 'serial', u.serial, 'state', u.state, 'madeOn', u.made_on, 'lot', u.lot) as unit from ${from} order by u.look_key, u.id limit 20) f), '[]') as first`, bind);
      return row!;
    },

    async units(tx, actor, id, { settled, limit, after }) {
      const cursor = decodeListCursor(bySerial, after);
      if (!cursor.ok) return cursor;
      const [recall] = await sqlOf(tx).query<{ ranged: boolean }>(`select c.by_serial as ranged from recall c where c.id = $1 and ($2 or c.state <> 'draft')`, [id, may(actor, 'serial.manage')]);
      if (!recall) return null;
      const bind: unknown[] = [id, limit + 1, businessZone];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const only = settled === undefined ? '' : `and d.unit_id is ${settled === 'true' ? 'not ' : ''}null`;
      type Row = Omit<SerialRow, 'item' | 'createdAt'> & { keys: string[]; settlement: RecallUnit['settlement'] };
      const rows = await sqlOf(tx).query<Row>(
        `select ${keyText(bySerial, 'f')} as keys, u.id, u.serial, u.state, u.made_on::text as "madeOn", u.sold_on::text as "soldOn", ${ownerJson} as owner, u.lot,
           case when d.unit_id is not null then jsonb_build_object('outcome', d.outcome, 'on', (d.settled_at at time zone $3)::date, 'note', d.note, 'by', ${personJson('a')}) end as settlement
         from (select u.id, ${keyColumns(bySerial)} from recall c ${unitsOf(recall.ranged)} left join recall_settlement d on d.recall_id = c.id and d.unit_id = u.id
               where c.id = $1 and ${holds} ${only} ${cursor.value ? afterCondition(bySerial, cursor.value, parameter) : ''} order by ${byColumns(bySerial)} limit $2) f
         join serial_unit u on u.id = f.id left join party o on o.id = u.owner_id left join recall_settlement d on d.recall_id = $1 and d.unit_id = u.id left join app_user a on a.id = d.settled_by order by f.k1, f.id`, bind);
      const kept = rows.slice(0, limit);
      return ok({ items: kept.map(({ keys: _keys, ...row }) => ({ ...row, owner: shownOwner(actor, row.owner) })), next: rows.length > limit ? encodeListCursor(bySerial, kept.at(-1)!) : null });
    },

    async ofUnit(tx, unitId) {
      const [row] = await sqlOf(tx).query<{ recalls: UnitRecall[] }>('select zamen_unit_recalls(u.id) as recalls from serial_unit u where u.id = $1', [unitId]);
      return row?.recalls ?? null;
    },
  };
}
