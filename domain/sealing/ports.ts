import type { MarkedPart } from '../customers/ports';
import { foreignIdPlace, ibanPlace, nationalIdPlace, passCodePlace } from '../requests/personal';
import type { Tx } from '../shared/unit-of-work';
import { secretContext } from '../webhooks/deliver';

/** Everything that is stored sealed. */
export const sealedPlaces = ['pass-code', 'national-id', 'foreign-id', 'iban', 'webhook-secret', 'former-webhook-secret'] as const;
export type SealedPlace = (typeof sealedPlaces)[number];
/** What a value belongs to, by which it was sealed. */
export const contextOf: Record<SealedPlace, (id: string) => string> = { 'pass-code': passCodePlace, 'national-id': nationalIdPlace, 'foreign-id': foreignIdPlace, iban: ibanPlace, 'webhook-secret': secretContext, 'former-webhook-secret': secretContext };
/** Those beside which stands a mark, by which they are found again. */
export const markedPlaces = ['national-id', 'foreign-id'] as const satisfies readonly SealedPlace[];
export type MarkedPlace = (typeof markedPlaces)[number];
export const isMarkedPlace = (place: SealedPlace): place is MarkedPlace => (markedPlaces as readonly SealedPlace[]).includes(place);
export const markOf: Record<MarkedPlace, MarkedPart> = { 'national-id': 'nationalId', 'foreign-id': 'foreignId' };

export interface SealedValues {
  /** How many values each key has sealed, by place. */
  count(tx: Tx): Promise<{ place: SealedPlace; key: string; values: number }[]>;
  /** Values that another key than `newest` sealed or marked, behind the id `after`, in the order of ids; nobody changes them until the transaction ends. */
  page(tx: Tx, place: SealedPlace, asked: { newest: string; after: string | null; limit: number }): Promise<{ id: string; sealed: string }[]>;
  /** Values without a mark, in the order of ids. */
  unmarked(tx: Tx, place: MarkedPlace, asked: { after: string | null; limit: number }): Promise<{ id: string; sealed: string }[]>;
  put(tx: Tx, place: SealedPlace, values: readonly { id: string; sealed: string; /** By which it is found again, where it is. */ mark: string | null }[]): Promise<void>;
}
