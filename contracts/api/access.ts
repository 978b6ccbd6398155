import { z } from 'zod';
import {
  explainQuery, explanation, groupChange, groupDetail, groupList, newGroup, newRole, personAccess, rightsCatalogue, roleChange, roleDetail, roleList, roleNameList, roleParams,
} from '../access';
import { id } from '../values';
import { ids, person } from './examples';
import { route } from './route';

const tag = 'access' as const;
const head = { key: 'night-desk', name: { fa: 'پذیرش شب', en: 'Night desk' }, builtIn: false, active: true, people: 2, groups: 1 };
const grants = [
  { action: 'request.read' as const, scope: 'branch' as const, statuses: null, amountLimit: null },
  { action: 'request.void' as const, scope: 'own' as const, statuses: ['draft' as const], amountLimit: '5000000' },
];
const detail: z.input<typeof roleDetail> = { ...head, grants, hidden: ['processes'], revision: '3' };
const reason = 'شیفت شب هم باید بتواند درخواست اشتباه را باطل کند';
const groupHead = { id: ids.key, key: 'night-shift', name: { fa: 'شیفت شب', en: 'Night shift' }, active: true, roles: ['night-desk'] };
const group: z.input<typeof groupDetail> = { ...groupHead, members: [{ id: person.id, name: person.name, login: 'technician', branch: { fa: 'تهران', en: 'Tehran' }, active: true }], revision: '1' };
const source = { role: 'night-desk', name: head.name, group: groupHead.name };
const access: z.input<typeof personAccess> = {
  person: { id: person.id, name: person.name, login: 'technician', branch: { fa: 'تهران', en: 'Tehran' }, allBranches: false, agent: null, unit: null }, roles: [source], modules: ['inbox', 'requests'], grants: grants.map((one) => ({ ...one, role: 'night-desk' })), active: true,
};
const told: z.input<typeof explanation> = {
  may: false, why: 'status', action: 'request.void', request: { id: ids.request, no: 'THR-1405-00042', status: 'awaiting-cost', branch: { fa: 'تهران', en: 'Tehran' }, agent: null }, amount: null,
  grants: [{ ...grants[1]!, role: 'night-desk', sources: [source], miss: 'status' }],
};
const revision = ({ revision: now }: { revision: string }): string => now;
const params = { key: head.key };
const onGroup = { params: z.object({ id }) };

