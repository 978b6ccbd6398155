import fc from 'fast-check';
import { Workbook } from 'exceljs';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { importsOf, refusals } from '../../tests/build/import-file';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let branchId: string;
let imports: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  manager = api.client();
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  imports = importsOf(api, 'serials', manager);
  const products: [code: string, kind: string, masks: string[], imeis: number][] = [['FR-1', 'product', ['SN######'], 0], ['PH-1', 'product', [], 2], ['TV-1', 'product', [], 0], ['CMP-1', 'part', [], 0]];
  for (const [code, kind, masks, imeis] of products) {
    const [item] = await rows.query<{ id: string }>(`insert into item (id, kind, code, title_fa, title_en) values ($1, $2, $3, 'x', 'x') returning id`, [newId(), kind, code]);
    if (masks.length > 0 || imeis > 0) await rows.query('insert into serial_rule (item_id, masks, imeis) values ($1, $2, $3)', [item!.id, masks, imeis]);
  }
  const customers: [code: string, name: string, phone: string, nationalId: string | undefined][] = [['C-1', 'مریم', '09121111111', '0084575948'], ['C-2', 'سارا', '09122222222', undefined], ['C-3', 'علی', '09122222222', undefined]];
  for (const [code, name, phone, nationalId] of customers) {
    expect((await manager.post('/customers', { kind: 'natural', name, code, phone: phone.replace(/^0/, '+98'), nationalId })).status).toBe(201);
  }
  expect((await manager.post('/customers', { kind: 'legal', name: 'شرکت', code: 'C-4', legalId: '10380284790' })).status).toBe(201);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const units = (like: string) => rows.query<Record<string, unknown>>(
  `select u.serial, i.code as item, u.state, u.made_on::text as made, u.left_on::text as "left", u.sold_on::text as sold, p.code as owner, u.sale_document as document, u.lot, array(select m.imei from serial_imei m where m.unit_id = u.id order by m.imei) as imeis
   from serial_unit u join item i on i.id = u.item_id left join party p on p.id = u.owner_id where u.serial like $1 order by u.serial, i.code`, [like]);
const story = (serial: string) => rows.query<{ event: string }>(`select e.kind || ' ' || (e.at at time zone 'Asia/Tehran')::date || coalesce(' ' || e.document, '') as event from serial_event e join serial_unit u on u.id = e.unit_id where u.serial = $1 order by e.at, e.id`, [serial]).then((all) => all.map(({ event }) => event));
const everything = async () => [await rows.query('select * from serial_unit order by id'), await rows.query('select * from serial_event order by id'), await rows.query('select * from serial_imei order by imei')];

const file = `سریال,کد کالا,IMEI اول,IMEI دوم,تاریخ تولید,تاریخ خروج از انبار,تاریخ فروش,کد مشتری,تلفن مشتری,کد یا شناسه ملی مشتری,شماره سند فروش
sn-000001,fr-1,,,۱۴۰۳/۰۲/۱۵,2024-05-21,1403/3/20,,09121111111,,F-12
SN000002,FR-1,,,1403/02/15,,,,,,
SN000003,FR-1,,,,,1403/03/20,,,84575948,
A-1,PH-1,356938035643809,490154203237518,,,,,,10380284790,
SN04,FR-1,,,,,,,,,
SN000005,FR-9,,,,,,,,,
SN000006,CMP-1,,,,,,,,,
SN000007,FR-1,,,1403/02/15,1403/02/14,1599/01/01,,,,
SN000008,FR-1,,,,,,,09122222222,,
SN000009,FR-1,,,,,,,,1234567890,
A-2,PH-1,490154203237518,356938035643809,,,,,,,
A-3,PH-1,490154203237510,,,,,,,,
SN۰۰۰۰۰۱,FR-1,,,,,,,,,
`;

test('F022 units come from a file under the rules of the bank: masks, IMEIs, days of both calendars, whose they are; every wrong cell is told', async () => {
  const { body: offered } = await imports.bring(file);
  const tried = await imports.through(offered, 'dry-run');
  expect(tried).toMatchObject({ state: 'checked', done: 4, known: 0, changed: 0, failed: 9 });
  expect(refusals(tried)).toEqual([
    '6 serial:serial.mask', '7 item:import.cell-unknown', '8 item:import.cell-unknown', '9 soldOn:import.cell-date', '10 ownerPhone:import.owner-many', '11 ownerId:import.owner-unknown', '12 import.row-duplicate', '13 imei1:serial.imei-count', '14 import.row-duplicate',
  ]);
  expect(await units('%')).toEqual([]);
  expect(await imports.through(offered, 'run')).toMatchObject({ state: 'done', done: 4, failed: 9 });
  const nothing = { left: null, sold: null, owner: null, document: null, lot: null, imeis: [] };
  expect(await units('%')).toEqual([
    { ...nothing, serial: 'A-1', item: 'PH-1', state: 'in-stock', made: null, owner: 'C-4', imeis: ['356938035643809', '490154203237518'] },
    { ...nothing, serial: 'SN-000001', item: 'FR-1', state: 'sold', made: '2024-05-04', left: '2024-05-21', sold: '2024-06-09', owner: 'C-1', document: 'F-12' },
    { ...nothing, serial: 'SN000002', item: 'FR-1', state: 'in-stock', made: '2024-05-04' },
    { ...nothing, serial: 'SN000003', item: 'FR-1', state: 'sold', made: null, sold: '2024-06-09', owner: 'C-1' },
  ]);
  expect(await story('SN-000001')).toEqual(['made 2024-05-04', 'warehouse-out 2024-05-21', 'sold 2024-06-09 F-12']);
  expect(await rows.query(`select after ->> 'count' as count, after ->> 'first' as first from audit_log where action = 'serial.add'`)).toEqual([{ count: '4', first: 'SN-000001' }]);
});

