import type { Tx } from '../shared/unit-of-work';

/** Everything that is stored sealed. */
export const sealedPlaces = ['pass-code', 'national-id', 'foreign-id', 'iban', 'webhook-secret', 'former-webhook-secret'] as const;
export type SealedPlace = (typeof sealedPlaces)[number];

export interface SealedValues {
  /** How many values each key has sealed, by place. */
  count(tx: Tx): Promise<{ place: SealedPlace; key: string; values: number }[]>;
  /** Values that another key than `newest` sealed or marked, behind the id `after`, in the order of ids; nobody changes them until the transaction ends. */
  page(tx: Tx, place: SealedPlace, asked: { newest: string; after: string | null; limit: number }): Promise<{ id: string; sealed: string }[]>;
  put(tx: Tx, place: SealedPlace, values: readonly { id: string; sealed: string; /** By which it is found again, where it is. */ mark: string | null }[]): Promise<void>;
}
