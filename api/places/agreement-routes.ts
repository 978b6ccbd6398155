import { refuse } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Agreements with agencies, and what speaks against giving one a request. */
export function addAgreementEndpoints(add: AddEndpoint, { unitOfWork, places, agreements, audit }: Pick<ApiServices, 'unitOfWork' | 'places' | 'agreements' | 'audit'>): void {
  add('listAgreements', ({ actor, params }) => agreements.list(actor, params.id));
  add('addAgreement', ({ actor, params, body }) => agreements.add(actor, params.id, body));
  add('changeAgreement', ({ actor, params, body, precondition }) => agreements.change(actor, params.id, params.agreementId, body, precondition!));
  add('listAgreementHistory', ({ actor, params: { id }, query }) => unitOfWork.run(actor, async (tx) => (await places.agent(tx, actor, id) ? audit.list(tx, { ...query, of: { resource: 'agent', id } }) : refuse('agent.not-found'))));
  add('checkAgent', ({ actor, query }) => agreements.fit(actor, query));
}