test('the same file again changes nothing; a day that nobody had said is an event, another one is put right', async () => {
  const before = await everything();
  expect(await imports.file(file)).toMatchObject({ done: 4, known: 4, changed: 0, failed: 9 });
  expect(await everything()).toEqual(before);
  expect(await imports.file('serial,item,soldOn,ownerCode,lot,saleDocument\nSN000002,FR-1,2024-07-01,C-2,L9,F-13\nSN000003,FR-1,2024-06-10,,,\n')).toMatchObject({ done: 2, known: 0, changed: 2 });
  expect(await units('SN00000_')).toMatchObject([{ state: 'sold', sold: '2024-07-01', owner: 'C-2', lot: 'L9' }, { state: 'sold', sold: '2024-06-10', owner: 'C-1' }]);
  expect((await story('SN000002')).slice(0, 2)).toEqual(['made 2024-05-04', 'sold 2024-07-01 F-13']);
  expect(await story('SN000003')).toEqual(['sold 2024-06-09']);
  expect(await rows.query(`select before ->> 'soldOn' as before, after ->> 'soldOn' as after from audit_log where action = 'serial.change' and after ->> 'serial' = 'SN000003'`)).toEqual([{ before: '2024-06-09', after: '2024-06-10' }]);
});

test('a unit that is blocked is not sold by a file; an IMEI of another unit, and days before its production, are refused', async () => {
  await imports.file('serial,item,madeOn\nT-1,TV-1,2024-01-10\nT-2,TV-1,\n');
  await rows.query(`update serial_unit set state = 'blocked' where serial = 'T-1'`);
  const job = await imports.file('serial,item,soldOn,imei1,imei2\nT-1,TV-1,2024-02-01,,\nT-1,FR-1,,,\nA-4,PH-1,,356938035643809,352099001761481\nT-2,TV-1,2099-01-01,,\n');
  expect(refusals(job)).toEqual(['2 soldOn:import.serial.state', '3 serial:serial.mask', '4 imei1:serial.imei-taken', '5 soldOn:serial.future']);
  expect(refusals(await imports.file('serial,item,leftOn\nT-1,TV-1,2024-01-09\n'))).toEqual(['2 leftOn:serial.before-made leftOn:import.serial.state']);
});

test('days of a workbook are days, whatever their format', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('x');
  sheet.addRows([['Serial', 'Item code', 'Made on', 'Sold on'], ['X-1', 'TV-1', new Date(Date.UTC(2024, 4, 4)), '1403/03/20'], [12345, 'TV-1', '14030215', new Date(Date.UTC(2024, 5, 9))]]);
  sheet.getCell('C2').numFmt = 'yyyy/mm/dd';
  expect(await imports.file(new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>, 'run', 'x.xlsx')).toMatchObject({ done: 2, failed: 0 });
  expect(await units('X-1')).toMatchObject([{ made: '2024-05-04', sold: '2024-06-09' }]);
  expect(await units('12345')).toMatchObject([{ made: '2024-05-04', sold: '2024-06-09' }]);
});

test('F022 a file that is imported twice is imported once', async () => {
  const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '' });
  const day = fc.constantFrom('1402/12/29', '2024-03-20', '1403/01/15', '2024-08-01', 'x');
  const row = fc.tuple(fc.constantFrom('R-1', 'r1', 'R-2', 'R-3', 'R-4', 'SN100001'), fc.constantFrom('TV-1', 'FR-1', 'PH-1', 'FR-9'), maybe(day), maybe(day), maybe(day), maybe(fc.constantFrom('C-1', 'C-2', 'C-9')), maybe(fc.constantFrom('L1', 'L2')), maybe(fc.constantFrom('352099001761481', '355783048796215')), maybe(fc.constantFrom('353879234252633')));
  await fc.assert(fc.asyncProperty(fc.array(fc.array(row, { maxLength: 8, minLength: 1 }), { minLength: 1, maxLength: 3 }), async (files) => {
    for (const lines of files) {
      const content = ['serial,item,madeOn,leftOn,soldOn,ownerCode,lot,imei1,imei2', ...lines.map((cells) => cells.join(','))].join('\n');
      const first = await imports.file(content);
      const after = await everything();
      const again = await imports.file(content);
      expect({ ...again, errors: again.errors }).toMatchObject({ done: first.done, known: first.done, changed: 0, failed: first.failed });
      expect(await everything()).toEqual(after);
    }
  }), { numRuns: 15 });
});

test('only who looks after serials brings them', async () => {
  const desk = api.client();
  await desk.signIn(await buildUser(rows, { branchId, roles: ['reception'] }));
  expect((await imports.bring(file, { as: desk })).body.code).toBe('access.denied');
});
