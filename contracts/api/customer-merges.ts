import { z } from 'zod';
import { alikeCustomers, apartCustomers, comparison, customerMerges, duplicateGroup, duplicateQuery, mergeCustomers, partedCustomer } from '../customer-merges';
import { customerDetail } from '../customers';
import { id, pageOf } from '../values';
import { customerExample as detail, customerRowExample as row } from './customers';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const onCustomer = { tag: 'customers', action: 'customer.merge', params: z.object({ id }) } as const;
const params = { id: ids.other };
const twice = { ...row, id: ids.person, name: 'م. احمدی', code: null };

/** Customers who are there twice. */
export const customerMergeRoutes = {
  listDuplicateCustomers: route({
    method: 'GET', path: '/customers/duplicates', tag: 'customers', action: 'customer.merge', summary: 'List customers who may be there twice', query: duplicateQuery, answer: pageOf(duplicateGroup),
    description: 'Groups that share an id or a subscription, or a phone with names much alike; the surest first. A page may have fewer groups than asked for, or none, and a `next`.', example: { answer: pageWith({ reason: 'phone' as const, customers: [row, twice] }) },
  }),
  listAlikeCustomers: route({
    ...onCustomer, action: 'customer.read', method: 'GET', path: '/customers/:id/alike', summary: 'List customers who may be the same as one', answer: alikeCustomers, refusals: ['customer.not-found'], description: 'And those who only share the phone, as a family does.',
    example: { params, answer: { alike: [{ ...twice, reasons: ['phone'] }], household: [] } },
  }),
  compareCustomers: route({
    ...onCustomer, method: 'GET', path: '/customers/:id/alike/:otherId', summary: 'Compare two customers', params: z.object({ id, otherId: id.describe('The other customer') }), answer: comparison, refusals: ['customer.not-found', 'customer.merged', 'customer.merge-self'],
    description: 'Both as I see them, and which parts are the same.', example: { params: { id: ids.other, otherId: ids.person }, answer: { one: { ...detail, requests: 4 }, other: { ...detail, ...twice, requests: 1 }, same: ['phone'], reasons: ['phone'], apart: false, hindrance: null } },
  }),
  mergeCustomers: route({
    ...onCustomer, method: 'POST', path: '/customers/:id/merge', summary: 'Merge a customer into another', repeat: 'stored', precondition: true, body: mergeCustomers, answer: customerDetail, etag: ({ revision }) => revision,
    refusals: ['customer.not-found', 'customer.merged', 'customer.merge-self', 'customer.merge-owners', 'customer.erased', 'personal.unreadable'],
    description: 'All that pointed to the one who goes points to the one who stays, whose parts are kept or taken over as chosen. The old id leads to the one who stays. It can be taken back.', example: { params, body: { from: ids.person, seen: 'q1Xo3yQv0d5mJ8sT2bWcLA', take: ['address'] }, answer: detail },
  }),
  listCustomerMerges: route({
    ...onCustomer, action: 'customer.read', method: 'GET', path: '/customers/:id/merges', summary: 'List who was merged into a customer', answer: customerMerges, refusals: ['customer.not-found'], description: 'Those that stand.',
    example: { params, answer: { items: [{ id: ids.key, name: twice.name, code: null, at, by: person, taken: ['address'], mayUndo: true }] } },
  }),
  undoCustomerMerge: route({
    ...onCustomer, method: 'POST', path: '/customers/:id/merges/:mergeId/undo', summary: 'Take a merge back', repeat: 'natural', params: z.object({ id, mergeId: id.describe('The merge') }), answer: partedCustomer,
    refusals: ['customer.not-found', 'customer.merge-later', 'customer.merge-changed', 'customer.erased', 'personal.unreadable'],
    description: 'What came from the one who went goes back to them, as far as it is still with the one who stayed; what came since stays. Refused where a part that was taken over was changed since, or a later merge stands on it. Done again, it changes nothing.',
    example: { params: { id: ids.other, mergeId: ids.key }, answer: { id: ids.person } },
  }),
  keepCustomersApart: route({
    ...onCustomer, method: 'POST', path: '/customers/:id/apart', summary: 'Say that two customers are two', repeat: 'natural', body: apartCustomers, refusals: ['customer.not-found', 'customer.merge-self'], description: 'They are then told as duplicates no more. It can be taken back.',
    example: { params, body: { other: ids.person, apart: true } },
  }),
};
