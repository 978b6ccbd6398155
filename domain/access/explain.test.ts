import fc from 'fast-check';
import { actions, ruleOf, scopes, type Action } from '../../contracts/actions';
import { statusNames } from '../../contracts/statuses';
import type { UserActor } from '../shared/actor';
import { beyond } from './escalation';
import { explain, whyMayNot } from './explain';
import { grantFaults } from './manage-roles';
import { branchesOf, may, scopeOf, type ScopedRow } from './may';
import { rightsOf, type Grant, type RoleRights } from './rights';

const places = { below: ['b1', 'b2'], all: ['b1', 'b2', 'b3'] };
const person = (grants: Partial<Grant>[], more: Partial<UserActor> = {}): UserActor => ({
  kind: 'user', id: 'me', roles: ['desk'], branches: ['b1'], places, branchId: 'b1', unitId: 'u1', agentId: null,
  rights: rightsOf([{ key: 'desk', hidden: [], grants: grants.map((grant) => ({ role: 'desk', action: 'request.void', scope: 'branch', statuses: null, amountLimit: null, ...grant })) }]), ...more,
});
const row = (given: Partial<ScopedRow> = {}): ScopedRow => ({ branchId: 'b1', agentId: null, unitId: 'u9', people: [], status: 'draft', amount: 0n, ...given });

test.each<[string, Partial<Grant>, Partial<ScopedRow>, boolean]>([
  ['own: mine', { scope: 'own' }, { people: ['me'], branchId: 'b3' }, true], ['own: not mine', { scope: 'own' }, { people: ['you'] }, false],
  ['unit: mine', { scope: 'unit' }, { unitId: 'u1' }, true], ['unit: another', { scope: 'unit' }, {}, false], ['unit: none', { scope: 'unit' }, { unitId: null }, false],
  ['branch: mine', { scope: 'branch' }, {}, true], ['branch: below', { scope: 'branch' }, { branchId: 'b2' }, false],
  ['subtree: below', { scope: 'subtree' }, { branchId: 'b2' }, true], ['subtree: beside', { scope: 'subtree' }, { branchId: 'b3' }, false], ['all: beside', { scope: 'all' }, { branchId: 'b3' }, true],
  ['a status that it is for', { statuses: ['draft'] }, {}, true], ['another status', { statuses: ['draft'] }, { status: 'delivered' }, false], ['a row without a status', { statuses: ['draft'] }, { status: null }, false],
  ['the limit itself', { amountLimit: 100n }, { amount: 100n }, true], ['a rial more', { amountLimit: 100n }, { amount: 101n }, false], ['an amount that is not said', { amountLimit: 100n }, { amount: undefined }, false],
])('%s', (_what, grant, given, expected) => {
  expect(may(person([grant]), 'request.void', row(given))).toBe(expected);
});

test('who has no unit has no unit’s rows, and an agency’s people see its rows however far their right reaches', () => {
  expect(may(person([{ scope: 'unit' }], { unitId: null }), 'request.void', row({ unitId: null }))).toBe(false);
  const agent = person([{ scope: 'all' }], { agentId: 'a1' });
  expect([may(agent, 'request.void', row()), may(agent, 'request.void', row({ agentId: 'a2' })), may(agent, 'request.void', row({ agentId: 'a1', branchId: 'b3' }))]).toEqual([false, false, true]);
  expect(scopeOf(agent, 'request.void')).toEqual({ kind: 'agent', agentId: 'a1' });
});

test('roles add up: each grant widens, and an area is hidden only by all of them', () => {
  const desk: RoleRights = { key: 'desk', hidden: ['settings', 'audit'], grants: [{ role: 'desk', action: 'request.void', scope: 'own', statuses: null, amountLimit: null }] };
  const boss: RoleRights = { key: 'boss', hidden: ['audit'], grants: [{ role: 'boss', action: 'request.void', scope: 'branch', statuses: ['draft'], amountLimit: null }] };
  const rights = rightsOf([desk, boss]);
  expect([...rights.hidden]).toEqual(['audit']);
  const both = person([], { rights });
  expect([may(both, 'request.void', row()), may(both, 'request.void', row({ status: 'delivered' })), may(both, 'request.void', row({ status: 'delivered', people: ['me'] }))]).toEqual([true, false, true]);
  expect(scopeOf(both, 'request.void')).toEqual({ kind: 'staff', branches: ['b1'], unitId: null, ownerId: 'me' });
  expect(branchesOf(person([{ scope: 'subtree' }]), 'request.void')).toEqual(['b1', 'b2']);
});

