import { createHash } from 'node:crypto';

/** What is hashed of an entry, as PostgreSQL writes it (docs/guides/audit.md has the fields): who did what to what and when, and with what. */
export interface EntryText { head: string; /** null: it was erased. */ content: string | null }
/** Where a chain, or a part of it, ends. */
export interface ChainEnd { seq: number; hash: Buffer }
export interface Link extends ChainEnd { /** SHA-256 of the salted content. */ content: Buffer }

export const beforeTheFirst: ChainEnd = { seq: 0, hash: Buffer.alloc(32) };

const sha256 = (...parts: (string | Buffer)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

export const contentHash = (content: string): Buffer => sha256(content);

/** The link of an entry behind `previous`: SHA-256 of the previous hash, its own place, the hash of its content and its head. */
export function linkOf(previous: ChainEnd, head: string, content: Buffer): Link {
  const seq = previous.seq + 1;
  return { seq, content, hash: sha256(previous.hash, `${seq}\n`, content, head) };
}

/** A link as it is stored, with its entry as that stands now; no entry: somebody has removed it. */
export interface Sealed extends Link { auditId: string; entry: EntryText | null }
export interface Break { seq: number; auditId: string; /** `chain`: the link does not follow from the one before it and its entry. */ what: 'missing-link' | 'missing-entry' | 'content' | 'chain' | 'slipped-in' }

/** The first break in links that come behind `previous`, in order; null: none. An erased content is taken at its hash. */
export function firstBreak(previous: ChainEnd, links: readonly Sealed[]): Break | null {
  let last = previous;
  for (const link of links) {
    const at = (what: Break['what']): Break => ({ seq: link.seq, auditId: link.auditId, what });
    if (link.seq !== last.seq + 1) return { ...at('missing-link'), seq: last.seq + 1 };
    if (!link.entry) return at('missing-entry');
    if (link.entry.content !== null && !contentHash(link.entry.content).equals(link.content)) return at('content');
    if (!linkOf(last, link.entry.head, link.content).hash.equals(link.hash)) return at('chain');
    last = link;
  }
  return null;
}
