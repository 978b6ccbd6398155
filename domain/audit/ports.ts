import type { Result } from '../../contracts/errors';
import type { AuditAction, AuditEntryRow } from '../../contracts/audit';
import type { Page } from '../requests/queries';
import type { Tx } from '../shared/unit-of-work';
import type { ChainEnd, EntryText, Link, Sealed } from './chain';

export interface NewLink extends Link { auditId: string; xid: string }
/** The last link, with the transaction of its entry; that of the chain's beginning is 0. */
export interface ChainHead extends ChainEnd { xid: string }
export interface UnsealedEntry extends EntryText { id: string; content: string; xid: string }

export interface AuditSeals {
  /** The end of the chain, under a lock that lasts until the transaction ends: one writer at a time. */
  lockHead(tx: Tx): Promise<ChainHead>;
  /** Entries behind the head whose transactions are over, with all that committed before them, in that order. */
  unsealed(tx: Tx, head: ChainHead, limit: number): Promise<UnsealedEntry[]>;
  append(tx: Tx, links: NewLink[]): Promise<void>;
  /** Links behind `seq`, in order, with their entries as they stand. */
  page(tx: Tx, seq: number, limit: number): Promise<Sealed[]>;
  /** How many entries are in no link, the age of the oldest in seconds, and one that was there too late: of a transaction before that of the last link. */
  waiting(tx: Tx): Promise<{ entries: number; oldestSeconds: number; slippedIn: string | null }>;
}

export interface AuditFilter { action?: AuditAction; actorId?: string; /** What it was done to. */ of?: { resource: string; id: string }; /** Its number. */ request?: string; /** Instants; the second is not in. */ from?: string; to?: string; limit: number; after?: string }
/** The record as it is read: of requests that the reader sees, and of what concerns none. */
export interface AuditQueries {
  /** Newest first. An `after` that is none of ours is refused as `request.invalid`. */
  list(tx: Tx, filter: AuditFilter): Promise<Result<Page<AuditEntryRow>>>;
}