test('the refusal says what is nearest', () => {
  const several = person([{ scope: 'own' }, { statuses: ['delivered'] }, { amountLimit: 100n }, { amountLimit: 300n }]);
  expect(whyMayNot(several, 'request.void', row({ amount: 500n }))).toEqual({ code: 'access.amount', params: { action: 'request.void', limit: { rial: '300' }, amount: { rial: '500' } } });
  expect(explain(several, 'request.void', row({ amount: 500n }))).toMatchObject({ may: false, why: 'amount', misses: [{ miss: 'amount', grant: { amountLimit: 300n } }, { miss: 'amount', grant: { amountLimit: 100n } }, { miss: 'status' }, { miss: 'reach' }] });
  expect(whyMayNot(person([{ statuses: ['delivered'] }]), 'request.void', row())).toEqual({ code: 'access.status', params: { action: 'request.void', status: 'draft' } });
  expect(whyMayNot(person([{ scope: 'own' }]), 'request.void', row())).toEqual({ code: 'access.denied' });
  expect(whyMayNot(person([]), 'request.void', row())).toEqual({ code: 'access.denied' });
  expect(explain(person([{}], { scopes: ['request.read'] }), 'request.void', row())).toEqual({ may: false, why: 'token', misses: [] });
});

const anyGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constant('desk'), action: fc.constantFrom<Action>('request.void', 'request.read'), scope: fc.constantFrom(...scopes),
  statuses: fc.option(fc.uniqueArray(fc.constantFrom(...statusNames.slice(0, 4)), { minLength: 1 })), amountLimit: fc.option(fc.bigInt({ min: 0n, max: 5n })),
});
const anyRow: fc.Arbitrary<ScopedRow> = fc.record({
  branchId: fc.constantFrom('b1', 'b2', 'b3'), agentId: fc.constantFrom(null, 'a1', 'a2'), unitId: fc.constantFrom(null, 'u1', 'u2'), people: fc.subarray(['me', 'you']), status: fc.constantFrom(...statusNames.slice(0, 4)), amount: fc.bigInt({ min: 0n, max: 6n }),
});
const anyPerson = fc.record({ grants: fc.array(anyGrant, { maxLength: 5 }), agentId: fc.constantFrom(null, null, 'a1'), unitId: fc.constantFrom(null, 'u1') });

test('the explanation and the rule never differ', () => {
  fc.assert(fc.property(anyPerson, anyRow, ({ grants, ...where }, given) => {
    const actor = person(grants, where);
    expect(explain(actor, 'request.void', given).may).toBe(may(actor, 'request.void', given));
    expect(whyMayNot(actor, 'request.void', given) === null).toBe(may(actor, 'request.void', given));
  }));
});

test('another grant takes nothing away', () => {
  fc.assert(fc.property(anyPerson, anyGrant, anyRow, ({ grants, ...where }, more, given) => {
    if (may(person(grants, where), 'request.void', given)) expect(may(person([...grants, more], where), 'request.void', given)).toBe(true);
  }));
});

test('a grant that is within what somebody has lets nobody do more', () => {
  fc.assert(fc.property(fc.array(anyGrant, { maxLength: 4 }), anyGrant, anyRow, (had, wanted, given) => {
    if (beyond([wanted], had) !== null || !may(person([wanted]), wanted.action, given)) return;
    // An own row, or a unit's, may lie outside of one's branches: there the reach is not a matter of more or less.
    if (wanted.scope === 'own' || wanted.scope === 'unit') return;
    expect(may(person(had), wanted.action, given)).toBe(true);
  }));
});

/** The same filter as SQL makes of it. */
function isListed(actor: UserActor, { branchId, agentId, unitId, people }: ScopedRow): boolean {
  const scope = scopeOf(actor, 'request.read');
  if (scope.kind === 'all') return true;
  if (scope.kind === 'agent') return agentId === scope.agentId;
  return scope.branches.includes(branchId) || (scope.unitId !== null && unitId === scope.unitId) || (scope.ownerId !== null && people!.includes(scope.ownerId));
}

test('a list holds what may be read, row by row', () => {
  fc.assert(fc.property(anyPerson, anyRow, ({ grants, ...where }, given) => {
    const actor = person(grants.map((grant) => ({ ...grant, action: 'request.read', statuses: null, amountLimit: null })), where);
    expect(isListed(actor, given)).toBe(may(actor, 'request.read', given));
  }));
});

test('a grant that means nothing is told by its place', () => {
  const line = { statuses: null, amountLimit: null };
  expect(grantFaults([
    { action: 'setting.read', scope: 'own', ...line }, { action: 'request.read', scope: 'branch', ...line, statuses: ['draft'] }, { action: 'request.comment', scope: 'own', ...line, amountLimit: '5' },
    { action: 'request.void', scope: 'own', statuses: ['void', 'draft'], amountLimit: '5' }, { action: 'request.void', scope: 'own', statuses: ['draft', 'void'], amountLimit: '5' },
  ])).toEqual([{ path: 'grants.0.scope', code: 'grant.scope' }, { path: 'grants.1.statuses', code: 'grant.statuses' }, { path: 'grants.2.amountLimit', code: 'grant.amount' }, { path: 'grants.4.action', code: 'grant.twice' }]);
});

test('whatever can be read by a list can be limited by nothing that a list does not know', () => {
  expect(actions.filter((action) => action.endsWith('.read') && (ruleOf(action).statuses || ruleOf(action).amounts))).toEqual([]);
});
