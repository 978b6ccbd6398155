import type { ItemSort } from '../../contracts/catalogue-items';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import type { UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import type { Tx } from '../../domain/shared/unit-of-work';
import { openedDatabase } from '../../tests/setup/opened-database';
import { sqlOf, type Database } from '../unit-of-work';
import { createItemQueries } from './items';

interface Node { 'Node Type': string; 'Index Name'?: string; 'Index Cond'?: string; Plans?: Node[] }
let database: Database;
openedDatabase({ max: 1 }, (opened) => { database = opened; });

const branchId = newId();
const manager: UserActor = { kind: 'user', id: newId(), roles: ['manager'], rights: shippedRights(['manager']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: null };
const items = createItemQueries();
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The plan of the page, as the application's role has it. */
const plan = (read: (tx: Tx) => Promise<unknown>): Promise<Node[]> => database.unitOfWork.do(manager, async (tx) => {
  const sent: { sql: string; bind: readonly unknown[] }[] = [];
  await read({ query: async (sql: string, bind: readonly unknown[]) => { sent.push({ sql, bind }); return []; } } as unknown as Tx);
  const [row] = await sqlOf(tx).query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${sent[0]!.sql}`, sent[0]!.bind, 'kept');
  return nodesOf(row!['QUERY PLAN'][0]!.Plan);
});

test.each<[ItemSort, string, string]>([['code', 'REF-01', 'item_by_code'], ['title', 'یخچال', 'item_by_title'], ['newest', '2026-01-01 00:00:00+00', 'item_by_newest']])('by %s the list takes its rows from the index of that order, from where the page before ended', async (sort, key, index) => {
  const after = Buffer.from(JSON.stringify([sort, key, newId()])).toString('base64url');
  const nodes = await plan((tx) => items.list(tx, manager, { kind: 'part', sort, limit: 50, after }));
  expect(nodes.filter((node) => node['Index Name'] === index).map((node) => /ROW\(/.test(node['Index Cond'] ?? ''))).toEqual([true]);
});

test('words are looked for by the index of words', async () => {
  const nodes = await plan((tx) => items.list(tx, manager, { kind: 'part', sort: 'code', q: 'کمپرسور', limit: 50 }));
  expect(nodes.some((node) => node['Node Type'] === 'Seq Scan' && /item/.test(JSON.stringify(node)))).toBe(false);
});
