import { businessZone } from '../../contracts/business-zone';
import { ok } from '../../contracts/errors';
import type { FoundSerial, SerialComponent, SerialEvent, SerialRequest, SerialRow } from '../../contracts/serials';
import { may, mayAtAll, scopeOf } from '../../domain/access/may';
import { shownPhone } from '../../domain/access/personal';
import type { SerialQueries } from '../../domain/serials/ports';
import type { UserActor } from '../../domain/shared/actor';
import { componentsSql, imeisSql, itemJson, ruleOf, unitRevision } from '../serials/serial-store';
import { sqlOf } from '../unit-of-work';
import { byKeys, decodeListCursor, encodeListCursor, type ListOrder } from './list-order';
import { ownRow } from './lookups';
import { inScopeSql } from './scope-sql';
import { pageKeys, serialOrder, serialPage } from './serial-list';

export type Owner = { id: string; name: string; phone: string | null } | null;
type RowColumns = Omit<SerialRow, 'createdAt'> & { createdAt: Date };
export const ownerJson = `case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name, 'phone', o.phone) end`;
/** What is covered of a unit on the business day that it is. */
const coverSql = (unit: string): string => `zamen_unit_cover(${unit}, (now() at time zone '${businessZone}')::date)`;
const rowColumns = `u.id, u.serial, ${itemJson} as item, u.state, u.made_on::text as "madeOn", u.sold_on::text as "soldOn", ${ownerJson} as owner, u.lot, u.created_at as "createdAt", ${coverSql('u.id')} as cover`;
const rowFrom = 'serial_unit u join item i on i.id = u.item_id left join party o on o.id = u.owner_id';
export const personJson = (row: string): string => `case when ${row}.id is not null then jsonb_build_object('id', ${row}.id, 'name', jsonb_build_object('fa', ${row}.name_fa, 'en', ${row}.name_en)) end`;
const requestJson = `jsonb_build_object('id', r.id, 'no', r.no, 'status', r.status, 'subStatus', r.sub_status, 'words', r.words, 'customer', coalesce(p.name, ''), 'branch', jsonb_build_object('fa', b.name_fa, 'en', b.name_en), 'createdAt', r.created_at)`;
const requestFrom = 'service_request r join branch b on b.id = r.branch_id left join party p on p.id = r.customer_id';

const requestOrder: ListOrder = { name: 'requests', id: 'r.id', keys: [{ sql: 'r.created_at', type: 'timestamptz' }], descending: true };
/** So much of its story is told with a unit that is looked up. */
const told = { requests: 10, events: 20 };

/** Whose a unit is, for whoever may look customers up. */
export const shownOwner = (actor: UserActor, owner: Owner): Owner => (owner && mayAtAll(actor, 'lookup.customer') ? { ...owner, phone: shownPhone(actor, ownRow(actor), owner.phone) } : null);
const rowOf = (actor: UserActor, { createdAt, ...row }: RowColumns): SerialRow => ({ ...row, owner: shownOwner(actor, row.owner), createdAt: createdAt.toISOString() });
const instantOf = <T extends { createdAt: string }>(row: T): T => ({ ...row, createdAt: new Date(row.createdAt).toISOString() });

/** Where a story goes on: at an instant, which several events can share, behind this one of them. */
const eventCursor = /^([^|]{10,40})\|(\d{1,19})$/;

