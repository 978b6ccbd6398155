import fc from 'fast-check';
import type { Problem } from '../../contracts/errors';
import type { RevisionDetail, RevisionLine } from '../../contracts/price-revisions';
import type { PriceListDetail, PriceRow } from '../../contracts/prices';
import { readTable } from '../../platform/spreadsheet/read-table';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct } from '../../tests/build/serial-unit';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let editor: ApiClient;
let approver: ApiClient;
let technician: ApiClient;
let today: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [editor, approver, technician] = [api.client(), api.client(), api.client()];
  await editor.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await approver.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  today = (await rows.query<{ day: string }>(`select (now() at time zone 'Asia/Tehran')::date::text as day`))[0]!.day;
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

let lists = 0;
const dayAfter = (days: number): string => new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const newList = async () => (await editor.post<PriceListDetail>('/catalogue/price-lists', { kind: 'customer', code: `R-${lists += 1}`, title: { fa: 'نرخ', en: 'Prices' }, rank: 0, branchIds: [], agentIds: [] })).body;
const part = async (code: string): Promise<string> => (await buildProduct(rows, { kind: 'part', code })).id;
const set = (list: { id: string }, itemId: string, amount: string | null, from = today, reason: string | null = null) => editor.put<Problem>(`/catalogue/price-lists/${list.id}/prices/${itemId}`, { amount, from, reason }, { headers: { 'If-Match': '*' } });
const rule = { base: 'list', change: 1_000, step: 10, rounding: 'nearest', kind: 'part', brandId: null as string | null, productKindId: null, groupId: null };
type Answer = RevisionDetail & Problem;
const revise = (list: { id: string }, more: object = {}, from = dayAfter(10), as = editor) => as.post<Answer>(`/catalogue/price-lists/${list.id}/revisions`, { title: 'ابلاغیه', from, rule: { ...rule, ...more } });
const act = (id: string, what: 'send' | 'withdraw' | 'approve', as = editor) => as.post<Answer>(`/catalogue/price-revisions/${id}/${what}`);
const linesOf = async (id: string, query = 'sort=code') => (await editor.get<{ items: RevisionLine[]; next: string | null }>(`/catalogue/price-revisions/${id}/lines?${query}`)).body;
const shown = async (list: { id: string }, on: string) => (await editor.get<{ items: PriceRow[] }>(`/catalogue/price-lists/${list.id}/prices?kind=part&on=${on}&limit=100`)).body.items.map(({ item, price }) => [item.code, price?.amount]);
const file = async (list: { id: string }, content: string, from = dayAfter(10)): Promise<{ status: number; body: Answer }> => {
  const form = new FormData();
  form.append('file', new Blob([content]), 'prices.csv');
  return editor.call<Answer>('POST', `/catalogue/price-lists/${list.id}/revisions/file?${new URLSearchParams({ title: 'از فایل', from }).toString()}`, { raw: form });
};

test('F238 a rule makes a draft, somebody else approves it, and all prices begin on its day; what changed meanwhile is left and said so', async () => {
  const list = await newList();
  const [a, b, c] = [await part('RA'), await part('RB'), await part('RC')];
  for (const [item, amount] of [[a, '1000'], [b, '2000'], [c, '4']] as const) await set(list, item, amount);
  const { status, body: draft } = await revise(list);
  // 4 + 10 % is 4.4, to the nearest ten nothing: a price of nothing is one too.
  expect([status, draft.state, draft.lines, draft.rises, draft.falls, draft.firsts, draft.unchanged, draft.may]).toEqual([201, 'draft', 3, 2, 1, 0, 0, { send: true, withdraw: true, decide: false }]);
  expect((await linesOf(draft.id)).items.map(({ item, old, new: next, change, result }) => [item.code, old, next, change, result])).toEqual([['RA', '1000', '1100', 10, null], ['RB', '2000', '2200', 10, null], ['RC', '4', '0', -100, null]]);
  expect((await linesOf(draft.id, 'sort=biggest&limit=1')).items.map(({ item }) => item.code)).toEqual(['RC']);
  // Nothing is another yet, and nobody approves what was not sent, or what they made.
  expect(await shown(list, dayAfter(10))).toEqual([['RA', '1000'], ['RB', '2000'], ['RC', '4']]);
  expect((await act(draft.id, 'approve', approver)).body.code).toBe('price-revision.state');
  expect((await act(draft.id, 'send')).body).toMatchObject({ state: 'sent', may: { send: false, withdraw: true, decide: false } });
  expect((await act(draft.id, 'approve')).body.code).toBe('price-revision.own');
  expect((await editor.post<Problem>(`/catalogue/price-revisions/${draft.id}/reject`, { reason: 'x' })).body.code).toBe('price-revision.own');
  expect((await act(draft.id, 'approve', technician)).body.code).toBe('access.denied');
  expect((await approver.get<Answer>(`/catalogue/price-revisions/${draft.id}`)).body.may.decide).toBe(true);
  expect((await editor.get<PriceListDetail>(`/catalogue/price-lists/${list.id}`)).body.waiting).toBe(1);

  await set(list, b, '2500', dayAfter(5));
  const done = (await act(draft.id, 'approve', approver)).body;
  expect([done.state, done.stale, done.decidedBy !== null]).toEqual(['approved', 1, true]);
  expect((await linesOf(draft.id)).items.map(({ item, result }) => [item.code, result])).toEqual([['RA', 'done'], ['RB', 'stale'], ['RC', 'done']]);
  expect((await linesOf(draft.id, 'result=stale')).items.map(({ item }) => item.code)).toEqual(['RB']);
  expect(await shown(list, dayAfter(9))).toEqual([['RA', '1000'], ['RB', '2500'], ['RC', '4']]);
  expect(await shown(list, dayAfter(10))).toEqual([['RA', '1100'], ['RB', '2500'], ['RC', '0']]);
  expect((await act(draft.id, 'approve', approver)).body.code).toBe('price-revision.state');
  const history = (await editor.get<{ items: { amount: string; reason: string }[] }>(`/catalogue/price-lists/${list.id}/prices/${a}/history`)).body.items;
  expect(history[0]).toMatchObject({ amount: '1100', reason: 'ابلاغیه' });
  expect((await rows.query<{ action: string }>('select action from audit_log where resource_id = $1 order by at', [draft.id])).map(({ action }) => action)).toEqual(['price-revision.create', 'price-revision.send', 'price-revision.approve']);
  const sheet = await readTable(Buffer.from(await (await fetch(`${api.baseUrl}/api/catalogue/price-revisions/${draft.id}/export`, { headers: { Cookie: editor.cookie() } })).arrayBuffer()), { rows: 10, columns: 10 });
  expect(sheet.ok && sheet.value.slice(1).map(({ cells }) => [0, 2, 3].map((at) => cells[at]!.text))).toEqual([['RA', '1000', '1100'], ['RB', '2000', '2200'], ['RC', '4', '0']]);
});

