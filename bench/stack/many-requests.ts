import { channels } from '../../contracts/request-filters';
import type { Status } from '../../contracts/statuses';
import { createDatabase, sqlOf, type Sql } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { createPasswordHasher } from '../../platform/password-hasher';
import type { Run } from '../benchmark';
import { withoutIndexes } from './without-indexes';

export const password = 'many-Requests-40';
export const branches = 10;
export const requestsOfCustomer = 3;
const inOneStatement = 100_000;
export const firstNames = ['مریم', 'زهرا', 'فاطمه', 'علی', 'محمد', 'حسین', 'رضا', 'سارا', 'نرگس', 'امیر', 'مهدی', 'لیلا', 'حمید', 'نازنین', 'کاوه', 'پریسا', 'بهرام', 'شیرین', 'یاسمن', 'فرهاد'];
export const lastNames = ['کریمی', 'احمدی', 'محمدی', 'حسینی', 'رضایی', 'موسوی', 'جعفری', 'نوری', 'صادقی', 'قاسمی', 'اکبری', 'رستمی', 'یوسفی', 'نجفی', 'شریفی', 'عباسی', 'کاظمی', 'سلطانی', 'باقری', 'فلاحی'];
export const devices = ['یخچال', 'ماشین لباسشویی', 'جاروبرقی', 'تلویزیون', 'اجاق گاز', 'کولر گازی', 'مایکروویو', 'ظرفشویی'];
const wanted: Status[] = ['awaiting-cost', 'awaiting-repair', 'awaiting-qc', 'ready-for-delivery', 'delivered', 'delivered', 'delivered'];

/** An id of its own for a text, as the API takes ids. */
const uuid = (text: string): string => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Requests with their customers and instances, as the superuser (so that no trigger runs for each row), and two people who look for them. */
export async function fillRequests(adminUrl: string, requests: number, { say }: Run): Promise<{ branchIds: string[]; technicianId: string }> {
  const database = createDatabase(adminUrl, { max: 1 });
  const settings = (replica: boolean): string => `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('enable_seqscan', 'on', true)${replica ? ", set_config('session_replication_role', 'replica', true)" : ''}`;
  const write = (work: (sql: Sql) => Promise<unknown>, replica = true): Promise<unknown> => database.unitOfWork.do(systemActor, async (tx) => { const sql = sqlOf(tx); sql.send(settings(replica)); return work(sql); });
  try {
    const hash = await createPasswordHasher().hash(password);
    await write(async (sql) => {
      await sql.query(`insert into branch (id, code, name_fa, name_en, kind) select ${uuid(`'branch' || n`)}, 'S' || n, 'x', 'x', 'branch' from generate_series(0, $1::int - 1) n`, [branches]);
      for (const [login, everywhere] of [['one-branch', false], ['all-branches', true]] as const) {
        await sql.query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, all_branches) values (${uuid(`$1::text`)}, $1, $2, 'x', 'x', ${uuid(`'branch0'`)}, $3)`, [login, hash, everywhere]);
        await sql.query(`insert into user_role (user_id, role) values (${uuid(`$1::text`)}, $2)`, [login, everywhere ? 'manager' : 'reception']);
      }
    }, false);
    const fill = async (): Promise<void> => {
      for (let from = 0; from < requests; from += inOneStatement) {
        const to = Math.min(requests, from + inOneStatement) - 1;
        await write(async (sql) => {
          await sql.query(
            `insert into party (id, name, phone) select ${uuid(`'party' || n`)}, ($3::text[])[1 + n % cardinality($3::text[])] || ' ' || ($4::text[])[1 + n / cardinality($3::text[]) % cardinality($4::text[])], '+989' || (120000000 + n)
             from generate_series($1::int, $2::int) n`, [Math.ceil(from / requestsOfCustomer), Math.ceil((to + 1) / requestsOfCustomer) - 1, firstNames, lastNames]);
          await sql.query(
            `insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, serial, words, status, priority, promised_on, technician_id, created_at)
             select ${uuid(`'request' || n`)}, 'N-' || n, 'T' || lpad(n::text, 9, '0'), ($4::text[])[1 + n % cardinality($4::text[])], ${uuid(`'branch' || n % ${branches}`)}, ${uuid(`'party' || n / ${requestsOfCustomer}`)},
               ($3::text[])[1 + n % cardinality($3::text[])], 'SN' || (n::bigint * 7919 + 10000000), 'x', ($5::text[])[1 + n / 3 % cardinality($5::text[])], n % 4, case when n % 5 = 0 then current_date + n % 9 - 4 end, case when n % 50 = 0 then ${uuid(`'one-branch'`)} end, now() - n * interval '1 second' from generate_series($1::int, $2::int) n`, [from, to, devices, channels, wanted]);
          await sql.query(
            `insert into process_instance (id, process, definition_id, definition_hash, request_id, branch_id, status) select r.id, 'repair', d.id, d.hash, r.id, r.branch_id, 'active'
             from generate_series($1::int, $2::int) n join service_request r on r.id = ${uuid(`'request' || n`)} cross join (select id, hash from process_definition limit 1) d`, [from, to]);
          await sql.query(`insert into request_search (branch_id, request_id, search) select r.branch_id, r.id, r.search from generate_series($1::int, $2::int) n join service_request r on r.id = ${uuid(`'request' || n`)}`, [from, to]);
        });
      }
    };
    await withoutIndexes(adminUrl, ['service_request', 'party', 'request_search', 'process_instance'], fill);
    say(`${requests} requests`);
    return await database.unitOfWork.do(systemActor, async (tx) => {
      const found = await sqlOf(tx).query<{ id: string }>("select id from branch where code like 'S%' order by code");
      const [technician] = await sqlOf(tx).query<{ id: string }>("select id from app_user where login = 'one-branch'");
      return { branchIds: found.map(({ id }) => id), technicianId: technician!.id };
    });
  } finally {
    await database.close();
  }
}
