import type { BatchAct } from '../../contracts/task-batches';
import { shippedRights } from '../access/fakes/shipped-rights';
import type { UserActor } from '../shared/actor';
import type { BatchTask } from './batch-ports';
import { receiverOf, receiversOf, verdictOf, whyNotSo } from './batch-rules';

const person = (id: string, roles: readonly string[], more: Partial<UserActor> = {}): UserActor =>
  ({ kind: 'user', id, roles, rights: shippedRights(roles), branches: ['b'], places: { below: ['b'], all: ['b'] }, branchId: 'b', unitId: null, agentId: null, ...more });
const task = (given: Partial<BatchTask> = {}): BatchTask => ({
  id: 't', taskType: 'repair', requestId: 'r', branchId: 'b', agentId: null, state: 'open', role: 'technician', unitId: null, assigneeId: 'leaver', excluded: [], priority: 1, title: { fa: 'x', en: 'x' }, no: null, followUpAt: null, status: null, ...given,
});
type HandOver = Extract<BatchAct, { kind: 'hand-over' }>;
const handOver = (...to: [role: string | null, userId: string | null][]): HandOver => ({ kind: 'hand-over', from: 'leaver', to: to.map(([role, userId]) => ({ role, userId })) });
const supervisor = person('s', ['supervisor']);
const receivers = new Map([['ali', person('ali', ['technician'])], ['qc', person('qc', ['qc'])]]);
const verdict = (act: BatchAct, given: Partial<BatchTask> = {}, actor = supervisor) => verdictOf(actor, act, task(given), receivers);

test.each<[string, HandOver, string | null]>([
  ['the line of its role', handOver(['technician', 'ali'], [null, 'qc']), 'ali'],
  ['the line for all others', handOver(['qc', 'qc'], [null, 'ali']), 'ali'],
  ['back to the team by the line of its role, though another line is for all others', handOver(['technician', null], [null, 'ali']), null],
  ['back to the team by the line for all others', handOver([null, null]), null],
  ['back to the team, as no line is for it', handOver(['qc', 'ali']), null],
])('a task goes by %s', (_what, act, to) => { expect(receiverOf(act, task())).toBe(to); });

test('each receiver is asked about once', () => {
  expect(receiversOf(handOver(['technician', 'ali'], ['qc', 'ali'], [null, null]))).toEqual(['ali']);
});

test.each<[string, ReturnType<typeof verdict>, string]>([
  ['to somebody who may', verdict(handOver([null, 'ali'])), 'will'],
  ['to the team', verdict(handOver()), 'will'],
  ['what has gone back already', verdict(handOver(), { assigneeId: null }), 'same'],
  ['what its receiver has', verdict(handOver([null, 'ali']), { assigneeId: 'ali' }), 'same'],
  ['what somebody else has by now', verdict(handOver([null, 'ali']), { assigneeId: 'sara' }), 'same'],
  ['to the leaver', verdict(handOver([null, 'leaver'])), 'same'],
  ['without the role', verdict(handOver([null, 'qc'])), 'access.denied'],
  ['against four eyes', verdict(handOver([null, 'ali']), { excluded: ['ali'] }), 'access.four-eyes'],
  ['to somebody who is not there', verdict(handOver([null, 'gone'])), 'resource.not-found'],
  ['what is completed', verdict(handOver(), { state: 'completed' }), 'task.completed'],
  ['of another branch', verdict(handOver([null, 'ali']), { branchId: 'c' }), 'access.denied'],
  ['of another branch, to its team', verdict(handOver(), { branchId: 'c' }), 'task.reassigned'],
  ['by a technician', verdict(handOver([null, 'ali']), {}, person('t', ['technician'])), 'access.denied'],
])('handed over %s', (_what, found, expected) => { expect(found).toBe(expected); });

test('a hand-over is of all that one person has, and names a role once; no other act is of a person', () => {
  const of = { heldBy: 'leaver' };
  expect(whyNotSo(handOver(['qc', null], [null, 'ali']), of, {})).toBeNull();
  expect(whyNotSo(handOver(['qc', null], ['qc', 'ali']), of, {})).toBe('batch.role-twice');
  expect(whyNotSo(handOver([null, 'ali'], [null, 'ali']), of, {})).toBe('batch.role-twice');
  for (const selection of [{ heldBy: 'other' }, { ids: ['t'] }, { view: 'mine' as const, filters: {} }]) expect(whyNotSo(handOver(), selection, {})).toBe('batch.selection');
  expect(whyNotSo({ kind: 'claim' }, of, {})).toBe('batch.selection');
  expect(whyNotSo({ kind: 'claim' }, { ids: ['t'] }, {})).toBeNull();
});
