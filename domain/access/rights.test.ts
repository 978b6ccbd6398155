import { roleNames, type Role } from '../../contracts/roles';
import type { UserActor } from '../shared/actor';
import { noPlaces, shippedRights } from './fakes/shipped-rights';
import { actingRole, branchesOf, may, scopeOf } from './may';
import { actions, type Action } from '../../contracts/actions';
import { carries } from './rights';
import { whyNotAssign, whyNotClaim, whyNotComplete, whyNotRelease, type TaskFacts } from './task-rules';

const person = ({ roles = ['technician'], ...given }: Partial<UserActor> = {}): UserActor => ({ kind: 'user', id: 'me', roles, rights: shippedRights(roles), branches: ['b1'], places: noPlaces, branchId: 'b1', unitId: null, agentId: null, ...given });
const task = (given: Partial<TaskFacts> = {}): TaskFacts => ({ branchId: 'b1', agentId: null, state: 'open', role: 'technician', unitId: null, assigneeId: null, excluded: [], ...given });

/** Written by hand from the roles' description: what each may do beyond reading and commenting. */
const expected: Record<Role, Action[]> = {
  admin: ['customer.merge', 'knowledge.manage', 'customer.read', 'customer.change', 'serial.manage', 'warranty.activate', 'warranty.read', 'warranty.manage', 'warranty.decide', 'catalogue.read', 'catalogue.manage', 'price.manage', 'price.approve', 'personal.reveal', 'personal.erase', 'user.manage', 'place.manage', 'access.read', 'access.change', 'system.read', 'webhook.manage', 'view.share', 'view.publish', 'task.assign', 'absence.manage', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change'],
  manager: ['customer.merge', 'knowledge.manage', 'customer.read', 'customer.change', 'serial.manage', 'warranty.activate', 'warranty.read', 'warranty.manage', 'warranty.decide', 'catalogue.read', 'catalogue.manage', 'price.manage', 'price.approve', 'task.send-back', 'personal.reveal', 'personal.pass-code', 'request.create', 'request.remove-file', 'request.void', 'request.announce-parts', 'view.share', 'view.publish', 'task.assign', 'absence.manage', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change'],
  reception: ['customer.read', 'customer.change', 'warranty.activate', 'warranty.read', 'catalogue.read', 'task.send-back', 'personal.phone', 'personal.reveal', 'personal.pass-code', 'request.create', 'import.run', 'lookup.customer'],
  supervisor: ['customer.read', 'warranty.activate', 'warranty.decide', 'warranty.read', 'catalogue.read', 'task.send-back', 'personal.reveal', 'personal.pass-code', 'request.announce-parts', 'task.assign', 'absence.manage', 'task.prioritise', 'view.share', 'lookup.customer'],
  technician: ['warranty.read', 'catalogue.read', 'personal.pass-code'], qc: ['warranty.read', 'catalogue.read', 'task.send-back', 'personal.pass-code'], delivery: ['customer.read', 'warranty.read', 'catalogue.read', 'task.send-back', 'personal.phone', 'personal.reveal', 'lookup.customer'], agent: ['customer.read', 'warranty.activate', 'personal.phone', 'personal.reveal', 'personal.pass-code', 'request.create', 'lookup.customer'],
};
const everybody: Action[] = ['knowledge.read', 'serial.read', 'request.read', 'request.comment', 'task.read', 'task.work', 'lookup.read', 'cost.declare', 'cost.approve', 'cost.accept', 'money.receive', 'money.pay-back', 'money.leave-open'];

test.each(roleNames)('%s may do what the role is for, and nothing else', (role) => {
  expect(actions.filter((action) => carries(shippedRights([role]), action)).sort()).toEqual([...everybody, ...expected[role]].sort());
});

test('staff act within their branches, an agent on their own rows alone', () => {
  const manager = person({ roles: ['manager'] });
  expect([may(manager, 'request.void', { branchId: 'b1', agentId: 'a1' }), may(manager, 'request.void', { branchId: 'b2', agentId: null })]).toEqual([true, false]);
  const agent = person({ roles: ['agent'], agentId: 'a1' });
  expect([may(agent, 'request.read', { branchId: 'b1', agentId: null }), may(agent, 'request.read', { branchId: 'b1', agentId: 'a2' }), may(agent, 'request.read', { branchId: 'b9', agentId: 'a1' })]).toEqual([false, false, true]);
  expect(scopeOf(agent, 'request.read')).toEqual({ kind: 'agent', agentId: 'a1' });
  expect(scopeOf(manager, 'request.read')).toEqual({ kind: 'staff', branches: ['b1'], unitId: null, ownerId: null });
  expect([branchesOf(manager, 'request.void'), branchesOf(manager, 'user.manage')]).toEqual([['b1'], []]);
});

test('the record names the role that carried the act', () => {
  expect(actingRole(person({ roles: ['technician', 'supervisor'] }), 'task.assign')).toBe('supervisor');
  expect(actingRole(person({ roles: ['technician', 'supervisor'] }))).toBe('technician');
});

test.each<[string, Partial<TaskFacts>, Partial<UserActor>, string | null]>([
  ['free', {}, {}, null],
  ['mine already', { assigneeId: 'me' }, {}, null],
  ['somebody else\'s', { assigneeId: 'other' }, {}, 'task.claimed'],
  ['of another role', { role: 'qc' }, {}, 'access.denied'],
  ['everyone\'s', { role: 'everyone' }, {}, null],
  ['everyone\'s in another branch', { role: 'everyone', branchId: 'b2' }, {}, 'access.denied'],
  ['everyone\'s, of my agency', { role: 'everyone', agentId: 'a1' }, { roles: ['agent'], agentId: 'a1' }, null],
  ['everyone\'s, of another agency', { role: 'everyone', agentId: 'a2' }, { roles: ['agent'], agentId: 'a1' }, 'access.denied'],
  ['everyone\'s but for other eyes', { role: 'everyone', excluded: ['me'] }, {}, 'access.four-eyes'],
  ['of another branch', { branchId: 'b2' }, {}, 'access.denied'],
  ['of my unit', { unitId: 'u1' }, { unitId: 'u1' }, null],
  ['of another unit', { unitId: 'u2' }, { unitId: 'u1' }, 'access.denied'],
  ['for other eyes', { excluded: ['me'] }, {}, 'access.four-eyes'],
  ['done', { state: 'completed' }, {}, 'task.completed'],
  ['cancelled', { state: 'cancelled' }, {}, 'task.cancelled'],
])('claiming a task that is %s', (_what, given, who, code) => {
  expect(whyNotClaim(person(who), task(given))).toBe(code);
});

test.each<[string, Partial<TaskFacts>, string | null]>([
  ['mine', { assigneeId: 'me' }, null],
  ['mine though of another role (it was given to me)', { assigneeId: 'me', role: 'qc' }, null],
  ['nobody\'s', {}, 'task.unclaimed'],
  ['taken by another', { assigneeId: 'other' }, 'task.claimed'],
  ['mine but for other eyes', { assigneeId: 'me', excluded: ['me'] }, 'access.four-eyes'],
  ['of another role', { role: 'qc' }, 'access.denied'],
  ['done', { assigneeId: 'me', state: 'completed' }, 'task.completed'],
])('completing a task that is %s', (_what, given, code) => {
  expect(whyNotComplete(person(), task(given))).toBe(code);
});

test('who may take a task from whom', () => {
  expect(whyNotRelease(person(), task({ assigneeId: 'me' }))).toBeNull();
  expect(whyNotRelease(person(), task({ assigneeId: 'other' }))).toBe('task.reassigned');
  expect(whyNotRelease(person({ roles: ['supervisor'] }), task({ assigneeId: 'other' }))).toBeNull();
  const supervisor = person({ id: 'boss', roles: ['supervisor'] });
  expect(whyNotAssign(supervisor, task(), person())).toBeNull();
  expect(whyNotAssign(supervisor, task(), person({ branches: ['b2'] }))).toBe('access.denied');
  expect(whyNotAssign(supervisor, task({ excluded: ['me'] }), person())).toBe('access.four-eyes');
  expect(whyNotAssign(person(), task(), person())).toBe('access.denied');
});
