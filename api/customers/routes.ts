import { ok, refuse, type Result } from '../../contracts/errors';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { customerWorkbook } from './customer-workbook';

export function addCustomerEndpoints(add: AddEndpoint, { unitOfWork, customers, customerManagement, eraseCustomer, listExports, audit }: Pick<ApiServices, 'unitOfWork' | 'customers' | 'customerManagement' | 'eraseCustomer' | 'listExports' | 'audit'>): void {
  const read = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await customers.detail(tx, actor, id);
    return found ? ok(found) : refuse('customer.not-found');
  });
  /** What belongs to a customer is asked for only where the reader sees them. */
  const ofCustomer = <T>(actor: UserActor, id: string, ask: (tx: Tx, now: string) => Promise<Result<T>>) => unitOfWork.run<T>(actor, async (tx) => {
    const found = await customers.detail(tx, actor, id);
    return found ? ask(tx, found.id) : refuse('customer.not-found');
  });
  add('listCustomers', ({ actor, query }) => unitOfWork.run(actor, (tx) => customers.list(tx, actor, query)));
  add('exportCustomers', async ({ actor, query, signedIn }) => {
    const found = await listExports.customers(actor, query);
    return found.ok ? ok(await customerWorkbook(found.value, signedIn.preferences.language)) : found;
  });
  add('addCustomer', async ({ actor, body }) => {
    const made = await customerManagement.add(actor, body);
    return made.ok ? read(actor, made.value.id) : made;
  });
  add('readCustomer', ({ actor, params }) => read(actor, params.id));
  add('changeCustomer', async ({ actor, params: { id }, body, precondition }) => {
    const done = await customerManagement.change(actor, id, body, precondition!);
    return done.ok ? read(actor, id) : done;
  });
  add('listCustomerDevices', ({ actor, params: { id } }) => ofCustomer(actor, id, async (tx, now) => ok({ items: await customers.devices(tx, now) })));
  add('listCustomerHistory', ({ actor, params: { id }, query }) => ofCustomer(actor, id, (tx, now) => audit.list(tx, { ...query, of: { resource: 'customer', id: now } })));
  add('revealCustomer', ({ actor, params, body }) => customerManagement.reveal(actor, params.id, body.field, body.reason));
  add('eraseCustomer', ({ actor, params, body }) => eraseCustomer(actor, params.id, body.reason));
}
