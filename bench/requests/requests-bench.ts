import type { Benchmark } from '../benchmark';
import { migratedDatabase, series, startApiAlone } from '../stack/api-alone';
import { branches, devices, fillRequests, firstNames, password, requestsOfCustomer } from '../stack/many-requests';
import { exchange } from '../../tools/staff/exchange';
import { percentile } from '../statistics';
import { requestSorts } from '../../contracts/request-filters';

interface Page { items: { id: string }[]; next: string | null }

/** The list of requests over HTTP with any two of its filters, in each order alone and with any of them, and the page of one request, of somebody who sees one branch and of somebody who sees all. */
export const requestsBench: Benchmark = async (run) => {
  const [requests, rounds] = run.full ? [5_000_000, 6] : [300_000, 4];
  const { adminUrl, appUrl } = await migratedDatabase(run, 'requests');
  const { branchIds, technicianId } = await fillRequests(adminUrl, requests, run);
  const signIn = await startApiAlone(run, appUrl);
  const readers = { oneBranch: await signIn('one-branch', password), allBranches: await signIn('all-branches', password) };
  const get = async <T>(reader: keyof typeof readers, path: string): Promise<T> => {
    const client = readers[reader];
    const { status, text } = await exchange(`${client.baseUrl}/api${path}`, { method: 'GET', headers: { Cookie: client.cookie() }, patience: 30_000 });
    if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`);
    return JSON.parse(text) as T;
  };
  const middle = Math.floor(requests / 2);
  /** As the address says them: of each kind some that many have, and some that few have. */
  const filters: Record<string, string[]> = {
    status: ['awaiting-qc', 'delivered,ready-for-delivery'], group: ['working'], number: [String(middle)], serial: [`SN${middle * 7_919 + 10_000_000}`], customer: [firstNames[0]!], phone: [`09${120_000_000 + Math.floor(middle / requestsOfCustomer)}`], device: [devices[0]!],
    warranty: ['unknown', 'covered'], priority: ['3'], channel: ['portal'], createdFrom: ['-1'], createdTo: ['-2'], promisedTo: ['-3'], technician: [technicianId], branch: [branchIds[0]!], q: [devices[1]!],
  };
  const names = Object.keys(filters);
  const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
  const all: number[] = [];
  let worst = { pair: '', p99: 0 };
  for (const [one, other] of pairs) {
    const times: number[] = [];
    for (const reader of ['oneBranch', 'allBranches'] as const) {
      for (const value of filters[one]!) {
        const query = new URLSearchParams({ [one]: value, [other]: filters[other]!.at(-1)!, limit: '50' }).toString();
        await get<Page>(reader, `/requests?${query}`);
        times.push(...await series(() => get<Page>(reader, `/requests?${query}`), rounds));
      }
    }
    all.push(...times);
    const p99 = percentile(times, 0.99);
    if (p99 > worst.p99) { worst = { pair: `${one} and ${other}`, p99 }; run.say(`${worst.pair}: ${p99.toFixed(1)} ms`); }
  }
  const sorted: number[] = [];
  let worstSort = { order: '', p99: 0 };
  for (const sort of requestSorts) {
    for (const [name, value] of [['limit', '50'], ...names.map((one) => [one, filters[one]!.at(-1)!])] as [string, string][]) {
      const times: number[] = [];
      for (const reader of ['oneBranch', 'allBranches'] as const) {
        const path = `/requests?${new URLSearchParams({ limit: '50', sort, [name]: value }).toString()}`;
        await get<Page>(reader, path);
        times.push(...await series(() => get<Page>(reader, path), rounds));
      }
      sorted.push(...times);
      const p99 = percentile(times, 0.99);
      if (p99 > worstSort.p99) { worstSort = { order: `${sort} and ${name}`, p99 }; run.say(`${worstSort.order}: ${p99.toFixed(1)} ms`); }
    }
  }
  const some = (await get<Page>('allBranches', '/requests?limit=100')).items;
  await series(() => get('allBranches', `/requests/${some[0]!.id}`), 10);
  const pages: number[] = [];
  for (const { id } of some) pages.push(...await series(() => get('allBranches', `/requests/${id}`), 2));
  return {
    scale: { requests, branches, pairs: pairs.length, rounds, worstPair: worst.pair, worstSort: worstSort.order },
    figures: { listP99: percentile(all, 0.99), listMedian: percentile(all, 0.5), worstPairP99: worst.p99, sortedP99: percentile(sorted, 0.99), sortedMedian: percentile(sorted, 0.5), pageP99: percentile(pages, 0.99), pageMedian: percentile(pages, 0.5) },
  };
};