export function createSerialQueries(): SerialQueries {
  return {
    async list(tx, actor, filter) {
      const bind: unknown[] = [];
      const found = serialPage(actor, filter, (value) => `$${bind.push(value)}`);
      if (!found.ok) return found;
      const order = serialOrder(filter);
      const rows = await sqlOf(tx).query<RowColumns & { keys: string[] }>(`select ${pageKeys(order)} as keys, ${rowColumns} from (${found.value}) c join ${rowFrom.replace('serial_unit u', 'serial_unit u on u.id = c.id')} order by ${byKeys(order, 'c')}`, bind);
      const kept = rows.slice(0, filter.limit);
      const end = rows.length > filter.limit ? kept.at(-1)! : null;
      return ok({ items: kept.map(({ keys: _keys, ...row }) => rowOf(actor, row)), next: end && encodeListCursor(order, end) });
    },

    async detail(tx, actor, id) {
      const bind: unknown[] = [id];
      const scope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
      interface Columns extends RowColumns { itemId: string; ownerId: string | null; branchId: string | null; imeis: string[]; leftOn: string | null; saleDocument: string | null; place: string | null; branch: { id: string; name: { fa: string; en: string } } | null; createdBy: SerialEvent['actor']; requests: number }
      const [[row], components] = await Promise.all([
        sqlOf(tx).query<Columns>(
          `select ${rowColumns}, u.item_id as "itemId", u.owner_id as "ownerId", u.branch_id as "branchId", ${imeisSql} as imeis, u.left_on::text as "leftOn", u.sale_document as "saleDocument", u.place, ${personJson('a')} as "createdBy",
             case when b.id is not null then jsonb_build_object('id', b.id, 'name', jsonb_build_object('fa', b.name_fa, 'en', b.name_en)) end as branch,
             (select count(*)::int from service_request r where r.serial_unit_id = u.id and ${scope}) as requests
           from ${rowFrom} left join branch b on b.id = u.branch_id left join app_user a on a.id = u.created_by where u.id = $1`, bind),
        sqlOf(tx).query<SerialComponent>(componentsSql, [id]),
      ]);
      if (!row) return null;
      const { itemId, ownerId, branchId, ...shown } = row;
      return { ...shown, ...rowOf(actor, shown), components, mayChange: may(actor, 'serial.manage'), revision: unitRevision({ ...shown, itemId, ownerId, branchId }) };
    },

    async events(tx, _actor, id, { limit, after }) {
      const from = after === undefined ? null : eventCursor.exec(Buffer.from(after, 'base64url').toString('utf8'));
      if (after !== undefined && (!from || Number.isNaN(Date.parse(from[1]!)))) return { ok: false, error: { code: 'request.invalid', fields: [{ path: 'after', code: 'field.format' }] } };
      const [[there], rows] = await Promise.all([
        sqlOf(tx).query('select 1 from serial_unit where id = $1', [id]),
        sqlOf(tx).query<Omit<SerialEvent, 'at'> & { at: Date; key: string }>(
          `select e.id::text as id, e.at, e.at::text as key, e.kind, e.note, e.document, e.place, ${personJson('a')} as actor, case when r.id is not null then jsonb_build_object('id', r.id, 'no', r.no, 'status', r.status, 'words', r.words) end as request
           from serial_event e left join app_user a on a.id = e.actor_id left join service_request r on r.id = e.request_id
           where e.unit_id = $1 and ($2::timestamptz is null or (e.at, e.id) < ($2, $3::bigint)) order by e.at desc, e.id desc limit $4`, [id, from?.[1] ?? null, from?.[2] ?? null, limit + 1]),
      ]);
      if (!there) return null;
      const kept = rows.slice(0, limit);
      const end = rows.length > limit ? kept.at(-1)! : null;
      return ok({ items: kept.map(({ key: _key, at, ...event }) => ({ ...event, at: at.toISOString() })), next: end && Buffer.from(`${end.key}|${end.id}`).toString('base64url') });
    },

    async requests(tx, actor, id, { limit, after }) {
      const cursor = decodeListCursor(requestOrder, after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [id, limit + 1];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const further = cursor.value ? `and (r.created_at, r.id) < (${parameter(cursor.value.keys[0])}::timestamptz, ${parameter(cursor.value.id)}::uuid)` : '';
      const [[there], rows] = await Promise.all([
        sqlOf(tx).query('select 1 from serial_unit where id = $1', [id]),
        sqlOf(tx).query<{ request: SerialRequest; key: string }>(`select ${requestJson} as request, r.created_at::text as key from ${requestFrom} where r.serial_unit_id = $1 and ${inScopeSql(scopeOf(actor, 'request.read'), parameter)} ${further} order by r.created_at desc, r.id desc limit $2`, bind),
      ]);
      if (!there) return null;
      const kept = rows.slice(0, limit);
      const end = rows.length > limit ? kept.at(-1)! : null;
      return ok({ items: kept.map(({ request }) => instantOf(request)), next: end && encodeListCursor(requestOrder, { keys: [end.key], id: end.request.id }) });
    },

    async lookUp(tx, actor, serial) {
      const bind: unknown[] = [serial];
      const scope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
      type Columns = Omit<FoundSerial, 'requests' | 'events'> & { requests: SerialRequest[]; events: FoundSerial['events'] };
      const rows = await sqlOf(tx).query<Columns>(
        `select f.id, f.serial, ${itemJson} as item, f.state, f.sold_on::text as "soldOn", ${ownerJson} as owner, ${coverSql('f.id')} as cover, f.exact, exists (select 1 from serial_unit u where u.id = f.id) as open,
           coalesce((select jsonb_agg(x.request) from (select ${requestJson} as request from ${requestFrom} where r.serial_unit_id = f.id and ${scope} order by r.created_at desc, r.id desc limit ${told.requests}) x), '[]') as requests,
           coalesce((select jsonb_agg(x.event) from (select jsonb_build_object('at', e.at, 'kind', e.kind, 'note', e.note) as event from serial_event e where e.unit_id = f.id order by e.at desc, e.id desc limit ${told.events}) x), '[]') as events, zamen_unit_recalls(f.id) as recalls
         from zamen_serial_faces($1) f join item i on i.id = f.item_id left join party o on o.id = f.owner_id order by f.exact desc, f.id`, bind);
      return rows.map((row) => ({ ...row, owner: shownOwner(actor, row.owner), requests: row.requests.map(instantOf), events: row.events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })) }));
    },

    labels: (tx, ids) => sqlOf(tx).query<Pick<SerialRow, 'id' | 'serial' | 'item'>>(`select u.id, u.serial, ${itemJson} as item from unnest($1::uuid[]) with ordinality asked (id, nth) join serial_unit u on u.id = asked.id join item i on i.id = u.item_id order by asked.nth`, [ids]),

    async rule(tx, itemId) {
      const [row] = await sqlOf(tx).query<{ masks: string[] | null; imeis: number | null }>(`select r.masks, r.imeis from item i left join serial_rule r on r.item_id = i.id where i.id = $1 and i.kind = 'product'`, [itemId]);
      return row ? ruleOf(itemId, row.masks === null ? undefined : { masks: row.masks, imeis: row.imeis! }) : null;
    },
  };
}
