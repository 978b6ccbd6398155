import type { LookupItem } from '../../domain/lookups/queries';
import type { PriceListDetail } from '../../contracts/prices';
import { newId } from '../build/rows';
import type { ApiClient } from '../build/api-client';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;

companyAtWork((made) => { ({ company, work } = made); });

const price = async (as: ApiClient, query: string): Promise<string | null | undefined> => (await as.get<{ items: LookupItem[] }>(`/lookups/item?${query}`)).body.items[0]?.price;

it('a line is offered at the price that is in force today for the branch of the request; an estimate keeps the price that it was made with', async () => {
  const { id } = await work.create();
  const [{ branch_id: branchId, day: today }] = await company.query<{ branch_id: string; day: string }>(`select branch_id, (now() at time zone 'Asia/Tehran')::date::text as day from service_request where id = $1`, [id]) as [{ branch_id: string; day: string }];
  const [manager, technician] = [await company.signIn('manager'), await company.signIn('technician')];
  const itemId = newId();
  await company.query(`insert into item (id, kind, code, title_fa, title_en, price) values ($1, 'service', 'PRICED-1', 'سرویس سالانه', 'Yearly service', 900000)`, [itemId]);
  const list = async (code: string, rank: number, branchIds: string[], kind = 'customer') => (await manager.post<PriceListDetail>('/catalogue/price-lists', { kind, code, title: { fa: code, en: code }, rank, branchIds, agentIds: [] })).body;
  const set = (of: { id: string }, amount: string | null, from = today, reason: string | null = null) => manager.put(`/catalogue/price-lists/${of.id}/prices/${itemId}`, { amount, from, reason }, { headers: { 'If-Match': '*' } });
  const asked = `q=PRICED-1&request=${id}`;
  // As long as no list knows it, the catalogue's.
  expect(await price(technician, asked)).toBe('900000');
  const [everyone, ours] = [await list('ALL', 1, []), await list('OURS', 9, [branchId])];
  await set(await list('WAGE', 0, [branchId], 'wage'), '1');
  await set(everyone, '1100000');
  expect(await price(technician, asked)).toBe('1100000');
  await set(ours, '1000000');
  expect([await price(technician, asked), await price(technician, `id=${itemId}`), await price(technician, `${asked.replace(id, newId())}`)]).toEqual(['1000000', '1000000', '1000000']);

  await work.receive(id);
  await work.assign(id);
  await work.diagnose(id, 'payable', { findings: 'سرویس لازم است', lines: [{ kind: 'service', itemId, code: 'PRICED-1', title: 'سرویس سالانه', quantity: '2', price: (await price(technician, asked))!, billCode: 'customer' }] });
  await set(ours, '5000000', today, 'نرخ تازه');
  expect(await price(technician, asked)).toBe('5000000');
  const { estimates } = await company.as('manager').readRequest(id);
  expect(estimates.map(({ state, customerTotal, lines }) => [state, customerTotal, lines.map((line) => [line.price, line.amount])])).toEqual([['sent', '2000000', [['1000000', '2000000']]]]);
});
