import type { ImportedRequest } from './open-repair-row';
import type { Tx } from '../shared/unit-of-work';

export interface ImportBatch { importId: string; branchId: string; createdBy: string }
export interface AddedRequest { id: string; no: string; externalId: string }

/** Takes in many requests in one go, as the intake does one: number, history, process instance and outbox in the caller's transaction. Their workflows start in the bulk lane. */
export interface RequestImporter {
  /** Answers those that were added; one whose external id is known already is left as it is. */
  add(tx: Tx, batch: ImportBatch, requests: readonly ImportedRequest[]): Promise<AddedRequest[]>;
}
