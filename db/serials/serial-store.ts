import { businessZone } from '../../contracts/business-zone';
import type { SerialComponent, SerialRule, SerialState } from '../../contracts/serials';
import type { Named, NewUnit, SerialRecord, SerialStore } from '../../domain/serials/ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { StatementError } from '../prepared-statements';
import { businessToday } from '../business-day';
import { attempted, sqlOf } from '../unit-of-work';

interface UnitColumns { id: string; itemId: string; serial: string; madeOn: string | null; leftOn: string | null; soldOn: string | null; ownerId: string | null; saleDocument: string | null; lot: string | null; place: string | null; branchId: string | null; state: SerialState; imeis: string[] }
export const imeisSql = '(select coalesce(array_agg(m.imei order by m.imei), \'{}\') from serial_imei m where m.unit_id = u.id)';
/** What a change goes on from; how it stands is moved by what happens to it. */
export const unitRevision = ({ itemId, serial, madeOn, leftOn, soldOn, ownerId, saleDocument, lot, place, branchId, imeis }: Omit<UnitColumns, 'state' | 'id'>): string => revisionOf({ itemId, serial, madeOn, leftOn, soldOn, ownerId, saleDocument, lot, place, branchId, imeis });
export const unitColumns = `u.id, u.item_id as "itemId", u.serial, u.made_on::text as "madeOn", u.left_on::text as "leftOn", u.sold_on::text as "soldOn", u.owner_id as "ownerId", u.sale_document as "saleDocument", u.lot, u.place, u.branch_id as "branchId", u.state, ${imeisSql} as imeis`;
export const itemJson = `jsonb_build_object('id', i.id, 'code', i.code, 'title', jsonb_build_object('fa', i.title_fa, 'en', i.title_en), 'brand', i.brand)`;
export const componentsSql = `select c.id, ${itemJson} as item, c.serial, c.fitted_on::text as "fittedOn", c.removed_on::text as "removedOn" from serial_component c join item i on i.id = c.item_id where c.unit_id = $1 order by c.removed_on nulls first, c.created_at, c.id`;
export const ruleOf = (itemId: string, row: { masks: string[]; imeis: number } | undefined): SerialRule => {
  const rule = { itemId, masks: row?.masks ?? [], imeis: row?.imeis ?? 0 };
  return { ...rule, revision: revisionOf(rule) };
};

/** As many rows as one statement is given. */
const together = 2_000;
const inParts = <T>(rows: readonly T[]): (readonly T[])[] => Array.from({ length: Math.ceil(rows.length / together) }, (_, index) => rows.slice(index * together, (index + 1) * together));

