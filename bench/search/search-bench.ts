import type { Benchmark } from '../benchmark';
import { migratedDatabase, series, startApiAlone } from '../stack/api-alone';
import { branches, devices, fillRequests, firstNames, lastNames, password, requestsOfCustomer } from '../stack/many-requests';
import { percentile } from '../statistics';

/** Of a customer, by their number; the same as in SQL below. */
const firstName = (customer: number): string => firstNames[customer % firstNames.length]!;
const fullName = (customer: number): string => `${firstName(customer)} ${lastNames[Math.floor(customer / firstNames.length) % lastNames.length]!}`;
const customerOf = (request: number): number => Math.floor(request / requestsOfCustomer);

/** What people type, by the number of a request: what is looked for is somewhere among all of them. */
const asked: Record<string, (n: number) => string> = {
  number: (n) => `N-${n}`,
  'tracking code': (n) => `T${String(n).padStart(9, '0')}`,
  serial: (n) => `SN${String(n * 7_919 + 10_000_000)}`,
  'part of a serial': (n) => String(n * 7_919 + 10_000_000).slice(0, 6),
  phone: (n) => `09${String(120_000_000 + customerOf(n))}`,
  'full name': (n) => fullName(customerOf(n)),
  'first name': (n) => firstName(customerOf(n)),
  device: (n) => devices[n % devices.length]!,
  'two letters': (n) => firstName(customerOf(n)).slice(0, 2),
  'nobody has it': (n) => `zz${n}qx`,
};

/** The one search box, over HTTP with a signed-in session: what people type, each kind for itself, and all of it with 20 people at once. Half of them see one branch, half all. */
export const searchBench: Benchmark = async (run) => {
  const [requests, rounds] = run.full ? [5_000_000, 60] : [300_000, 30];
  const { adminUrl, appUrl } = await migratedDatabase(run, 'search');
  await fillRequests(adminUrl, requests, run);
  const signIn = await startApiAlone(run, appUrl);
  const readers = { oneBranch: await signIn('one-branch', password), allBranches: await signIn('all-branches', password) };
  const find = async (reader: keyof typeof readers, words: string): Promise<number> => {
    const { status, body } = await readers[reader].get<{ items: unknown[] }>(`/search?q=${encodeURIComponent(words)}`);
    if (status !== 200) throw new Error(`${words}: ${status}`);
    return body.items.length;
  };
  const all: number[] = [];
  const figures: Record<string, number> = {};
  let turn = 0;
  // Prime to every number of rows, so that the turns fall anywhere.
  const someone = (): number => { turn += 1; return (turn * 104_729) % requests; };
  for (const [kind, words] of Object.entries(asked)) {
    for (const reader of ['oneBranch', 'allBranches'] as const) {
      await series(() => find(reader, words(someone())), 5);
      const times = await series(() => find(reader, words(someone())), rounds);
      all.push(...times);
      run.say(`${kind}, ${reader}: median ${percentile(times, 0.5).toFixed(1)}, p99 ${percentile(times, 0.99).toFixed(1)} ms`);
      figures.slowestKindP99 = Math.max(figures.slowestKindP99 ?? 0, percentile(times, 0.99));
    }
  }
  // Whoever looks for what is there finds it, or the rest says nothing.
  for (const kind of ['number', 'tracking code', 'serial', 'phone', 'full name']) {
    if (await find('allBranches', asked[kind]!(someone())) === 0) throw new Error(`nothing was found by ${kind}`);
  }
  const kinds = Object.values(asked);
  const together = (await Promise.all(Array.from({ length: 20 }, (_, person) => series(() => { const n = someone(); return find(person % 2 ? 'oneBranch' : 'allBranches', kinds[n % kinds.length]!(n)); }, rounds)))).flat();
  return {
    scale: { requests, customers: Math.ceil(requests / requestsOfCustomer), branches, rounds },
    figures: { ...figures, searchP99: percentile(all, 0.99), searchMedian: percentile(all, 0.5), searchP99At20: percentile(together, 0.99) },
  };
};
