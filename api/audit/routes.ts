import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who did what, when, to what. */
export function addAuditEndpoints(add: AddEndpoint, { unitOfWork, audit }: ApiServices): void {
  add('listAudit', ({ actor, query }) => unitOfWork.run(actor, (tx) => audit.list(tx, query)));
}
