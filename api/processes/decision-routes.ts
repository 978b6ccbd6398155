import { ok, refuse } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Decisions are deployed by whoever deploys the diagrams that ask them. */
export function addDecisionEndpoints(add: AddEndpoint, { unitOfWork, decisions }: ApiServices): void {
  add('listDecisions', async ({ actor }) => ok({ items: await unitOfWork.do(actor, (tx) => decisions.queries.newest(tx)) }));
  add('deployDecisions', ({ actor, body: { xml } }) => decisions.deploy(actor, xml));
  add('listDecisionVersions', async ({ actor, params: { decision } }) => {
    const items = await unitOfWork.do(actor, (tx) => decisions.queries.versions(tx, decision));
    return items.length > 0 ? ok({ items }) : refuse('decision.not-found');
  });
  add('readDecisionVersion', async ({ actor, params: { decision, version } }) => {
    const found = await unitOfWork.do(actor, (tx) => decisions.queries.version(tx, decision, version));
    return found ? ok(found) : refuse('decision.not-found');
  });
}
