import { systemActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import { contentHash, linkOf, type ChainEnd } from './chain';
import type { AuditSeals, NewLink } from './ports';

/** Entries a transaction, well within a statement's time-out. */
const batch = 2_000;

/** Seals what was recorded since the last time; answers how many entries. Two at once do it one after the other. */
export function createSealAudit({ unitOfWork, seals }: { unitOfWork: UnitOfWork; seals: AuditSeals }) {
  return async (): Promise<number> => {
    for (let sealed = 0; ;) {
      const some = await unitOfWork.do(systemActor, async (tx) => {
        const head = await seals.lockHead(tx);
        let last: ChainEnd = head;
        const links = (await seals.unsealed(tx, head, batch)).map(({ id, xid, head, content }): NewLink => {
          const link = linkOf(last, head, contentHash(content));
          last = link;
          return { ...link, auditId: id, xid };
        });
        if (links.length > 0) await seals.append(tx, links);
        return links.length;
      });
      sealed += some;
      if (some < batch) return sealed;
    }
  };
}
export type SealAudit = ReturnType<typeof createSealAudit>;
