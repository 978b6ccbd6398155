import { z } from 'zod';
import { auditEntry } from '../audit';
import { bulkChange, bulkResult, endedAccess, madePerson, newPerson, oneTimePassword, peoplePlaces, peopleQuery, personAccess, personChange, personDetail, personRow } from '../people';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const people = { tag: 'people', action: 'user.manage', sessionOnly: true } as const;
const onPerson = { ...people, params: z.object({ id }) } as const;
const misplaced = ['role.unknown', 'user.branch-needed', 'user.branch-unknown', 'user.unit-unknown', 'user.agent-needed', 'user.agent-unknown', 'user.agent-alone', 'user.reach', 'user.beyond'] as const;
const tehran = { code: 'THR', name: { fa: 'دفتر مرکزی تهران', en: 'Tehran head office' } };
const narges: z.input<typeof personDetail> = {
  ...person, login: 'narges.karimi', roles: ['technician'], branch: tehran, unit: { code: 'THR-BOARD', name: { fa: 'تعمیرگاه برد', en: 'Board workshop' } }, agent: null, allBranches: false,
  active: true, createdAt: at, oneTimePassword: false, mayManage: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA',
};
const belonging = { branch: 'THR', unit: 'THR-BOARD', agent: null, allBranches: false };
const once = { password: 'kq3v-m7xp-b2wd-tesh-9rnv', until: '2026-11-25T08:00:00.000Z' };

/** Accounts, for whoever looks after them. */
export const peopleRoutes = {
  listPeople: route({
    method: 'GET', path: '/people', tag: 'people', summary: 'List people', action: 'user.manage', query: peopleQuery, answer: pageOf(personRow), description: 'Accounts of my branches, the newest first: roles, place, when they were last seen, how many sessions and tokens are alive.',
    example: { query: { q: 'کریمی' }, answer: pageWith({ ...person, login: 'technician', roles: ['technician' as const], branch: { fa: 'تهران', en: 'Tehran' }, agent: null, active: true, seenAt: at, sessions: 1, tokens: 0, oneTimePassword: false, mayManage: true }) },
  }),
  addPerson: route({
    ...people, method: 'POST', path: '/people', summary: 'Make an account', status: 201, repeat: 'natural', body: newPerson, answer: madePerson, refusals: ['user.login', 'user.exists', ...misplaced],
    description: 'With a password that is good once, within three days, and must be changed at the sign-in with it; the answer shows it this once. Staff belong to a branch of mine, and perhaps to one of its units; an agent’s person to the agency alone. Only who sees all branches lets others see them, and nobody gives a role that has more power over accounts than their own.',
    example: { body: { login: 'narges.karimi', name: person.name, roles: ['technician'], ...belonging }, answer: { person: narges, password: once } },
  }),
  changePeople: route({
    ...people, method: 'POST', path: '/people/bulk', summary: 'Change many accounts', repeat: 'natural', body: bulkChange, answer: bulkResult,
    description: 'Gives or takes a role, switches off or on, or ends all access, of up to 200 people, each by itself: the answer says of each what became of it. What was so already stays.',
    example: { body: { ids: [ids.person, ids.other], act: { kind: 'give-role', role: 'qc' } }, answer: { results: [{ id: ids.person, state: 'done', code: null, params: {} }, { id: ids.other, state: 'refused', code: 'user.not-found', params: {} }] } },
  }),
  listPeoplePlaces: route({
    ...people, method: 'GET', path: '/people/places', summary: 'List where people may be put', answer: peoplePlaces, description: 'Branches that I look after the people of, each with its units and agencies, in the order of their codes; and whether I may let somebody see all branches.',
    example: { answer: { items: [{ kind: 'branch', ...tehran, branch: 'THR', active: true }, { kind: 'unit', code: 'THR-BOARD', name: { fa: 'تعمیرگاه برد', en: 'Board workshop' }, branch: 'THR', active: true }], mayGiveAll: false } },
  }),
  readPerson: route({ ...onPerson, method: 'GET', path: '/people/:id', summary: 'Read an account', answer: personDetail, etag: ({ revision }) => revision, refusals: ['user.not-found'], description: 'Place, roles and names of somebody in my branches, and whether I may change them.', example: { params: { id: ids.person }, answer: narges } }),
  changePerson: route({
    ...onPerson, method: 'PUT', path: '/people/:id', summary: 'Change an account', repeat: 'stored', precondition: true, body: personChange, answer: personDetail, etag: ({ revision }) => revision,
    refusals: ['user.not-found', 'user.own', 'user.last-admin', 'user.place-inactive', ...misplaced],
    description: 'Names, roles, place, and whether they may sign in. What is taken is gone at the next request, also of sessions that are open. Whoever moves, or loses a role, gives the open tasks back that they see no more; whoever is switched off gives all of them back, and is signed out everywhere. The last administrator stays one.',
    example: { params: { id: ids.person }, body: { name: person.name, roles: ['technician', 'qc'], ...belonging, active: true }, answer: narges },
  }),
  readPersonAccess: route({
    ...onPerson, method: 'GET', path: '/people/:id/access', summary: 'Read where a person is signed in', answer: personAccess, etag: 'content', refusals: ['user.not-found'],
    description: 'Open sessions, access tokens, when they were last seen, and the latest tries to sign in as them that failed. What was typed is kept nowhere.',
    example: {
      params: { id: ids.person },
      answer: {
        seenAt: at, sessions: [{ id: ids.key, createdAt: at, seenAt: at, expiresAt: '2026-11-29T08:00:00.000Z', address: '203.0.113.7', agent: 'Mozilla/5.0', current: false }],
        tokens: [{ id: ids.key, name: 'nightly report', scopes: ['request.read'], createdAt: at, expiresAt: '2027-02-20T08:00:00.000Z', usedAt: null, usedFrom: null, revokedAt: null }], failed: [{ at, address: '198.51.100.23', agent: null }],
      },
    },
  }),
  listPersonHistory: route({
    ...onPerson, method: 'GET', path: '/people/:id/history', summary: 'List changes of an account', query: pageQuery, answer: pageOf(auditEntry), refusals: ['user.not-found'], description: 'What was done with the account, and by whom, the newest first.',
    example: {
      params: { id: ids.person },
      answer: pageWith({ id: ids.key, at, actor: { id: ids.other, name: { fa: 'رضا نوری', en: 'Reza Nouri' }, login: 'admin' }, actingFor: null, role: 'admin' as const, action: 'user.change', resource: 'user', resourceId: ids.person, request: null, task: null, outcome: null, before: { roles: ['technician'] }, after: { roles: ['technician', 'qc'] }, address: '203.0.113.7', token: null }),
    },
  }),
  resetPassword: route({
    ...onPerson, method: 'POST', path: '/people/:id/password', repeat: 'natural', summary: 'Reset a password', answer: oneTimePassword, refusals: ['user.not-found', 'user.own', 'user.inactive', 'user.beyond'],
    description: 'Sets a password that is good once, within three days, and must be changed at the sign-in with it; the answer shows it this once. All sessions of the person end, and their tokens wait. People of other branches, or who see more than I do, are not there.',
    example: { params: { id: ids.person }, answer: once },
  }),
  endAccess: route({
    ...onPerson, method: 'DELETE', path: '/people/:id/access', repeat: 'natural', summary: 'Sign a person out everywhere', answer: endedAccess, refusals: ['user.not-found', 'user.own', 'user.beyond'], description: 'Ends all sessions of the person, with their streams, and revokes their access tokens; answers how many.',
    example: { params: { id: ids.person }, answer: { sessions: 2, tokens: 1 } },
  }),
};
