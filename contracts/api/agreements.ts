import { z } from 'zod';
import { agentFit, agentFitQuery, agreementChange, agreementList, agreementRow, type AgreementRow } from '../agreements';
import { auditEntry } from '../audit';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const places = { tag: 'places', action: 'place.manage', sessionOnly: true } as const;
const body = { number: 'Q-1405-7', fromOn: '2026-03-21', toOn: '2027-03-20', grade: 'A', capacity: 40, collateral: '5000000000', consignmentCeiling: '2000000000', sells: 'ours' as const };
const kind = { id: ids.key, code: 'FRIDGE', name: { fa: 'یخچال', en: 'Fridges' } };
const agreement: AgreementRow = { ...body, id: ids.other, state: 'current', serviceTypes: [], productKinds: [kind], areas: [], revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const given = { ...body, serviceTypeIds: [], productKindIds: [ids.key], areaIds: [] };
const params = { id: ids.key };
const written = { repeat: 'stored', body: agreementChange, answer: agreementRow, etag: ({ revision }: { revision: string }) => revision } as const;

/** What the company has agreed with its agencies. */
export const agreementRoutes = {
  listAgreements: route({
    ...places, method: 'GET', path: '/agents/:id/agreements', summary: 'List agreements of an agency', params: z.object({ id }), answer: agreementList, refusals: ['agent.not-found'], description: 'All of them, the newest first, with how many requests the agency has.',
    example: { params, answer: { agent: { id: ids.key, code: 'AG07', name: 'خدمات سپاهان' }, branchId: ids.branch, open: 12, items: [agreement] } },
  }),
  addAgreement: route({
    ...places, ...written, method: 'POST', path: '/agents/:id/agreements', summary: 'Add an agreement', status: 201, params: z.object({ id }), refusals: ['agent.not-found', 'agreement.overlap'], description: 'With an agency, from a day on. No two of one agency hold on the same day.', example: { params, body: given, answer: agreement },
  }),
  changeAgreement: route({
    ...places, ...written, method: 'PUT', path: '/agents/:id/agreements/:agreementId', summary: 'Change an agreement', precondition: true, params: z.object({ id, agreementId: id.describe('The agreement') }), refusals: ['agent.not-found', 'agreement.not-found', 'agreement.overlap'], description: 'The whole of it; it is ended by its last day.',
    example: { params: { id: ids.key, agreementId: ids.other }, body: given, answer: agreement },
  }),
  listAgreementHistory: route({
    ...places, method: 'GET', path: '/agents/:id/history', summary: 'List changes of an agency', params: z.object({ id }), query: pageQuery, answer: pageOf(auditEntry), refusals: ['agent.not-found'], description: 'Of the agency and its agreements, the newest first.',
    example: { params, answer: pageWith({ id: ids.key, at, actor: { ...person, login: 'admin' }, actingFor: null, role: 'admin', action: 'agreement.create', resource: 'agent', resourceId: ids.key, request: null, task: null, outcome: null, before: null, after: { agreement: ids.other, grade: 'A' }, address: '203.0.113.7', token: null }) },
  }),
  checkAgent: route({
    method: 'GET', path: '/agent-fit', tag: 'requests', action: 'request.create', summary: 'Check an agency for a request', query: agentFitQuery, answer: agentFit, refusals: ['agent.not-found'], description: 'What speaks against giving it this request, by its agreement.',
    example: { query: { agentId: ids.key, itemId: ids.other }, answer: { doubts: ['ended'], endedOn: '2026-10-22', capacity: null } },
  }),
};
