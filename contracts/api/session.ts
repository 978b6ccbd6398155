import { z } from 'zod';
import { apiTokens, createdToken, me, newToken, openSessions, passwordChange, preferencesChange, signIn } from '../session';
import { id } from '../values';
import { at, ids, person } from './examples';
import { route } from './route';

const preferences = { language: 'fa' as const, theme: 'system' as const, density: 'comfortable' as const, moneyUnit: 'toman' as const, notifications: false, quietNotices: ['news' as const] };
const who = {
  id: ids.person, login: 'technician', name: person.name, roles: ['technician' as const], rights: ['request.read' as const, 'request.comment' as const, 'task.read' as const, 'task.work' as const, 'lookup.read' as const], modules: ['inbox' as const, 'requests' as const],
  branch: { id: ids.branch, code: 'THR', name: { fa: 'تهران', en: 'Tehran' } }, unit: null, roleNames: [{ key: 'technician', name: { fa: 'تکنسین', en: 'Technician' }, active: true }], agentId: null, preferences, csrfToken: 'l2Gq9u0Yv7b6r1Xw8z3n5c4k2j1h0g9f8d7s6a5q4w3', oneTimePassword: false,
};
const session = { id: ids.key, createdAt: at, seenAt: at, expiresAt: '2026-11-29T08:00:00.000Z', address: '203.0.113.7', agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', current: true };
const token = { id: ids.key, name: 'stock report', scopes: ['request.read' as const], createdAt: at, expiresAt: '2027-02-20T08:00:00.000Z', usedAt: null, usedFrom: null, revokedAt: null };

export const sessionRoutes = {
  signIn: route({
    method: 'POST', path: '/session', tag: 'session', summary: 'Sign in', open: true, repeat: 'natural', body: signIn, answer: me,
    description: 'Opens a session: its cookie comes with the answer, and `csrfToken` is sent back in `X-CSRF-Token` on every write. A try counts before its password is looked at; after several wrong ones the login waits for this address, as `Retry-After` says; a browser that the person has signed in from before is counted by itself. An unknown login answers like a wrong password. After a one-time password only `me`, `signOut`, `changePreferences` and `changePassword` are open until it is changed.',
    refusals: ['session.credentials', 'session.locked'], example: { body: { login: 'technician', password: 'a long password' }, answer: who },
  }),
  me: route({ method: 'GET', path: '/session', tag: 'session', summary: 'Who I am', description: 'The person whose session it is, with their roles, rights, preferences and the CSRF token, and what roles are called.', beforePassword: true, answer: me, etag: 'content', example: { answer: who } }),
  signOut: route({ method: 'DELETE', path: '/session', tag: 'session', summary: 'Sign out', description: 'Ends the session; its cookie is worth nothing from then on.', beforePassword: true, repeat: 'natural' }),
  changePreferences: route({
    method: 'PATCH', path: '/session/preferences', tag: 'session', summary: 'Change my preferences', description: 'Language, theme, density, unit of money and notifications of the person; what is not named stays.', beforePassword: true, repeat: 'natural', body: preferencesChange, answer: me,
    example: { body: { language: 'fa' }, answer: who },
  }),
  changePassword: route({
    method: 'POST', path: '/session/password', tag: 'session', summary: 'Change my password', repeat: 'natural', beforePassword: true, body: passwordChange, answer: me,
    description: 'Asks for the present one. A password has at least twelve characters, is not among the leaked ones that guessing begins with, and does not have the login in it. All other sessions end, and this one gets another cookie and another CSRF token.',
    refusals: ['password.wrong', 'password.same', 'session.locked', 'user.password', 'user.password-common', 'user.password-login'], example: { body: { current: 'the former long password', password: 'seven green lamps by the river' }, answer: who },
  }),
  listSessions: route({ method: 'GET', path: '/session/all', tag: 'session', summary: 'List my sessions', description: 'Those that are alive, the last seen first, with where they were opened from.', answer: openSessions, example: { answer: { items: [session] } } }),
  revokeOtherSessions: route({ method: 'DELETE', path: '/session/others', tag: 'session', summary: 'End my other sessions', description: 'Ends all but the one that asks, with their streams.', repeat: 'natural' }),
  revokeSession: route({
    method: 'DELETE', path: '/session/all/:id', tag: 'session', summary: 'End one of my sessions', description: 'Ends it at once, with its streams.', repeat: 'natural', params: z.object({ id }), refusals: ['session.not-found'], example: { params: { id: ids.key } },
  }),

  listTokens: route({ method: 'GET', path: '/session/tokens', tag: 'session', summary: 'List my access tokens', description: 'Living ones, and those that ended within thirty days; never their secrets.', answer: apiTokens, example: { answer: { items: [token] } } }),
  createToken: route({
    method: 'POST', path: '/session/tokens', tag: 'session', summary: 'Make an access token', repeat: 'natural', body: newToken, answer: createdToken, status: 201, refusals: ['token.scope', 'token.name-taken', 'token.too-many'],
    description: 'A program sends it as `Authorization: Bearer …`, without a cookie and without a CSRF token. It may do what its scopes say and the person may do at that moment; sessions, passwords and tokens are not open to it. The answer shows the secret this once, only its hash is stored.',
    example: { body: { name: 'stock report', scopes: ['request.read'], days: 90 }, answer: { token, secret: 'zamen_l2Gq9u0Yv7b6r1Xw8z3n5c4k2j1h0g9f8d7s6a5q4w3' } },
  }),
  revokeToken: route({
    method: 'DELETE', path: '/session/tokens/:id', tag: 'session', summary: 'Revoke an access token', description: 'It is worth nothing from then on.', repeat: 'natural', params: z.object({ id }), refusals: ['token.not-found'], example: { params: { id: ids.key } },
  }),
};
