import { z } from 'zod';
import { agentChange, agentList, agentRow, branchChange, branchDetail, branchList, newAgent, newBranch, newUnit, unitChange, unitList, unitRow } from '../places';
import { id } from '../values';
import { ids, person } from './examples';
import { route } from './route';

const tehran = { id: ids.branch, code: 'THR', name: { fa: 'دفتر مرکزی تهران', en: 'Tehran head office' } };
const isfahan = { id: ids.other, code: 'ISF', name: { fa: 'شعبه اصفهان', en: 'Isfahan branch' }, kind: 'branch' as const, parent: tehran, timeZone: 'Asia/Tehran', active: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const workshop = { id: ids.key, code: 'ISF-BOARD', name: { fa: 'تعمیرگاه برد اصفهان', en: 'Board workshop, Isfahan' }, kind: 'workshop' as const, supervisor: person, active: true, people: 4, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const agency = { id: ids.key, code: 'AG07', name: 'خدمات سپاهان', phone: '+983132345678', active: true, people: 2, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const etag = ({ revision }: { revision: string }): string => revision;

const places = { tag: 'places', action: 'place.manage', sessionOnly: true } as const;
const onPlace = { ...places, params: z.object({ id }) } as const;
const made = { repeat: 'stored', status: 201, etag } as const;
const changed = { method: 'PUT', repeat: 'stored', precondition: true, etag } as const;
const ofBranch = { id: ids.other };

/** Branches, their units and their agencies, for whoever looks after them. */
export const placeRoutes = {
  listBranches: route({ ...places, method: 'GET', path: '/branches', summary: 'List branches', answer: branchList, description: 'My branches, by their codes, also those that are switched off; whom each belongs to, and how many active people, units and agencies it has.', example: { answer: { items: [{ ...isfahan, people: 14, units: 5, agents: 4 }], mayAdd: true } } }),
  addBranch: route({
    ...places, ...made, method: 'POST', path: '/branches', summary: 'Make a branch', body: newBranch, answer: branchDetail, refusals: ['branch.reach', 'branch.parent-unknown', 'place.code-taken'],
    description: 'Below another one. Its code begins the numbers of its requests, and stays. Only who sees all branches makes one.',
    example: { body: { code: 'ISF', name: isfahan.name, kind: 'branch', parentId: ids.branch, timeZone: 'Asia/Tehran' }, answer: isfahan },
  }),
  readBranch: route({ ...onPlace, method: 'GET', path: '/branches/:id', summary: 'Read a branch', answer: branchDetail, etag, refusals: ['branch.not-found'], description: 'What may be changed of it.', example: { params: ofBranch, answer: isfahan } }),
  changeBranch: route({
    ...onPlace, ...changed, path: '/branches/:id', summary: 'Change a branch', body: branchChange, answer: branchDetail, refusals: ['branch.not-found', 'branch.parent-unknown', 'branch.parent-needed', 'branch.cycle', 'branch.in-use'],
    description: 'Names, kind, whom it belongs to (never what lies below it), time zone, and whether it is in use. It is switched off once no active people, units, agencies, branches below it and open requests are left; it is never deleted.',
    example: { params: ofBranch, body: { name: isfahan.name, kind: 'branch', parentId: ids.branch, timeZone: 'Asia/Tehran', active: true }, answer: isfahan },
  }),
  listUnits: route({ ...onPlace, method: 'GET', path: '/branches/:id/units', summary: 'List units of a branch', answer: unitList, refusals: ['branch.not-found'], description: 'By their codes, with who supervises each and how many active people it has.', example: { params: ofBranch, answer: { items: [workshop] } } }),
  addUnit: route({
    ...onPlace, ...made, method: 'POST', path: '/branches/:id/units', summary: 'Make a unit', body: newUnit, answer: unitRow, refusals: ['branch.not-found', 'branch.inactive', 'place.code-taken'], description: 'Of a branch; who supervises it is a member of the branch’s staff.',
    example: { params: ofBranch, body: { code: workshop.code, name: workshop.name, kind: 'workshop', supervisorId: person.id }, answer: workshop },
  }),
  changeUnit: route({
    ...onPlace, ...changed, path: '/units/:id', summary: 'Change a unit', body: unitChange, answer: unitRow, refusals: ['unit.not-found', 'unit.in-use', 'branch.not-found', 'branch.inactive'], description: 'It is switched off once no active people and open tasks are left.',
    example: { params: { id: ids.key }, body: { name: workshop.name, kind: 'workshop', supervisorId: null, active: true }, answer: workshop },
  }),
  listAgents: route({ ...onPlace, method: 'GET', path: '/branches/:id/agents', summary: 'List agencies of a branch', answer: agentList, refusals: ['branch.not-found'], description: 'By their codes, with how many active people each has.', example: { params: ofBranch, answer: { items: [agency] } } }),
  addAgent: route({
    ...onPlace, ...made, method: 'POST', path: '/branches/:id/agents', summary: 'Make an agency', body: newAgent, answer: agentRow, refusals: ['branch.not-found', 'branch.inactive', 'place.code-taken'], description: 'Of a branch, to which its requests come.',
    example: { params: ofBranch, body: { code: agency.code, name: agency.name, phone: agency.phone }, answer: agency },
  }),
  changeAgent: route({
    ...onPlace, ...changed, path: '/agents/:id', summary: 'Change an agency', body: agentChange, answer: agentRow, refusals: ['agent.not-found', 'agent.in-use', 'branch.not-found', 'branch.inactive'], description: 'It is switched off once no active people and open requests are left.',
    example: { params: { id: ids.key }, body: { name: agency.name, phone: agency.phone, active: true }, answer: agency },
  }),
};
