import { ok, refuse } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Lists that the company fills. */
export function addCatalogueEndpoints(add: AddEndpoint, { unitOfWork, terms, termManagement }: Pick<ApiServices, 'unitOfWork' | 'terms' | 'termManagement'>): void {
  const term = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await terms.term(tx, id);
    return found ? ok(found) : refuse('term.not-found');
  });
  add('countTerms', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await terms.counts(tx) })));
  add('listTerms', ({ actor, query }) => unitOfWork.run(actor, async (tx) => ok({ items: await terms.list(tx, query.list), mayChange: may(actor, 'catalogue.manage') })));
  add('addTerm', async ({ actor, body }) => {
    const made = await termManagement.add(actor, body);
    return made.ok ? term(actor, made.value) : made;
  });
  add('changeTerm', async ({ actor, params: { id }, body, precondition }) => {
    const done = await termManagement.change(actor, id, body, precondition!);
    return done.ok ? term(actor, id) : done;
  });
}
