import { z } from 'zod';
import { ok } from '../../contracts/errors';
import { lookupAnswer, lookupKinds, lookupQuery, searchAnswer, searchQuery } from '../../contracts/lookups';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

export function addLookupEndpoints(add: AddEndpoint, { unitOfWork, lookups }: ApiServices): void {
  add({
    route: 'lookUp', action: 'lookup.read', params: z.object({ kind: z.enum(lookupKinds) }), query: lookupQuery, answer: lookupAnswer,
    handle: async ({ actor, params, query }) => ok({ items: await unitOfWork.do(actor, (tx) => lookups.lookUp(tx, actor, params.kind, query)) }),
  });
  add({
    route: 'search', action: 'request.read', query: searchQuery, answer: searchAnswer,
    handle: async ({ actor, query }) => ok({ items: await unitOfWork.do(actor, (tx) => lookups.search(tx, actor, query.q)) }),
  });
}