test('F238 a file makes a draft as an exported list has it; with a row that is wrong nothing is made, and each is told', async () => {
  const list = await newList();
  const [a, b] = [await part('FA'), await part('FB')];
  await set(list, a, '1000');
  const made = await file(list, 'کد,عنوان,نرخ (ریال)\nfa,x,"۱٬۲۰۰"\nFB,y,700\nNONE,z,\n');
  expect([made.status, made.body.source, made.body.lines, made.body.firsts]).toEqual([201, 'file', 2, 1]);
  expect((await linesOf(made.body.id)).items.map(({ item, old, new: next, change }) => [item.code, old, next, change])).toEqual([['FA', '1000', '1200', 20], ['FB', null, '700', null]]);
  const wrong = await file(list, 'Code,Price (rial)\nFA,1.5\n,20\nFB,=1+1\nFB,5\nFB,6\n');
  expect([wrong.status, wrong.body.code, wrong.body.params]).toEqual([422, 'price-revision.file', { count: 4 }]);
  expect(wrong.body.fields?.map(({ path, code }) => [path, code])).toEqual([['rows.2', 'price-revision.row-amount'], ['rows.3', 'price-revision.row-no-code'], ['rows.4', 'price-revision.row-formula'], ['rows.6', 'price-revision.row-twice']]);
  expect((await file(list, 'Code,Price (rial)\nGONE,5\n')).body.fields).toEqual([{ path: 'rows.2', code: 'price-revision.row-unknown', params: { row: 2, code: 'GONE' } }]);
  expect((await file(list, 'a,b\n1,2\n')).body.code).toBe('price-revision.columns');
  expect((await file(list, 'Code,Price (rial)\nFA,1000\n')).body.code).toBe('price-revision.nothing');
  await act(made.body.id, 'send');
  await act(made.body.id, 'approve', approver);
  expect(await shown(list, dayAfter(10))).toEqual([['FA', '1200'], ['FB', '700']]);
  expect(b).not.toBe(a);
});

test('what is rejected, withdrawn, too late or of a list out of use changes nothing', async () => {
  const list = await newList();
  const a = await part('WA');
  await set(list, a, '1000');
  expect((await revise(list, {}, dayAfter(-1))).body.code).toBe('price-revision.late');
  expect((await revise(list, { change: 0 })).body.code).toBe('price-revision.nothing');
  expect((await revise(list, { step: 7 })).body.code).toBe('request.invalid');
  expect((await revise({ id: newId() })).body.code).toBe('price-list.not-found');
  expect((await revise(list, {}, dayAfter(10), technician)).body.code).toBe('access.denied');
  const one = (await revise(list)).body;
  await act(one.id, 'send');
  const rejected = (await approver.post<Answer>(`/catalogue/price-revisions/${one.id}/reject`, { reason: 'زیاد است' })).body;
  expect([rejected.state, rejected.reason]).toEqual(['rejected', 'زیاد است']);
  const other = (await revise(list)).body;
  expect((await act(other.id, 'withdraw')).body.state).toBe('withdrawn');
  expect((await act(other.id, 'send')).body.code).toBe('price-revision.state');
  const late = (await revise(list)).body;
  await act(late.id, 'send');
  await rows.query('update price_revision set from_day = $2 where id = $1', [late.id, dayAfter(-1)]);
  expect((await act(late.id, 'approve', approver)).body.code).toBe('price-revision.late');
  expect(await shown(list, dayAfter(400))).toEqual([['WA', '1000']]);
  expect((await editor.get<{ items: { state: string }[] }>(`/catalogue/price-lists/${list.id}/revisions`)).body.items.map(({ state }) => state)).toEqual(['sent', 'withdrawn', 'rejected']);
  // Past the application too, nobody approves what they made.
  await expect(rows.query(`update price_revision set state = 'approved', decided_by = made_by, decided_at = now() where id = $1`, [late.id])).rejects.toThrow(/check/);
});

