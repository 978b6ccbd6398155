import { z } from 'zod';
import { erasedCustomer, eraseCustomer } from '../customers';
import { id } from '../values';
import { at, ids } from './examples';
import { route } from './route';

/** People who bring devices. */
export const customerRoutes = {
  eraseCustomer: route({
    method: 'POST', path: '/customers/:id/erase', tag: 'requests', summary: 'Erase a customer’s personal data', action: 'personal.erase', sessionOnly: true, params: z.object({ id }), body: eraseCustomer, answer: erasedCustomer, repeat: 'natural',
    refusals: ['customer.not-found', 'customer.open-requests'],
    description: 'Name, numbers and what was said by and about them, in all of their requests; amounts, document numbers, statuses and the chain of the record stay. It cannot be taken back. Refused while a request of theirs is open; done again, it changes nothing.',
    example: { params: { id: ids.other }, body: { reason: 'درخواست کتبی مشتری' }, answer: { requests: 3, erasedAt: at } },
  }),
};
