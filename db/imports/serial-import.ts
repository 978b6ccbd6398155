import type { KnownUnit, SerialImportStore } from '../../domain/imports/serials';
import { createSerialStore, unitColumns } from '../serials/serial-store';
import { sqlOf } from '../unit-of-work';

export function createSerialImportStore(): SerialImportStore {
  const { today, insert, events } = createSerialStore();
  return {
    today, insert, events,
    async items(tx, codes) {
      return sqlOf(tx).query(`select i.id, i.code, coalesce(r.masks, '{}') as masks, coalesce(r.imeis, 0)::int as imeis from item i left join serial_rule r on r.item_id = i.id where i.code = any ($1::text[]) and i.active and i.kind = 'product'`, [codes]);
    },
    async units(tx, asked) {
      if (asked.length === 0) return [];
      return sqlOf(tx).query<KnownUnit>(
        `select ${unitColumns}, u.serial_key as key from serial_unit u join (select distinct zamen_serial_key(a.serial) as key, a.item_id from unnest($1::uuid[], $2::text[]) a (item_id, serial)) a on u.serial_key = a.key and u.item_id = a.item_id order by u.id for update of u`,
        [asked.map(({ itemId }) => itemId), asked.map(({ serial }) => serial)]);
    },
    async imeis(tx, imeis) {
      return sqlOf(tx).query('select imei, unit_id as "unitId" from serial_imei where imei = any ($1::text[])', [imeis]);
    },
    async owners(tx, { codes, phones, legalIds, marks }) {
      return sqlOf(tx).query(
        `select coalesce(p.merged_into, p.id) as id, p.code, p.phone, p.legal_id as "legalId", p.national_id_mark as "nationalIdMark" from party p
         where p.erased_at is null and p.id in (
           select id from party where code = any ($1::text[])
           union all select id from party where phone collate "C" = any ($2::text[]) and merged_into is null union all select id from party where legal_id collate "C" = any ($3::text[]) and merged_into is null
           union all select id from party where national_id_mark collate "C" = any ($4::text[]) and merged_into is null
           union all select id from party where merged_into is not null and (phone = any ($2::text[]) or legal_id = any ($3::text[]) or national_id_mark = any ($4::text[]))
         )`, [codes, phones, legalIds, marks]);
    },
    async change(tx, units) {
      const sql = sqlOf(tx);
      const of = <K extends keyof (typeof units)[number]>(name: K): (typeof units)[number][K][] => units.map((unit) => unit[name]);
      sql.send(
        `update serial_unit u set made_on = n.made_on, left_on = n.left_on, sold_on = n.sold_on, owner_id = n.owner_id, sale_document = n.sale_document, lot = n.lot, place = n.place, state = n.state
         from unnest($1::uuid[], $2::date[], $3::date[], $4::date[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[]) n (id, made_on, left_on, sold_on, owner_id, sale_document, lot, place, state) where u.id = n.id`,
        [of('id'), of('madeOn'), of('leftOn'), of('soldOn'), of('ownerId'), of('saleDocument'), of('lot'), of('place'), of('state')]);
      const others = units.filter(({ otherImeis }) => otherImeis);
      if (others.length === 0) return;
      sql.send('delete from serial_imei where unit_id = any ($1::uuid[])', [others.map(({ id }) => id)]);
      const imeis = others.flatMap(({ id, imeis: all }) => all.map((imei) => [imei, id] as const));
      await sql.query('insert into serial_imei (imei, unit_id) select * from unnest($1::text[], $2::uuid[])', [imeis.map(([imei]) => imei), imeis.map(([, id]) => id)]);
    },
  };
}
