import type { CustomerDetail, CustomerDevice, CustomerKind, CustomerPart, CustomerRow } from '../../contracts/customers';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Page } from '../requests/queries';
import type { Tx } from '../shared/unit-of-work';

/** Parts that are sealed where they are stored, with the end of each beside it. */
export const sealedParts = ['nationalId', 'foreignId', 'iban'] as const;
export type SealedPart = (typeof sealedParts)[number];

/** All that is known of a customer; what is sealed, as it is stored. */
export type KnownCustomer = { id: string; kind: CustomerKind; name: string; agentId: string | null; erasedAt: string | null } & Record<CustomerPart, string | null>;
/** A customer with what is known of them; what is sealed, as it is stored. */
export interface CustomerRecord extends KnownCustomer { /** They have a request that came after the erasure. */ cameBack: boolean }
/** As it is written: what is sealed already, with its end. */
export type CustomerPatch = Partial<Omit<KnownCustomer, 'id' | 'agentId' | 'erasedAt'> & Record<`${SealedPart}End`, string | null>>;

export interface CustomerStore {
  /** Under the row's lock. */
  lock(tx: Tx, id: string): Promise<CustomerRecord | null>;
  /** Numbers of requests that have not ended, of all branches. */
  openRequests(tx: Tx, id: string): Promise<string[]>;
  /** Erases it everywhere, with whatever one of the spellings fits; answers the requests that it went through, and when. */
  erase(tx: Tx, id: string, spellings: string[]): Promise<{ requests: { id: string; branchId: string; agentId: string | null }[]; erasedAt: string }>;
  /** Whether another customer has the code. */
  codeTaken(tx: Tx, code: string, except: string | null): Promise<boolean>;
  add(tx: Tx, customer: { id: string; agentId: string | null } & CustomerPatch): Promise<void>;
  change(tx: Tx, id: string, patch: CustomerPatch): Promise<void>;
}

export interface CustomerFilter { q?: string; kind?: CustomerKind; limit: number; after?: string }
/** Customers as a reader sees them: an agency its own; what is personal masked by right. Null: unknown, or not for them. */
export interface CustomerQueries {
  /** The newest first. An `after` that is none of ours is refused as `request.invalid`. */
  list(tx: Tx, actor: UserActor, filter: CustomerFilter): Promise<Result<Page<CustomerRow>>>;
  detail(tx: Tx, actor: UserActor, id: string): Promise<CustomerDetail | null>;
  devices(tx: Tx, id: string): Promise<CustomerDevice[]>;
}
