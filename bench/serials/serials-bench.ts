import { exchange } from '../../tools/staff/exchange';
import type { Benchmark } from '../benchmark';
import { migratedDatabase, series, startApiAlone } from '../stack/api-alone';
import { percentile } from '../statistics';
import { importsBench } from './imports-bench';
import { brands, fillUnits, items, password, serialOf } from './many-units';

interface Found { items: { id: string; exact: boolean; open: boolean; requests: unknown[]; events: unknown[] }[] }

/** As people write what they read: as it stands, without dashes and large letters, in Persian digits, with O for 0. */
const written: ((serial: string) => string)[] = [
  (serial) => serial, (serial) => serial.replaceAll('-', '').toLowerCase(), (serial) => serial.replace(/[0-9]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!), (serial) => serial.replaceAll('0', 'O'),
];

/** Serials among very many over HTTP with a signed-in session, of somebody at the counter and of an agency: looked up with their story, opened, and listed in each order. */
export const serialsBench: Benchmark = async (run) => {
  const [units, rounds] = run.full ? [10_000_000, 1_000] : [500_000, 400];
  const { adminUrl, appUrl } = await migratedDatabase(run, 'serials');
  const { itemId } = await fillUnits(adminUrl, units, run);
  const signIn = await startApiAlone(run, appUrl);
  const readers = { reception: await signIn('reception', password), agent: await signIn('agent', password) };
  const get = async <T>(reader: keyof typeof readers, path: string): Promise<T> => {
    const client = readers[reader];
    const { status, text } = await exchange(`${client.baseUrl}/api${path}`, { method: 'GET', headers: { Cookie: client.cookie() }, patience: 30_000 });
    if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`);
    return JSON.parse(text) as T;
  };
  let turn = 0;
  // Prime to every number of units, so that the turns fall anywhere; half of them on units that have had requests.
  const someone = (): number => { turn += 1; const n = (turn * 104_729) % units; return turn % 2 ? n : n - n % 10; };
  const lookUp = (reader: keyof typeof readers, n: number): Promise<Found> => get<Found>(reader, `/serials/look-up?serial=${encodeURIComponent(written[n % written.length]!(serialOf(n)))}`);

  // Whoever looks for what is there finds it with its story, or the rest says nothing.
  const known = await lookUp('reception', 1_000);
  if (known.items[0]?.requests.length !== 3 || known.items[0].events.length !== 6) throw new Error(`a unit was found without its story: ${JSON.stringify(known).slice(0, 300)}`);
  if ((await lookUp('reception', 299)).items.length !== 2) throw new Error('two units of one serial were not found');
  const times: Record<string, number[]> = { reception: [], agent: [] };
  for (const reader of ['reception', 'agent'] as const) {
    await series(() => lookUp(reader, someone()), 50);
    times[reader]!.push(...await series(() => lookUp(reader, someone()), rounds));
    run.say(`look-up, ${reader}: median ${percentile(times[reader]!, 0.5).toFixed(1)}, p99 ${percentile(times[reader]!, 0.99).toFixed(1)} ms`);
  }
  const together = (await Promise.all(Array.from({ length: 20 }, () => series(() => lookUp('reception', someone()), rounds / 10)))).flat();

  const ids: string[] = [];
  for (let n = 0; n < 50; n += 1) ids.push((await lookUp('reception', someone())).items[0]!.id);
  const pages: number[] = [];
  for (const id of ids) pages.push(...await series(async () => { await Promise.all([get('reception', `/serials/${id}`), get('reception', `/serials/${id}/events`), get('reception', `/serials/${id}/requests`)]); }, 3));

  const lists: number[] = [];
  let worst = { list: '', p99: 0 };
  const filters = ['', 'state=blocked', `item=${itemId}`, `item=${itemId}&state=blocked`, `brand=Brand%20${brands - 1}`, `q=SN${String(Math.floor(units / 2))}`, `q=SN1&item=${itemId}`, `q=SN&brand=Brand%203`, 'soldFrom=2021-01-01&soldTo=2021-01-31', `soldFrom=2020-01-01&item=${itemId}`, 'soldFrom=2020-01-01&brand=Brand%204'];
  for (const filter of filters) {
    for (const reader of ['reception', 'agent'] as const) {
      // Of a list also a page deep in it.
      let after = '';
      for (let page = 0; page < 3; page += 1) {
        const path = `/serials?limit=50&${filter}${after}`;
        const { next } = await get<{ next: string | null }>(reader, path);
        const taken = await series(() => get(reader, path), 5);
        lists.push(...taken);
        const p99 = percentile(taken, 0.99);
        if (p99 > worst.p99) { worst = { list: `${filter} of ${reader}`, p99 }; run.say(`${worst.list}: ${p99.toFixed(1)} ms`); }
        if (!next) break;
        after = `&after=${encodeURIComponent(next)}`;
      }
    }
  }
  const imported = await importsBench(run);
  return {
    scale: { units, items, rounds, worstList: worst.list, importedRows: 100_000 },
    figures: {
      ...imported,
      lookUpP99: Math.max(percentile(times['reception']!, 0.99), percentile(times['agent']!, 0.99)), lookUpMedian: percentile(times['reception']!, 0.5), lookUpP99At20: percentile(together, 0.99), pageP99: percentile(pages, 0.99), listP99: percentile(lists, 0.99), worstListP99: worst.p99,
    },
  };
};
