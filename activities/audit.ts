import type { SealAudit } from '../domain/audit/seal-audit';

export function createAuditActivities({ sealAudit }: { sealAudit: SealAudit }) {
  return { sealAudit: (): Promise<number> => sealAudit() };
}
export type AuditActivities = ReturnType<typeof createAuditActivities>;
