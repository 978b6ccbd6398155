import { mostExported, type AuditEntryRow } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { AuditFilter, AuditQueries } from './ports';

/** All entries that the filters let through, of what the actor may see; that they were taken is recorded. More than `most` are refused as `audit.too-many`. */
export function createExportAudit({ unitOfWork, audit, journal, most = mostExported }: { unitOfWork: UnitOfWork; audit: AuditQueries; journal: Journal; most?: number }) {
  return (actor: UserActor, filter: Omit<AuditFilter, 'limit' | 'after'>): Promise<Result<AuditEntryRow[]>> => unitOfWork.run(actor, async (tx) => {
    const page = await audit.list(tx, { ...filter, limit: most });
    if (!page.ok) return page;
    if (page.value.next !== null) return refuse('audit.too-many', { limit: most });
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'audit.read'), action: 'audit.export', resource: 'audit', resourceId: 'record', after: { ...filter, entries: page.value.items.length } }]);
    return ok(page.value.items);
  });
}
export type ExportAudit = ReturnType<typeof createExportAudit>;
