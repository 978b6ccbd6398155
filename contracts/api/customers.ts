import { z } from 'zod';
import { auditEntry } from '../audit';
import { customerChange, customerDetail, customerDevices, customerExportQuery, customerQuery, customerReveal, customerRow, erasedCustomer, eraseCustomer, newCustomer } from '../customers';
import { revealed } from '../personal';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person, request } from './examples';
import { route } from './route';

const workbook = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' } as const;
const onCustomer = { tag: 'customers', action: 'customer.read', params: z.object({ id }) } as const;
export const customerRowExample: z.input<typeof customerRow> = { id: ids.other, kind: 'natural', name: request.customer, phone: '+989123456789', code: 'C-1042', city: 'تهران', area: { id: ids.key, code: 'THR-6', name: { fa: 'تهران، منطقه ۶', en: 'Tehran, district 6' } }, groups: [], agent: null, lastContactAt: at, erasedAt: null, createdAt: at };
export const customerExample: z.input<typeof customerDetail> = {
  ...customerRowExample, legalId: null, economicNo: null, province: 'تهران', subscriptionNo: null, nationalId: '•••• 5948', foreignId: null, iban: null, postalCode: '1193653471', address: 'خیابان حافظ، پلاک ۱۲', reveal: ['national-id'], mayChange: true, mayErase: false, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA',
};
const params = { id: ids.other };

/** People and companies who bring devices. */
export const customerRoutes = {
  listCustomers: route({
    method: 'GET', path: '/customers', tag: 'customers', action: 'customer.read', summary: 'List customers', query: customerQuery, answer: pageOf(customerRow), description: 'The newest first; an agency sees its own. What is personal is masked for whoever may not see it.',
    example: { query: { q: 'احمدی' }, answer: pageWith(customerRowExample) },
  }),
  exportCustomers: route({ method: 'GET', path: '/customers/export', tag: 'customers', action: 'customer.read', summary: 'Export customers', query: customerExportQuery, refusals: ['list.too-many'], text: workbook, description: 'What the filters let through as a workbook in the language of the person, masked as the list is, at most five thousand rows. That it was taken is recorded.' }),
  addCustomer: route({
    method: 'POST', path: '/customers', tag: 'customers', action: 'customer.change', summary: 'Add a customer', status: 201, repeat: 'stored', body: newCustomer, answer: customerDetail, refusals: ['customer.code-taken'],
    description: 'A natural or a legal person. Each number is checked; a family may share a phone. National id, foreigner’s code and account are stored sealed.', example: { body: { kind: 'natural', name: 'مریم احمدی', phone: '+989123456789', nationalId: '0084575948' }, answer: customerExample },
  }),
  readCustomer: route({ ...onCustomer, method: 'GET', path: '/customers/:id', summary: 'Read a customer', answer: customerDetail, etag: ({ revision }) => revision, refusals: ['customer.not-found'], description: 'All that is known, masked by right.', example: { params, answer: customerExample } }),
  changeCustomer: route({
    ...onCustomer, action: 'customer.change', method: 'PATCH', path: '/customers/:id', summary: 'Change a customer', repeat: 'stored', precondition: true, body: customerChange, answer: customerDetail, etag: ({ revision }) => revision, refusals: ['customer.not-found', 'customer.merged', 'customer.code-taken', 'customer.erased'],
    description: 'What is not named stays, so that whoever sees a part masked does not change it; null takes it away. The record says which parts were changed.', example: { params, body: { city: 'کرج' }, answer: customerExample },
  }),
  listCustomerDevices: route({
    ...onCustomer, method: 'GET', path: '/customers/:id/devices', summary: 'List devices of a customer', answer: customerDevices, refusals: ['customer.not-found'], description: 'Units that are theirs, and devices that they have brought, as far as I may see these.',
    example: { params, answer: { items: [{ unitId: null, serial: request.serial, device: request.device, soldOn: null, requests: 2, lastAt: at }] } },
  }),
  listCustomerHistory: route({
    ...onCustomer, method: 'GET', path: '/customers/:id/history', summary: 'List changes of a customer', query: pageQuery, answer: pageOf(auditEntry), refusals: ['customer.not-found'], description: 'What was done with what is known of them, and by whom, the newest first.',
    example: { params, answer: pageWith({ id: ids.key, at, actor: { ...person, login: 'reception' }, actingFor: null, role: 'reception', action: 'customer.change', resource: 'customer', resourceId: ids.other, request: null, task: null, outcome: null, before: null, after: { changed: 'city' }, address: '203.0.113.7', token: null }) },
  }),
  revealCustomer: route({
    ...onCustomer, action: 'personal.reveal', method: 'POST', path: '/customers/:id/reveal', summary: 'Show a part whole', repeat: 'natural', sessionOnly: true, body: customerReveal, answer: revealed, refusals: ['customer.not-found', 'personal.none', 'personal.unreadable', 'personal.too-many'],
    description: 'A whole value of what is masked. It is recorded who asked, for which part of whom, and from where; never the value. Not in bulk.', example: { params, body: { field: 'national-id' }, answer: { value: '0084575948' } },
  }),
  eraseCustomer: route({
    method: 'POST', path: '/customers/:id/erase', tag: 'customers', summary: 'Erase a customer’s personal data', action: 'personal.erase', sessionOnly: true, params: z.object({ id }), body: eraseCustomer, answer: erasedCustomer, repeat: 'natural',
    refusals: ['customer.not-found', 'customer.merged', 'customer.open-requests'],
    description: 'Name, numbers and what was said by and about them, in all of their requests; amounts, document numbers, statuses and the chain of the record stay. It cannot be taken back. Refused while a request of theirs is open; done again, it changes nothing.',
    example: { params: { id: ids.other }, body: { reason: 'درخواست کتبی مشتری' }, answer: { requests: 3, erasedAt: at } },
  }),
};
