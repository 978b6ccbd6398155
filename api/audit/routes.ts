import { auditEntry, auditQuery } from '../../contracts/audit';
import { pageOf } from '../../contracts/values';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who did what, when, to what. */
export function addAuditEndpoints(add: AddEndpoint, { unitOfWork, audit }: ApiServices): void {
  add({ route: 'listAudit', action: 'audit.read', query: auditQuery, answer: pageOf(auditEntry), handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => audit.list(tx, query)) });
}