export function createSerialStore(): SerialStore {
  return {
    today: businessToday,
    async unknown(tx, { itemId, ownerId, branchId }, kinds = ['product']) {
      const [row] = await sqlOf(tx).query<Record<keyof Named, boolean>>(
        `select $1::uuid is null or exists (select 1 from item where id = $1 and active and kind = any ($4::text[])) as "itemId", $2::uuid is null or exists (select 1 from party where id = $2 and erased_at is null and merged_into is null) as "ownerId",
           $3::uuid is null or exists (select 1 from branch where id = $3 and active) as "branchId"`, [itemId ?? null, ownerId ?? null, branchId ?? null, kinds]);
      return (Object.keys(row!) as (keyof Named)[]).filter((name) => !row![name]);
    },
    async known(tx, itemId, serials) {
      const found = [];
      for (const part of inParts(serials)) {
        found.push(...await sqlOf(tx).query<{ id: string; serial: string; key: string; look: string }>(
          `select u.id, u.serial, u.serial_key as key, u.look_key as look from unnest($2::text[]) asked (serial) join serial_unit u on u.look_key = translate(zamen_serial_key(asked.serial), 'OI', '01') and u.item_id = $1`, [itemId, part]));
      }
      return found;
    },
    async takenImeis(tx, imeis, except) {
      if (imeis.length === 0) return [];
      return (await sqlOf(tx).query<{ imei: string }>('select imei from serial_imei where imei = any ($1::text[]) and unit_id is distinct from $2::uuid', [imeis, except ?? null])).map(({ imei }) => imei);
    },
    async insert(tx, units, by) {
      const sql = sqlOf(tx);
      const inserted = new Set<string>();
      for (const part of inParts(units)) {
        const of = <K extends keyof NewUnit>(name: K): NewUnit[K][] => part.map((unit) => unit[name]);
        const rows = await sql.query<{ id: string }>(
          `insert into serial_unit (id, item_id, serial, made_on, left_on, sold_on, owner_id, sale_document, lot, place, branch_id, state, created_by)
           select n.*, $13::uuid from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::date[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::uuid[], $12::text[]) n
           on conflict (serial_key, item_id) do nothing returning id`,
          [of('id'), of('itemId'), of('serial'), of('madeOn'), of('leftOn'), of('soldOn'), of('ownerId'), of('saleDocument'), of('lot'), of('place'), of('branchId'), of('state'), by]);
        for (const { id } of rows) inserted.add(id);
      }
      const imeis = units.filter(({ id }) => inserted.has(id)).flatMap(({ id, imeis: all }) => all.map((imei) => [imei, id] as const));
      if (!await addImeis(tx, imeis)) return null;
      if (inserted.size > 0) sql.send('select zamen_adopt_requests($1::uuid[])', [[...inserted]]);
      return inserted;
    },
    async unit(tx, id) {
      const [row] = await sqlOf(tx).query<UnitColumns>(`select ${unitColumns} from serial_unit u where u.id = $1 for update of u`, [id]);
      if (!row) return null;
      const components = await sqlOf(tx).query<SerialComponent>(componentsSql, [id]);
      return { ...row, revision: unitRevision(row), components } satisfies SerialRecord;
    },
    async change(tx, id, { itemId, serial, imeis, madeOn, leftOn, soldOn, ownerId, saleDocument, lot, place, branchId }) {
      const changed = await attempted(tx, async (part) => {
        const sql = sqlOf(part);
        sql.send(
          `update serial_unit u set item_id = $2, serial = $3, made_on = $4::date, left_on = $5::date, sold_on = $6::date, owner_id = $7::uuid, sale_document = $8, lot = $9, place = $10, branch_id = $11::uuid where u.id = $1`,
          [id, itemId, serial, madeOn, leftOn, soldOn, ownerId, saleDocument, lot, place, branchId]);
        sql.send('delete from serial_imei where unit_id = $1', [id]);
        if (imeis.length > 0) sql.send('insert into serial_imei (imei, unit_id) select m, $2 from unnest($1::text[]) m', [imeis, id]);
        await sql.query('select zamen_adopt_requests($1::uuid[])', [[id]]);
      });
      if (changed.ok) return 'done';
      if (!(changed.error instanceof StatementError) || changed.error.code !== '23505') throw changed.error;
      return changed.error.constraint === 'serial_imei_pkey' ? 'imei' : 'serial';
    },
    async stand(tx, id, state, { leftOn, soldOn, ownerId, place, saleDocument }) {
      sqlOf(tx).send('update serial_unit set state = $2, left_on = coalesce($3::date, left_on), sold_on = coalesce($4::date, sold_on), owner_id = coalesce($5::uuid, owner_id), place = coalesce($6, place), sale_document = coalesce($7, sale_document) where id = $1', [id, state, leftOn ?? null, soldOn ?? null, ownerId ?? null, place ?? null, saleDocument ?? null]);
    },
    async events(tx, events) {
      for (const part of inParts(events)) {
        // What is written down of today happened now; of another day only the day is known.
        sqlOf(tx).send(
          `insert into serial_event (unit_id, at, kind, note, document, place, actor_id)
           select n.unit_id, case when n.day = (now() at time zone $8)::date then now() else (n.day + time '12:00') at time zone $8 end, n.kind, n.note, n.document, n.place, n.actor_id
           from unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[]) with ordinality n (unit_id, day, kind, note, document, place, actor_id, nth) order by n.nth`,
          [part.map((e) => e.unitId), part.map((e) => e.on), part.map((e) => e.kind), part.map((e) => e.note ?? null), part.map((e) => e.document ?? null), part.map((e) => e.place ?? null), part.map((e) => e.actorId), businessZone]);
      }
    },
    async fit(tx, unitId, { id, itemId, serial, fittedOn }) {
      sqlOf(tx).send('insert into serial_component (id, unit_id, item_id, serial, fitted_on) values ($1, $2, $3, $4, $5::date)', [id, unitId, itemId, serial ?? null, fittedOn ?? null]);
    },
    async remove(tx, componentId, on) {
      sqlOf(tx).send('update serial_component set removed_on = $2::date where id = $1', [componentId, on]);
    },
    async rule(tx, itemId) {
      const [row] = await sqlOf(tx).query<{ masks: string[]; imeis: number }>('select masks, imeis from serial_rule where item_id = $1', [itemId]);
      return ruleOf(itemId, row);
    },
    async setRule(tx, itemId, { masks, imeis }) {
      sqlOf(tx).send('insert into serial_rule (item_id, masks, imeis) values ($1, $2, $3) on conflict (item_id) do update set masks = excluded.masks, imeis = excluded.imeis, changed_at = now()', [itemId, masks, imeis]);
    },
  };
}

async function addImeis(tx: Tx, imeis: readonly (readonly [imei: string, unit: string])[]): Promise<boolean> {
  if (imeis.length === 0) return true;
  const added = await sqlOf(tx).query('insert into serial_imei (imei, unit_id) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing returning true', [imeis.map(([imei]) => imei), imeis.map(([, unit]) => unit)]);
  return added.length === imeis.length;
}
