import { ok, refuse } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Customers who are there twice. An old id leads to who they are now, here as everywhere. */
export function addCustomerMergeEndpoints(add: AddEndpoint, { unitOfWork, customers, customerMerging, duplicateCustomers }: Pick<ApiServices, 'unitOfWork' | 'customers' | 'customerMerging' | 'duplicateCustomers'>): void {
  add('listDuplicateCustomers', ({ actor, query }) => unitOfWork.run(actor, (tx) => duplicateCustomers.groups(tx, actor, query)));
  add('listAlikeCustomers', ({ actor, params }) => unitOfWork.run(actor, async (tx) => {
    const found = await customers.detail(tx, actor, params.id);
    return found ? ok(await duplicateCustomers.alike(tx, actor, found.id)) : refuse('customer.not-found');
  }));
  add('compareCustomers', ({ actor, params }) => customerMerging.compare(actor, params.id, params.otherId));
  add('mergeCustomers', async ({ actor, params: { id }, body, precondition }) => {
    const done = await customerMerging.merge(actor, id, body, precondition!);
    if (!done.ok) return done;
    return unitOfWork.run(actor, async (tx) => {
      const found = await customers.detail(tx, actor, id);
      return found ? ok(found) : refuse('customer.not-found');
    });
  });
  add('listCustomerMerges', ({ actor, params }) => unitOfWork.run(actor, async (tx) => {
    const found = await customers.detail(tx, actor, params.id);
    return found ? ok({ items: await duplicateCustomers.merges(tx, actor, found.id) }) : refuse('customer.not-found');
  }));
  add('undoCustomerMerge', ({ actor, params }) => customerMerging.undo(actor, params.id, params.mergeId));
  add('keepCustomersApart', ({ actor, params, body }) => customerMerging.keepApart(actor, params.id, body.other, body.apart));
}
