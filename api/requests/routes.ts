import { z } from 'zod';
import { ok, refuse, type Result } from '../../contracts/errors';
import { incidentRow, intakeReceipt, requestDetail, requestDiagram, requestListQuery, requestRow, timelineItem } from '../../contracts/requests';
import { id, pageOf, pageQuery } from '../../contracts/values';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { presentReceipt } from './presenter';

export const requestParams = z.object({ id });
const found = <T>(value: T | null): Result<T> => (value === null ? refuse('request.not-found') : ok(value));

export function addRequestEndpoints(add: AddEndpoint, { unitOfWork, requests }: ApiServices): void {
  add({
    route: 'listRequests', action: 'request.read', query: requestListQuery, answer: pageOf(requestRow),
    handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => requests.list(tx, actor, query)),
  });
  add({
    route: 'readRequest', action: 'request.read', params: requestParams, answer: requestDetail,
    handle: async ({ actor, params }) => found(await unitOfWork.do(actor, (tx) => requests.detail(tx, actor, params.id))),
  });
  add({
    route: 'requestTimeline', action: 'request.read', params: requestParams, answer: z.object({ items: z.array(timelineItem) }),
    handle: async ({ actor, params }) => {
      const items = await unitOfWork.do(actor, (tx) => requests.timeline(tx, params.id));
      return found(items && { items });
    },
  });
  add({
    route: 'requestDiagram', action: 'request.read', params: requestParams, answer: requestDiagram,
    handle: async ({ actor, params }) => found(await unitOfWork.do(actor, (tx) => requests.diagram(tx, params.id))),
  });
  add({
    route: 'requestReceipt', action: 'request.read', params: requestParams, answer: intakeReceipt,
    handle: async ({ actor, params }) => {
      const receipt = await unitOfWork.do(actor, (tx) => requests.receipt(tx, params.id));
      return found(receipt && await presentReceipt(receipt));
    },
  });
  add({
    route: 'listIncidents', action: 'incident.read', query: pageQuery, answer: pageOf(incidentRow),
    handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => requests.incidents(tx, query)),
  });
}
