import { me, preferencesChange, signIn } from '../session';
import { ids, person } from './examples';
import { route } from './route';

const preferences = { language: 'fa', theme: 'system', density: 'comfortable', moneyUnit: 'toman' } as const;
const who = {
  id: ids.person, login: 'technician', name: person.name, roles: ['technician' as const], rights: ['request.read' as const, 'request.comment' as const, 'task.read' as const, 'lookup.read' as const],
  branch: { id: ids.branch, code: 'THR', name: { fa: 'تهران', en: 'Tehran' } }, unit: null, agentId: null, preferences, csrfToken: 'l2Gq9u0Yv7b6r1Xw8z3n5c4k2j1h0g9f8d7s6a5q4w3',
};

export const sessionRoutes = {
  signIn: route({
    method: 'POST', path: '/session', tag: 'session', summary: 'Sign in', open: true, repeat: 'natural', body: signIn, answer: me,
    description: 'Opens a session: its cookie comes with the answer, and `csrfToken` is sent back in `X-CSRF-Token` on every write. A try counts before its password is looked at; after several wrong ones the login waits for this address, as `Retry-After` says. An unknown login answers like a wrong password.',
    refusals: ['session.credentials', 'session.locked'], example: { body: { login: 'technician', password: 'a long password' }, answer: who },
  }),
  me: route({ method: 'GET', path: '/session', tag: 'session', summary: 'Who I am', description: 'The person whose session it is, with their roles, rights, preferences and the CSRF token.', answer: me, example: { answer: who } }),
  signOut: route({ method: 'DELETE', path: '/session', tag: 'session', summary: 'Sign out', description: 'Ends the session; its cookie is worth nothing from then on.', repeat: 'natural' }),
  changePreferences: route({
    method: 'PATCH', path: '/session/preferences', tag: 'session', summary: 'Change my preferences', description: 'Language, theme, density and unit of money of the person; what is not named stays.', repeat: 'natural', body: preferencesChange, answer: me,
    example: { body: { language: 'fa' }, answer: who },
  }),
};
