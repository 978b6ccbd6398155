import { ok } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

export function addLookupEndpoints(add: AddEndpoint, { unitOfWork, lookups }: ApiServices): void {
  add('lookUp', async ({ actor, params, query }) => ok({ items: await unitOfWork.do(actor, (tx) => lookups.lookUp(tx, actor, params.kind, query)) }));
  add('search', async ({ actor, query }) => ok({ items: await unitOfWork.do(actor, (tx) => lookups.search(tx, actor, query.q)) }));
}
