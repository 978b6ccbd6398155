import { ok } from '../../contracts/errors';
import { auditCsv } from './audit-csv';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who did what, when, to what. */
export function addAuditEndpoints(add: AddEndpoint, { unitOfWork, audit, exportAudit }: ApiServices): void {
  add('exportAudit', async ({ actor, query, signedIn }) => {
    const entries = await exportAudit(actor, query);
    return entries.ok ? ok(auditCsv(entries.value, signedIn.preferences.language)) : entries;
  });
  add('listAudit', ({ actor, query }) => unitOfWork.run(actor, (tx) => audit.list(tx, query)));
}
