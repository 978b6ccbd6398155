import { allTaskTypes } from '../../contracts/task-types/registry';
import { taskViews } from '../../contracts/tasks';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { rightsOf } from '../../domain/access/rights';
import type { UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import type { Tx } from '../../domain/shared/unit-of-work';
import { openedDatabase } from '../../tests/setup/opened-database';
import { sqlOf, type Database } from '../unit-of-work';
import { createInboxQueries } from './inbox';
import { createRequestQueries } from './requests';

interface Node { 'Node Type': string; 'Index Name'?: string; 'Index Cond'?: string; 'Relation Name'?: string; Plans?: Node[] }
let database: Database;
openedDatabase({ max: 1 }, (opened) => { database = opened; });

const branches = [newId(), newId()];
const staff: UserActor = { kind: 'user', id: newId(), roles: ['manager', 'technician'], rights: shippedRights(['manager', 'technician']), branches, places: noPlaces, branchId: branches[0]!, unitId: null, agentId: null };
const agent: UserActor = { ...staff, roles: ['agent'], rights: shippedRights(['agent']), agentId: newId() };
const own: UserActor = { ...staff, rights: rightsOf([{ key: 'x', hidden: [], grants: (['request.read', 'task.read'] as const).map((action) => ({ role: 'x', action, scope: 'own' as const, statuses: null, amountLimit: null })) }]) };

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
/** The plan of the statement that the read sends, as the application's role has it under the policies of this person. */
async function plan(actor: UserActor, read: (tx: Tx) => Promise<unknown>): Promise<Node[]> {
  return database.unitOfWork.do(actor, async (tx) => {
    const sent: { sql: string; bind: readonly unknown[] }[] = [];
    await read({ query: async (sql: string, bind: readonly unknown[]) => { sent.push({ sql, bind }); return []; }, send: () => undefined } as unknown as Tx);
    const [{ sql, bind }] = sent as [typeof sent[number]];
    const [row] = await sqlOf(tx).query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${sql}`, bind, 'kept');
    return nodesOf(row!['QUERY PLAN'][0]!.Plan);
  });
}
/** Of the tables that grow with the years. */
const large = ['task', 'service_request', 'process_instance', 'party'];
const scanned = (nodes: Node[]): string[] => nodes.filter((node) => node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? '')).map((node) => node['Relation Name']!);
const indexes = (nodes: Node[]): string[] => nodes.flatMap((node) => node['Index Name'] ?? []);

const inbox = createInboxQueries(allTaskTypes);
const requests = createRequestQueries(allTaskTypes);
const substitute: UserActor = { ...staff, standsFor: [{ who: newId(), roles: ['technician'] }, { who: newId(), roles: ['manager', 'technician'] }] };
const people: [string, UserActor][] = [['staff', staff], ['an agency', agent], ['who sees what is their own', own], ['a substitute', substitute]];

test.each(people.flatMap(([who, actor]) => taskViews.map((view) => [who, view, actor] as const)))('%s: the page “%s” of the inbox reads no table whole under row-level security', async (_who, view, actor) => {
  expect(scanned(await plan(actor, (tx) => inbox.list(tx, actor, { view, limit: 50 })))).toEqual([]);
});
test.each(people)('%s: the counts, the list of requests by status and one request read no table whole', async (_who, actor) => {
  expect(scanned(await plan(actor, (tx) => inbox.counts(tx, actor)))).toEqual([]);
  for (const filter of [{}, { status: 'awaiting-cost' as const }, { q: 'یخچال' }]) expect(scanned(await plan(actor, (tx) => requests.list(tx, actor, { ...filter, limit: 50 })))).toEqual([]);
  expect(scanned(await plan(actor, (tx) => requests.detail(tx, actor, newId())))).toEqual([]);
});
test('what a team has and what I did are counted from their indexes alone', async () => {
  const nodes = await plan(staff, (tx) => inbox.counts(tx, staff));
  for (const index of ['task_team', 'task_done']) expect(new Set(nodes.filter((node) => node['Index Name'] === index).map((node) => node['Node Type']))).toEqual(new Set(['Index Only Scan']));
});
test.each([['priority', 'task_team_priority'], ['newest', 'task_team_created'], ['oldest', 'task_team_created'], ['follow-up', 'task_team_follow_up'], ['number', 'task_team_number']] as const)('by %s the team’s page takes its rows from the index of that order, from where the page before ended', async (sort, index) => {
  const keys = { priority: ['-2', 'infinity'], newest: ['2026-01-01 00:00:00+00'], oldest: ['2026-01-01 00:00:00+00'], 'follow-up': ['infinity'], number: ['THR-1405-000101'] }[sort];
  const after = Buffer.from(JSON.stringify([sort, ...keys, newId()])).toString('base64url');
  const nodes = await plan(staff, (tx) => inbox.list(tx, staff, { view: 'team', sort, limit: 50, after }));
  expect(scanned(nodes)).toEqual([]);
  const walk = nodes.find((node) => node['Index Name'] === index);
  expect(walk?.['Index Cond']).toMatch(/ROW\(/);
});
test.each(Object.entries({ q: 'یخچال', status: 'awaiting-cost', type: 'repair', priority: '3', number: '000101', serial: 'FRG', customer: 'مریم', phone: '0912', device: 'یخچال', warranty: 'covered', createdFrom: '-7', dueTo: '0', followUpTo: '3', technician: newId() }))('the filter %s reads no table whole, in a page and in a count', async (name, value) => {
  const reader: UserActor = { ...staff, rights: shippedRights(['manager', 'reception']) };
  for (const view of ['mine', 'team', 'waiting'] as const) {
    expect(scanned(await plan(reader, (tx) => inbox.list(tx, reader, { view, [name]: value, limit: 50 })))).toEqual([]);
    expect(scanned(await plan(reader, (tx) => inbox.count(tx, reader, { view, [name]: value }).catch(() => null)))).toEqual([]);
  }
});
test.each([
  ['newest', {}, 'service_request_branch_id_created_at_id_idx'], ['oldest', {}, 'service_request_branch_id_created_at_id_idx'], ['promised', {}, 'service_request_promised'], ['priority', {}, 'service_request_urgent'], ['waiting', {}, 'service_request_since'], ['changed', {}, 'service_request_since'],
  ['newest', { status: 'awaiting-qc' }, 'service_request_scope'], ['priority', { status: 'awaiting-qc' }, 'service_request_urgent'], ['newest', { customerId: newId() }, 'service_request_customer'], ['newest', { technician: newId() }, 'service_request_technician'],
] as const)('the list of requests by %s with %j takes its rows from the index of that order, from where the page before ended', async (sort, filters, index) => {
  const instant = '2026-01-01 00:00:00+00';
  const keys = { newest: [instant], oldest: [instant], promised: ['0', 'infinity'], priority: ['0', '-2', instant], waiting: ['0', instant], changed: [instant] }[sort];
  const after = Buffer.from(JSON.stringify([sort, ...keys, newId()])).toString('base64url');
  const nodes = await plan(staff, (tx) => requests.list(tx, staff, { ...filters, sort, limit: 50, after }));
  expect(scanned(nodes)).toEqual([]);
  expect(nodes.filter((node) => node['Index Name'] === index).some((node) => /ROW\(/.test(node['Index Cond'] ?? ''))).toBe(true);
});
test.each([['promised', 'service_request_agent_promised'], ['priority', 'service_request_agent_urgent'], ['waiting', 'service_request_agent_since']] as const)('by %s an agency’s requests come from its own index', async (sort, index) => {
  expect(indexes(await plan(agent, (tx) => requests.list(tx, agent, { sort, limit: 50 })))).toContain(index);
});
const requestFilters = { q: 'یخچال', status: 'awaiting-cost,delivered', priority: '3', number: '000101', serial: 'FRG', customer: 'مریم', phone: '0912', device: 'یخچال', warranty: 'covered', channel: 'counter', createdFrom: '-7', promisedTo: '0', technician: newId(), agent: newId(), branch: branches[0]! };
test.each(Object.entries(requestFilters))('the filter %s of the list of requests, alone and with another, reads no table whole', async (name, value) => {
  const reader: UserActor = { ...staff, rights: shippedRights(['manager', 'reception']) };
  for (const more of [{}, { device: 'یخچال' }, { createdTo: '0' }, { sort: 'priority' as const }]) expect(scanned(await plan(reader, (tx) => requests.list(tx, reader, { ...more, [name]: value, limit: 50 })))).toEqual([]);
});
test('the team’s page takes its rows from the index of teams, an agency’s from its own, a person’s from theirs', async () => {
  expect(indexes(await plan(staff, (tx) => inbox.list(tx, staff, { view: 'team', limit: 50 })))).toContain('task_team');
  expect(indexes(await plan(agent, (tx) => inbox.list(tx, agent, { view: 'team', limit: 50 })))).toContain('task_agent');
  expect(indexes(await plan(staff, (tx) => inbox.list(tx, staff, { view: 'mine', limit: 50 })))).toContain('task_mine');
  const ofSubstitute = indexes(await plan(substitute, (tx) => inbox.list(tx, substitute, { view: 'mine', limit: 50 })));
  expect(ofSubstitute.filter((name) => name === 'task_mine')).toHaveLength(2);
  expect(indexes(await plan(staff, (tx) => requests.list(tx, staff, { status: 'awaiting-cost', limit: 50 })))).toContain('service_request_scope');
});