test('two who approve at once: it is done once', async () => {
  const list = await newList();
  await set(list, await part('TA'), '1000');
  const draft = (await revise(list)).body;
  await act(draft.id, 'send');
  expect((await Promise.all([1, 2, 3].map(() => act(draft.id, 'approve', approver)))).map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('after any sequence of prices and revisions no two hold on one day, and each day has the price that a walk through the days gives it', async () => {
  const days = 12;
  const codes = ['XA', 'XB'] as const;
  const ids = [await part('XA'), await part('XB')];
  const said = fc.array(fc.oneof(
    fc.record({ act: fc.constant('set' as const), item: fc.nat(1), at: fc.integer({ min: 0, max: days - 1 }), amount: fc.option(fc.integer({ min: 10, max: 99 }), { freq: 4 }) }),
    fc.record({ act: fc.constant('revise' as const), at: fc.integer({ min: 1, max: days - 1 }), percent: fc.constantFrom(-50, 10, 100), meanwhile: fc.option(fc.record({ item: fc.nat(1), at: fc.integer({ min: 0, max: days - 1 }), amount: fc.integer({ min: 10, max: 99 }) })) }),
  ), { minLength: 3, maxLength: 9 });
  await fc.assert(fc.asyncProperty(said, async (acts) => {
    const list = await newList();
    const walked = codes.map(() => ({ prices: Array.from<number | null>({ length: days }).fill(null), starts: new Set<number>() }));
    const walk = (item: number, at: number, amount: number | null): void => {
      const { prices, starts } = walked[item]!;
      const until = Math.min(days, ...[...starts].filter((start) => start > at));
      if (prices.slice(at, until).every((held) => held === amount)) return;
      prices.fill(amount, at, until);
      if (amount === null) starts.delete(at);
      else starts.add(at);
    };
    const put = async (item: number, at: number, amount: number | null): Promise<void> => {
      expect((await set(list, ids[item]!, amount === null ? null : String(amount), dayAfter(at), 'x')).status).toBe(200);
      walk(item, at, amount);
    };
    for (const one of acts) {
      if (one.act === 'set') { await put(one.item, one.at, one.amount); continue; }
      const seen = walked.map(({ prices }) => prices[one.at] ?? null);
      const draft = (await revise(list, { change: one.percent * 100, step: 1, rounding: 'down' }, dayAfter(one.at))).body;
      if (draft.code === 'price-revision.nothing') { expect(seen.every((held) => held === null || Math.floor(held * (100 + one.percent) / 100) === held)).toBe(true); continue; }
      if (one.meanwhile) await put(one.meanwhile.item, one.meanwhile.at, one.meanwhile.amount);
      await act(draft.id, 'send');
      expect((await act(draft.id, 'approve', approver)).body.state).toBe('approved');
      seen.forEach((held, item) => {
        if (held !== null && walked[item]!.prices[one.at] === held) walk(item, one.at, Math.floor(held * (100 + one.percent) / 100));
      });
    }
    const heldOn = (day: number): string[][] => codes.flatMap((code, item) => { const held = walked[item]!.prices[day] ?? null; return held === null ? [] : [[code, String(held)]]; });
    for (const day of [0, days - 1]) expect(await shown(list, dayAfter(day))).toEqual(heldOn(day));
    const everyDay = await rows.query<{ held: string[][] }>(
      `select coalesce((select json_agg(json_build_array(i.code, p.amount::text) order by i.code) from item_price p join item i on i.id = p.item_id where p.list_id = $1 and p.replaced_at is null and p.valid_from <= d.day and coalesce(p.valid_to > d.day, true)), '[]') as held
       from (select $2::date + n as day from generate_series(0, $3::int) n) d order by d.day`, [list.id, today, days - 1]);
    expect(everyDay.map(({ held }) => held)).toEqual(Array.from({ length: days }, (_, day) => heldOn(day)));
    expect(await rows.query(`select 1 from item_price a join item_price b on a.list_id = b.list_id and a.item_id = b.item_id and a.id < b.id and a.replaced_at is null and b.replaced_at is null and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to) where a.list_id = $1`, [list.id])).toEqual([]);
  }), { numRuns: 10 });
});