/** Who may do what: roles with their rights, groups, and answers about a person. */
export const accessRoutes = {
  listRights: route({
    method: 'GET', path: '/rights', tag, summary: 'List rights', action: 'access.read', sessionOnly: true, answer: rightsCatalogue, description: 'Every right there is, how far it can reach, and what it can be limited by.',
    example: { answer: { items: [{ action: 'request.void', resource: 'requests', scopes: ['own', 'unit', 'branch', 'subtree', 'all'], statuses: true, amounts: true }] } },
  }),
  listRoleNames: route({
    method: 'GET', path: '/role-names', tag: 'look-ups', summary: 'What roles are called', action: 'lookup.read', answer: roleNameList, description: 'The key and the name of every role, also of those that are not in use any more.',
    example: { answer: { items: [{ key: head.key, name: head.name, active: true }] } },
  }),
  listRoles: route({ method: 'GET', path: '/roles', tag, summary: 'List roles', action: 'access.read', sessionOnly: true, answer: roleList, description: 'All roles with how many people and groups have them.', example: { answer: { items: [head] } } }),
  readRole: route({ method: 'GET', path: '/roles/:key', tag, summary: 'Read a role', action: 'access.read', sessionOnly: true, params: roleParams, answer: roleDetail, etag: revision, refusals: ['role.not-found'], description: 'Its rights, and the areas that it hides.', example: { params, answer: detail } }),
  createRole: route({
    method: 'POST', path: '/roles', tag, summary: 'Make a role', action: 'access.change', sessionOnly: true, status: 201, repeat: 'stored', body: newRole, answer: roleDetail, etag: revision, refusals: ['role.taken', 'role.not-found'],
    description: 'Without rights, or with those of another role. Diagrams name it by its key.', example: { body: { key: head.key, name: head.name, copyOf: 'reception', reason }, answer: detail },
  }),
  changeRole: route({
    method: 'PUT', path: '/roles/:key', tag, summary: 'Change a role', action: 'access.change', sessionOnly: true, repeat: 'stored', params: roleParams, body: roleChange, answer: roleDetail, etag: revision, precondition: true,
    refusals: ['role.not-found', 'role.grant', 'access.escalation', 'access.last-admin'],
    description: 'Its name, whether it is in use, all its rights and the areas that it hides become what is sent. It holds at once, also for whoever is signed in. Nobody gives a role of their own more than they have, and somebody must be left who may change access and look after people.',
    example: { params, body: { name: head.name, active: true, grants, hidden: ['processes'], reason }, answer: detail },
  }),
  deleteRole: route({
    method: 'DELETE', path: '/roles/:key', tag, summary: 'Delete a role', action: 'access.change', sessionOnly: true, repeat: 'natural', params: roleParams, refusals: ['role.not-found', 'role.built-in', 'role.in-use'],
    description: 'One of the company’s own that nobody has, and no group. The others can be put out of use.', example: { params },
  }),
  listGroups: route({ method: 'GET', path: '/groups', tag, summary: 'List groups', action: 'access.read', sessionOnly: true, answer: groupList, description: 'People who have roles together.', example: { answer: { items: [{ ...groupHead, members: 1 }] } } }),
  readGroup: route({ ...onGroup, method: 'GET', path: '/groups/:id', tag, summary: 'Read a group', action: 'access.read', sessionOnly: true, answer: groupDetail, etag: revision, refusals: ['group.not-found'], description: 'Its roles and its members.', example: { params: { id: ids.key }, answer: group } }),
  createGroup: route({
    method: 'POST', path: '/groups', tag, summary: 'Make a group', action: 'access.change', sessionOnly: true, status: 201, repeat: 'stored', body: newGroup, answer: groupDetail, etag: revision, refusals: ['group.taken', 'role.unknown', 'user.not-found', 'access.escalation'],
    description: 'With its roles and members, who have these roles from now on.', example: { body: { key: groupHead.key, name: groupHead.name, roles: groupHead.roles, members: [person.id], reason }, answer: group },
  }),
  changeGroup: route({
    ...onGroup, method: 'PUT', path: '/groups/:id', tag, summary: 'Change a group', action: 'access.change', sessionOnly: true, repeat: 'stored', body: groupChange, answer: groupDetail, etag: revision, precondition: true,
    refusals: ['group.not-found', 'role.unknown', 'user.not-found', 'access.escalation', 'access.last-admin'], description: 'Its name, whether it is in use, its roles and members become what is sent. It holds at once, also for whoever is signed in.',
    example: { params: { id: ids.key }, body: { name: groupHead.name, active: true, roles: groupHead.roles, members: [person.id], reason }, answer: group },
  }),
  readRights: route({
    method: 'GET', path: '/people/:id/rights', tag, summary: 'What a person may do', action: 'access.read', params: z.object({ id }), sessionOnly: true, answer: personAccess, refusals: ['user.not-found'],
    description: 'The roles of a person within my reach, through which groups, the areas that these show, and everything that they allow.', example: { params: { id: ids.person }, answer: access },
  }),
  explainAccess: route({
    method: 'GET', path: '/people/:id/may', tag, summary: 'May they, and why', action: 'access.read', params: z.object({ id }), sessionOnly: true, query: explainQuery, answer: explanation, refusals: ['user.not-found', 'request.not-found'],
    description: 'Whether a person may do something: at all, to a request, about an amount. With the right that allows it, or those that miss, the nearest first. The rules themselves answer.',
    example: { params: { id: ids.person }, query: { action: 'request.void', request: 'THR-1405-00042' }, answer: told },
  }),
};
