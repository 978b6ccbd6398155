import { z } from 'zod';
import { ok, refuse } from '../../contracts/errors';
import { decisionDetail, decisionParams, decisionRow, decisionVersionParams, deployDecisions, deployedDecisions } from '../../contracts/decisions';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const rows = z.object({ items: z.array(decisionRow) });

/** Decisions are deployed by whoever deploys the diagrams that ask them. */
export function addDecisionEndpoints(add: AddEndpoint, { unitOfWork, decisions }: ApiServices): void {
  add({
    route: 'listDecisions', action: 'process.read', answer: rows,
    handle: async ({ actor }) => ok({ items: await unitOfWork.do(actor, (tx) => decisions.queries.newest(tx)) }),
  });
  add({
    route: 'deployDecisions', action: 'process.deploy', body: deployDecisions, answer: deployedDecisions, status: 201, idempotency: 'stored',
    handle: ({ actor, body: { xml } }) => decisions.deploy(actor, xml),
  });
  add({
    route: 'listDecisionVersions', action: 'process.read', params: decisionParams, answer: rows,
    handle: async ({ actor, params: { decision } }) => {
      const items = await unitOfWork.do(actor, (tx) => decisions.queries.versions(tx, decision));
      return items.length > 0 ? ok({ items }) : refuse('decision.not-found');
    },
  });
  add({
    route: 'readDecisionVersion', action: 'process.read', params: decisionVersionParams, answer: decisionDetail,
    handle: async ({ actor, params: { decision, version } }) => {
      const found = await unitOfWork.do(actor, (tx) => decisions.queries.version(tx, decision, version));
      return found ? ok(found) : refuse('decision.not-found');
    },
  });
}
