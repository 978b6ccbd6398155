import { createDatabase, sqlOf, type Sql } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { createPasswordHasher } from '../../platform/password-hasher';
import type { Run } from '../benchmark';
import { withoutIndexes } from '../stack/without-indexes';

export const password = 'many-Serials-40';
export const items = 400;
export const brands = 20;
/** Every so many units have had a request; every so many of these by the agency. */
export const requestOf = 10;
const inOneStatement = 100_000;
/** An id of its own for a text, as the API takes ids. */
const uuid = (text: string): string => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** As it is printed on the label of a unit, by its number; every hundredth has the serial of one of another product. */
export const serialOf = (n: number): string => `SN${String(n % 100 === 99 ? n - 1 : n).padStart(3, '0')}-KWX-${String((n % 100 === 99 ? n - 1 : n) * 7 + 10_000_000)}`;
const serialSql = (n: string): string => `(select 'SN' || lpad(m::text, greatest(3, length(m::text)), '0') || '-KWX-' || (m::bigint * 7 + 10000000) from (select case when ${n} % 100 = 99 then ${n} - 1 else ${n} end as m) s)`;

/** Units with their owners, parts, story and requests, as the superuser, and two people who look them up. */
export async function fillUnits(adminUrl: string, units: number, { say }: Run): Promise<{ itemId: string }> {
  const database = createDatabase(adminUrl, { max: 1 });
  const settings = (replica: boolean): string => `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('enable_seqscan', 'on', true)${replica ? ", set_config('session_replication_role', 'replica', true)" : ''}`;
  const write = (work: (sql: Sql) => Promise<unknown>, replica = true): Promise<unknown> => database.unitOfWork.do(systemActor, async (tx) => { const sql = sqlOf(tx); sql.send(settings(replica)); return work(sql); });
  try {
    const hash = await createPasswordHasher().hash(password);
    await write(async (sql) => {
      await sql.query(`insert into branch (id, code, name_fa, name_en, kind) values (${uuid(`'branch'`)}, 'S', 'x', 'x', 'head-office')`);
      await sql.query(`insert into agent (id, branch_id, code, name) values (${uuid(`'agent'`)}, ${uuid(`'branch'`)}, 'AG', 'x')`);
      for (const [login, role, agent] of [['reception', 'reception', false], ['agent', 'agent', true]] as const) {
        await sql.query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, agent_id) values (${uuid('$1::text')}, $1, $2, 'x', 'x', ${uuid(`'branch'`)}, case when $3 then ${uuid(`'agent'`)} end)`, [login, hash, agent]);
        await sql.query(`insert into user_role (user_id, role) values (${uuid('$1::text')}, $2)`, [login, role]);
      }
      await sql.query(`insert into item (id, kind, code, title_fa, title_en, brand) select ${uuid(`'item' || n`)}, 'product', 'P' || n, 'کالای ' || n, 'Product ' || n, 'Brand ' || n % ${brands} from generate_series(0, ${items - 1}) n`);
      await sql.query(`insert into item (id, kind, code, title_fa, title_en) select ${uuid(`'part' || n`)}, 'part', 'Q' || n, 'قطعه ' || n, 'Part ' || n from generate_series(0, 9) n`);
    }, false);
    await withoutIndexes(adminUrl, ['serial_unit', 'serial_event', 'serial_component', 'service_request', 'party'], async () => {
      for (let from = 0; from < units; from += inOneStatement) {
        const to = Math.min(units, from + inOneStatement) - 1;
        await write(async (sql) => {
          const n = 'generate_series($1::int, $2::int) n';
          await sql.query(`insert into party (id, name, phone) select ${uuid(`'party' || n`)}, 'مشتری ' || n, '+989' || (120000000 + n) from ${n} where n % 3 = 0`, [from, to]);
          await sql.query(
            `insert into serial_unit (id, item_id, serial, made_on, left_on, sold_on, owner_id, state, created_at)
             select ${uuid(`'unit' || n`)}, ${uuid(`'item' || n % ${items}`)}, ${serialSql('n')}, date '2020-01-01' + n % 2000, date '2020-02-01' + n % 2000, case when n % 4 > 0 then date '2020-03-01' + n % 2000 end, case when n % 4 > 0 then ${uuid(`'party' || n / 3 * 3`)} end,
               case when n % 4 > 0 then 'sold' when n % 1000 = 0 then 'blocked' else 'left' end, timestamptz '2020-04-01' + n * interval '10 seconds' from ${n}`, [from, to]);
          await sql.query(
            `insert into serial_event (unit_id, at, kind, document) select ${uuid(`'unit' || n`)}, timestamptz '2020-01-01' + (n % 2000) * interval '1 day' + k * interval '20 days', (array['made', 'warehouse-in', 'warehouse-out', 'sold'])[k + 1], case when k = 3 then 'D' || n end
             from ${n} cross join generate_series(0, 3) k where k < 3 or n % 4 > 0`, [from, to]);
          await sql.query(`insert into serial_component (id, unit_id, item_id, serial) select ${uuid(`'component' || n || '-' || k`)}, ${uuid(`'unit' || n`)}, ${uuid(`'part' || k`)}, 'B' || k || '-' || n from ${n} cross join generate_series(0, 1) k where n % 2 = 0`, [from, to]);
          await sql.query(
            `insert into service_request (id, no, tracking_code, channel, branch_id, agent_id, customer_id, item_id, item_text, serial, serial_unit_id, words, status, created_at)
             select ${uuid(`'request' || n || '-' || k`)}, 'N-' || n || '-' || k, 'T' || lpad((n * 4 + k)::text, 10, '0'), 'counter', ${uuid(`'branch'`)}, case when n % ${requestOf * 10} = 0 then ${uuid(`'agent'`)} end, ${uuid(`'party' || n / 3 * 3`)}, ${uuid(`'item' || n % ${items}`)}, 'کالا', ${serialSql('n')}, ${uuid(`'unit' || n`)}, 'x', 'delivered',
               timestamptz '2024-01-01' + k * interval '100 days' from ${n} cross join generate_series(0, 2) k where n % ${requestOf} = 0`, [from, to]);
          await sql.query(`insert into serial_event (unit_id, at, kind, request_id) select ${uuid(`'unit' || n`)}, timestamptz '2024-01-01' + k * interval '100 days', 'request', ${uuid(`'request' || n || '-' || k`)} from ${n} cross join generate_series(0, 2) k where n % ${requestOf} = 0`, [from, to]);
        });
        if ((to + 1) % 1_000_000 === 0) say(`${to + 1} units are written`);
      }
    });
    say(`${units} units with their story`);
    return await database.unitOfWork.do(systemActor, async (tx) => ({ itemId: (await sqlOf(tx).query<{ id: string }>("select id from item where code = 'P7'"))[0]!.id }));
  } finally {
    await database.close();
  }
}
