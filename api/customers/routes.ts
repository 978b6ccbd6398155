import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

export function addCustomerEndpoints(add: AddEndpoint, { eraseCustomer }: Pick<ApiServices, 'eraseCustomer'>): void {
  add('eraseCustomer', ({ actor, params, body }) => eraseCustomer(actor, params.id, body.reason));
}
