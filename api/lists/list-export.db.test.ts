import { randomUUID } from 'node:crypto';
import { mostListed } from '../../contracts/list-export';
import { readTable } from '../../platform/spreadsheet/read-table';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let reception: User;
let client: ApiClient;
let home = '';

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  home = (await buildBranch(rows)).id;
  const elsewhere = (await buildBranch(rows)).id;
  reception = await buildUser(rows, { branchId: home, roles: ['reception'] });
  const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 27, 20, minute));
  const first = await buildRequest(rows, { branchId: home, no: 'THR-1405-000001', serial: '=1+1', itemText: 'یخچال', status: 'awaiting-cost', subStatus: 'sent', promisedOn: '2026-12-01', createdAt: at(1) });
  await buildRequest(rows, { branchId: home, no: 'THR-1405-000002', itemText: 'تلویزیون', status: 'delivered', createdAt: at(40) });
  await buildRequest(rows, { branchId: elsewhere, no: 'ELS-1405-000003', status: 'awaiting-cost' });
  await buildTask(rows, { request: first, branchId: home, role: 'reception', taskType: 'recordAnswer', priority: 3, createdAt: at(5), slaDue: at(59) });
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(reception);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

/** The cells of the only sheet of a file. */
async function sheet(path: string): Promise<string[][]> {
  const response = await fetch(`${api.baseUrl}/api${path}`, { headers: { Cookie: client.cookie() } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  const table = await readTable(Buffer.from(await response.arrayBuffer()), { rows: 100, columns: 20 });
  if (!table.ok) throw new Error(table.error.code);
  expect(table.value.flatMap(({ cells }) => cells).filter(({ formula }) => formula)).toEqual([]);
  return table.value.map(({ cells }) => cells.map(({ text }) => text));
}
const speak = (language: 'fa' | 'en') => client.call('PATCH', '/session/preferences', { body: { language } });

test('F226 requests as the list shows them, in its order and in the language of the person; nothing is a formula, and nothing of elsewhere is there', async () => {
  await speak('en');
  expect(await sheet('/requests/export')).toEqual([
    ['No.', 'Status', 'Customer', 'Device', 'Serial', 'Technician', 'Received', 'Due'],
    ['THR-1405-000002', 'Delivered', 'رضا کریمی', 'تلویزیون Samsung', '', '', '2026-11-28 00:10', ''],
    ['THR-1405-000001', 'Awaiting cost / sent', 'رضا کریمی', 'یخچال Samsung', '=1+1', '', '2026-11-27 23:31', '2026-11-28 00:29'],
  ]);
  await speak('fa');
  expect((await sheet('/requests/export?status=awaiting-cost'))[1]).toEqual(['THR-1405-000001', 'در انتظار هزینه / فرستاده‌شده', 'رضا کریمی', 'یخچال Samsung', '=1+1', '', '1405/09/06 23:31', '1405/09/07 00:29']);
});

test('requests with the columns that are chosen, in the order that is asked for', async () => {
  await speak('en');
  expect(await sheet('/requests/export?sort=oldest&columns=promised,number,priority,agent')).toEqual([['No.', 'Priority', 'Promised for', 'Agency'], ['THR-1405-000001', 'Normal', '2026-12-01', ''], ['THR-1405-000002', 'Normal', '', '']]);
  await speak('fa');
  expect((await sheet('/requests/export?sort=oldest&columns=promised'))[1]).toEqual(['1405/09/10']);
});

test('tasks with the columns that are chosen, and those that a table begins with', async () => {
  await speak('en');
  expect(await sheet('/tasks/export?view=team&columns=priority,number,created')).toEqual([['Task', 'No.', 'Priority', 'Arrived'], [expect.any(String), 'THR-1405-000001', 'Urgent', '2026-11-27 23:35']]);
  expect((await sheet('/tasks/export?view=team'))[0]).toEqual(['Task', 'No.', 'Customer', 'Device', 'Status', 'Due', 'Held by']);
  expect(await sheet('/tasks/export?view=team&priority=0')).toHaveLength(1);
});

test('that a list was taken is recorded, with its filters and how many rows', async () => {
  await sheet('/requests/export?device=%D8%AA%D9%84%D9%88%DB%8C%D8%B2%DB%8C%D9%88%D9%86');
  const [last] = await rows.query<{ after: unknown; actor_id: string }>("select after, actor_id from audit_log where action = 'request.export' order by at desc limit 1");
  expect(last).toEqual({ after: { device: 'تلویزیون', entries: 1 }, actor_id: reception.id });
  expect(await rows.query("select after ->> 'entries' as entries from audit_log where action = 'task.export' order by at")).toHaveLength(3);
});

test('filters that are none, columns that are none, a phone number for whoever may not see it, and more rows than go into one file are refused', async () => {
  const refused = async (path: string, as = client) => { const { status, body } = await as.get<{ code: string; params?: unknown }>(path); return [status, body.code]; };
  expect(await refused('/requests/export?status=none')).toEqual([400, 'request.invalid']);
  for (const path of ['/tasks/export?columns=password_hash', '/requests/export?columns=password_hash', '/requests/export?sort=pass_code']) expect(await refused(path)).toEqual([400, 'request.invalid']);
  const masked = api.client();
  await masked.signIn(await buildUser(rows, { branchId: home, roles: ['technician'] }));
  expect(await refused('/requests/export?phone=0912', masked)).toEqual([403, 'access.denied']);
  await rows.query(`insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words, status, clock, custody)
    select gen_random_uuid(), $1 || n, $1 || n, 'counter', branch_id, customer_id, item_text, 'x', 'delivered', 'stop', 'with-us' from service_request, generate_series(1, ${mostListed}) n where no = 'THR-1405-000001'`, [randomUUID().slice(0, 8)]);
  expect(await refused('/requests/export')).toEqual([422, 'list.too-many']);
});
