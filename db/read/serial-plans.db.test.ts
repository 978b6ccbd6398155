import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import type { UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import type { Tx } from '../../domain/shared/unit-of-work';
import { openedDatabase } from '../../tests/setup/opened-database';
import { sqlOf, type Database } from '../unit-of-work';
import { createSerialQueries } from './serials';

interface Node { 'Node Type': string; 'Index Name'?: string; 'Index Cond'?: string; 'Relation Name'?: string; Plans?: Node[] }
let database: Database;
openedDatabase({ max: 1 }, (opened) => { database = opened; });

const branchId = newId();
const staff: UserActor = { kind: 'user', id: newId(), roles: ['manager'], rights: shippedRights(['manager']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: null };
const agent: UserActor = { ...staff, roles: ['agent'], rights: shippedRights(['agent']), agentId: newId() };
const serials = createSerialQueries();

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
/** The plans of the statements that a read sends, as the application's role has them under the policies of this person. */
async function plans(actor: UserActor, read: (tx: Tx) => Promise<unknown>): Promise<Node[]> {
  return database.unitOfWork.do(actor, async (tx) => {
    const sent: { sql: string; bind: readonly unknown[] }[] = [];
    await read({ query: async (sql: string, bind: readonly unknown[]) => { sent.push({ sql, bind }); return []; } } as unknown as Tx);
    const nodes: Node[] = [];
    for (const { sql, bind } of sent) nodes.push(...nodesOf((await sqlOf(tx).query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${sql}`, bind, 'kept'))[0]!['QUERY PLAN'][0]!.Plan));
    return nodes;
  });
}
const large = ['serial_unit', 'serial_event', 'serial_component', 'serial_imei', 'service_request', 'party'];
const scanned = (nodes: Node[]): string[] => nodes.filter((node) => node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? '')).map((node) => node['Relation Name']!);

test.each([['staff', staff], ['an agency', agent]])('%s: a unit, its story, its requests and a look-up read no table whole', async (_who, actor) => {
  for (const read of [
    (tx: Tx) => serials.detail(tx, actor, newId()), (tx: Tx) => serials.events(tx, actor, newId(), { limit: 20 }), (tx: Tx) => serials.requests(tx, actor, newId(), { limit: 20 }), (tx: Tx) => serials.lookUp(tx, actor, 'SN-1'), (tx: Tx) => serials.labels(tx, [newId()]),
  ]) expect(scanned(await plans(actor, read))).toEqual([]);
});

const instant = '2026-01-01 00:00:00+00';
test.each([
  ['newest', {}, [instant], 'serial_unit_newest'], ['newest', { state: 'sold' }, [instant], 'serial_unit_newest'], ['newest', { item: newId() }, [instant], 'serial_unit_of_item'], ['newest', { brand: 'LG', state: 'sold' }, [instant], 'serial_unit_of_item'],
  ['serial', { q: 'SN-1' }, ['SN1'], 'serial_unit_look'], ['serial', { q: 'SN-1', item: newId() }, ['SN1'], 'serial_unit_of_item_look'], ['sold', { soldTo: '2026-01-31', brand: 'LG', state: 'sold' }, ['2026-01-01'], 'serial_unit_of_item_sold'],
] as const)('by %s with %j the list takes its rows from the index of that order, from where the page before ended', async (order, filter, keys, index) => {
  const after = Buffer.from(JSON.stringify([order, ...keys, newId()])).toString('base64url');
  const nodes = await plans(staff, (tx) => serials.list(tx, staff, { ...filter, limit: 50, after }));
  expect(scanned(nodes)).toEqual([]);
  expect(nodes.filter((node) => node['Index Name'] === index).map((node) => /ROW\(/.test(node['Index Cond'] ?? ''))).toEqual([true]);
});

test('what one customer has, and what an agency has had, is found by them', async () => {
  const indexes = (nodes: Node[]): string[] => nodes.flatMap((node) => node['Index Name'] ?? []);
  expect(indexes(await plans(staff, (tx) => serials.list(tx, staff, { owner: newId(), limit: 50 })))).toContain('serial_unit_of_owner');
  expect(scanned(await plans(agent, (tx) => serials.list(tx, agent, { q: 'SN-1', limit: 50 })))).toEqual([]);
});
