import type { AlikeCustomers, CustomerMerge, DuplicateGroup, DuplicateReason, MergePart } from '../../contracts/customer-merges';
import type { CustomerDetail, CustomerDevice, CustomerFilters, CustomerKind, CustomerPart, CustomerRow } from '../../contracts/customers';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Page } from '../requests/queries';
import type { Tx } from '../shared/unit-of-work';

/** Parts that are sealed where they are stored, with the end of each beside it. */
export const sealedParts = ['nationalId', 'foreignId', 'iban'] as const;
export type SealedPart = (typeof sealedParts)[number];
/** Those by which a person is found again: each with its mark beside it. */
export const markedParts = ['nationalId', 'foreignId'] as const satisfies readonly SealedPart[];
export type MarkedPart = (typeof markedParts)[number];

/** All that is known of a customer; what is sealed, as it is stored. */
export type KnownCustomer = { id: string; kind: CustomerKind; name: string; agentId: string | null; erasedAt: string | null; areaId: string | null; groupIds: readonly string[] } & Record<CustomerPart, string | null>;
/** A customer with what is known of them; what is sealed, as it is stored. */
export interface CustomerRecord extends KnownCustomer { /** They have a request that came after the erasure. */ cameBack: boolean; /** Who they are now; null: themselves. */ mergedInto: string | null }
/** As it is written: what is sealed already, with its end. */
export type CustomerPatch = Partial<Omit<KnownCustomer, 'id' | 'agentId' | 'erasedAt'> & Record<`${SealedPart}End` | `${MarkedPart}Mark`, string | null>>;

export interface CustomerStore {
  /** Under the row's lock. */
  lock(tx: Tx, id: string): Promise<CustomerRecord | null>;
  /** Numbers of requests that have not ended, of all branches. */
  openRequests(tx: Tx, id: string): Promise<string[]>;
  /** Who was merged into them and still is, under lock. */
  merged(tx: Tx, id: string): Promise<KnownCustomer[]>;
  /** Erases the first and whoever was merged into them everywhere, with whatever one of the spellings fits; answers the requests that it went through, the imports that are dropped since their files named them, and when. */
  erase(tx: Tx, ids: readonly [string, ...string[]], spellings: string[]): Promise<{ requests: { id: string; branchId: string; agentId: string | null }[]; imports: { id: string; branchId: string }[]; erasedAt: string }>;
  /** Which of them are no area or groups in use. */
  unknownTerms(tx: Tx, terms: { areaId: string | null; groupIds: readonly string[] }): Promise<('areaId' | 'groupIds')[]>;
  /** Whether another customer has the code. */
  codeTaken(tx: Tx, code: string, except: string | null): Promise<boolean>;
  add(tx: Tx, customer: { id: string; agentId: string | null } & CustomerPatch): Promise<void>;
  /** `changed`: the parts of it, for merges that brought them. */
  change(tx: Tx, id: string, patch: CustomerPatch, changed: readonly string[]): Promise<void>;
}

export interface CustomerFilter extends CustomerFilters { limit: number; after?: string }
/** Customers as a reader sees them: an agency its own; what is personal masked by right. Null: unknown, or not for them. */
export interface CustomerQueries {
  /** The newest first. An `after` that is none of ours is refused as `request.invalid`. */
  list(tx: Tx, actor: UserActor, filter: CustomerFilter): Promise<Result<Page<CustomerRow>>>;
  detail(tx: Tx, actor: UserActor, id: string): Promise<CustomerDetail | null>;
  devices(tx: Tx, id: string): Promise<CustomerDevice[]>;
}

/** A merge as it was written down. */
export interface MergeRecord { id: string; fromId: string; intoId: string; taken: MergePart[]; undone: boolean; /** Whether something that was taken over was changed since. */ touched: boolean; /** Whether a later merge that stands took over some of the same. */ overtaken: boolean }
export interface MergeStore {
  /** Moves all that points to the one who goes, writes down what, and leads their id to the one who stays; answers the requests that moved. */
  merge(tx: Tx, merge: { id: string; fromId: string; intoId: string; taken: readonly string[]; by: string }): Promise<MovedRequest[]>;
  read(tx: Tx, id: string): Promise<MergeRecord | null>;
  /** Moves back what came from the one who went and is still where it was moved to; answers the requests that moved. */
  part(tx: Tx, merge: { id: string; fromId: string }, by: string): Promise<MovedRequest[]>;
  /** What each of the two has now; codes included, which nobody else may have at any moment. */
  exchange(tx: Tx, one: { id: string; patch: CustomerPatch }, other: { id: string; patch: CustomerPatch }): Promise<void>;
  apart(tx: Tx, pair: readonly [string, string], by: string, apart: boolean): Promise<void>;
}
export interface MovedRequest { id: string; branchId: string; agentId: string | null }

export interface DuplicateQueries {
  /** Groups of customers who may be one, the surest reason first. An `after` that is none of ours is refused as `request.invalid`. */
  groups(tx: Tx, actor: UserActor, asked: { reason?: DuplicateReason; limit: number; after?: string }): Promise<Result<Page<DuplicateGroup>>>;
  alike(tx: Tx, actor: UserActor, id: string): Promise<AlikeCustomers>;
  /** Why two may be one, whether somebody has said that they are two, and how many requests each has. */
  between(tx: Tx, one: string, other: string): Promise<{ reasons: DuplicateReason[]; apart: boolean; requests: readonly [number, number] }>;
  merges(tx: Tx, actor: UserActor, id: string): Promise<CustomerMerge[]>;
}
