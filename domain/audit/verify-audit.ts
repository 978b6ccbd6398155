import { systemActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import { beforeTheFirst, firstBreak, type Break, type ChainEnd } from './chain';
import type { AuditSeals } from './ports';

const page = 5_000;

export interface AuditVerdict {
  ok: boolean; sealed: number; unsealed: number; /** Seconds. */ oldestUnsealed: number;
  /** Whoever keeps it elsewhere can tell whether the end of the chain was cut off. */
  head: { seq: number; hash: string };
  firstBreak: Break | null;
  /** Whether the link that was known before is still there; null: none was asked for. */
  known: boolean | null;
}

/** Proves the whole chain, page by page, from its beginning. `known` is a link that was noted earlier. */
export function createVerifyAudit({ unitOfWork, seals }: { unitOfWork: UnitOfWork; seals: AuditSeals }) {
  return async (known?: { seq: number; hash: string }): Promise<AuditVerdict> => {
    let last: ChainEnd = beforeTheFirst;
    let found: Break | null = null;
    let seen = known ? false : null;
    for (;;) {
      const links = await unitOfWork.do(systemActor, (tx) => seals.page(tx, last.seq, page));
      found = firstBreak(last, links);
      if (known && links.some(({ seq, hash }) => seq === known.seq && hash.toString('hex') === known.hash)) seen = true;
      if (found || links.length === 0) break;
      last = links.at(-1)!;
    }
    const { entries, oldestSeconds, slippedIn } = await unitOfWork.do(systemActor, (tx) => seals.waiting(tx));
    if (!found && slippedIn !== null) found = { seq: last.seq, auditId: slippedIn, what: 'slipped-in' };
    return { ok: found === null && seen !== false, sealed: last.seq, unsealed: entries, oldestUnsealed: oldestSeconds, head: { seq: last.seq, hash: last.hash.toString('hex') }, firstBreak: found, known: seen };
  };
}
export type VerifyAudit = ReturnType<typeof createVerifyAudit>;
