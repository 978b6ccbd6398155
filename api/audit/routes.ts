import { ok } from '../../contracts/errors';
import { auditCsv } from './audit-csv';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who did what, when, to what. */
export function addAuditEndpoints(add: AddEndpoint, { unitOfWork, audit, exportAudit, knownRoles }: ApiServices): void {
  add('exportAudit', async ({ actor, query, signedIn }) => {
    const entries = await exportAudit(actor, query);
    if (!entries.ok) return entries;
    return ok(auditCsv(entries.value, await unitOfWork.do(actor, (tx) => knownRoles.all(tx)), signedIn.preferences.language));
  });
  add('listAudit', ({ actor, query }) => unitOfWork.run(actor, (tx) => audit.list(tx, query)));
}
