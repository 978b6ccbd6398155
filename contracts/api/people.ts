import { z } from 'zod';
import { endedAccess, oneTimePassword, peopleQuery, personRow } from '../session';
import { id, pageOf } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const onPerson = { tag: 'people', action: 'user.manage', sessionOnly: true, repeat: 'natural', params: z.object({ id }) } as const;

/** Accounts, for whoever looks after them. */
export const peopleRoutes = {
  listPeople: route({
    method: 'GET', path: '/people', tag: 'people', summary: 'List people', action: 'user.manage', query: peopleQuery, answer: pageOf(personRow), description: 'Accounts of my branches, the newest first: roles, place, when they were last seen, how many sessions and tokens are alive.',
    example: { query: { q: 'کریمی' }, answer: pageWith({ ...person, login: 'technician', roles: ['technician' as const], branch: { fa: 'تهران', en: 'Tehran' }, agent: null, active: true, seenAt: at, sessions: 1, tokens: 0, oneTimePassword: false, mayManage: true }) },
  }),
  resetPassword: route({
    ...onPerson, method: 'POST', path: '/people/:id/password', summary: 'Reset a password', answer: oneTimePassword, refusals: ['user.not-found', 'user.own', 'user.inactive'],
    description: 'Sets a password that is good once, within three days, and must be changed at the sign-in with it; the answer shows it this once. All sessions of the person end, and their tokens wait. People of other branches, or who see more than I do, are not there.',
    example: { params: { id: ids.person }, answer: { password: 'kq3v-m7xp-b2wd-tesh-9rnv', until: '2026-11-25T08:00:00.000Z' } },
  }),
  endAccess: route({
    ...onPerson, method: 'DELETE', path: '/people/:id/access', summary: 'Sign a person out everywhere', answer: endedAccess, refusals: ['user.not-found', 'user.own'], description: 'Ends all sessions of the person, with their streams, and revokes their access tokens; answers how many.',
    example: { params: { id: ids.person }, answer: { sessions: 2, tokens: 1 } },
  }),
};
