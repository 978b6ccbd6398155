import type { Tx } from '../shared/unit-of-work';

/** A customer with what is known of them; the national id is sealed. */
export interface CustomerRecord { id: string; name: string; phone: string | null; nationalId: string | null; erasedAt: string | null; /** They have a request that came after the erasure. */ cameBack: boolean }
export interface CustomerStore {
  /** Under the row's lock. */
  lock(tx: Tx, id: string): Promise<CustomerRecord | null>;
  /** Numbers of requests that have not ended, of all branches. */
  openRequests(tx: Tx, id: string): Promise<string[]>;
  /** Erases it everywhere, with whatever one of the spellings fits; answers the requests that it went through, and when. */
  erase(tx: Tx, id: string, spellings: string[]): Promise<{ requests: { id: string; branchId: string; agentId: string | null }[]; erasedAt: string }>;
}
