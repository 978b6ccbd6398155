import { ok, refuse, type Result } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { presentReceipt } from './presenter';

const found = <T>(value: T | null): Result<T> => (value === null ? refuse('request.not-found') : ok(value));

export function addRequestEndpoints(add: AddEndpoint, { unitOfWork, requests }: ApiServices): void {
  add('listRequests', ({ actor, query }) => unitOfWork.run(actor, (tx) => requests.list(tx, actor, query)));
  add('readRequest', async ({ actor, params }) => found(await unitOfWork.do(actor, (tx) => requests.detail(tx, actor, params.id))));
  add('requestTimeline', async ({ actor, params }) => {
    const items = await unitOfWork.do(actor, (tx) => requests.timeline(tx, params.id));
    return found(items && { items });
  });
  add('requestDiagram', async ({ actor, params }) => found(await unitOfWork.do(actor, (tx) => requests.diagram(tx, params.id))));
  add('requestReceipt', async ({ actor, params }) => {
    const receipt = await unitOfWork.do(actor, (tx) => requests.receipt(tx, actor, params.id));
    return found(receipt && await presentReceipt(receipt));
  });
  add('listIncidents', ({ actor, query }) => unitOfWork.run(actor, (tx) => requests.incidents(tx, query)));
}
