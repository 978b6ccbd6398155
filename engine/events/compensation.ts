import type { Catching } from './catching';

/** On a boundary it leads to `handler`; as a start, into its event sub-process. */
export interface CompensationEvent { on: 'compensation'; handler?: string }

/** On the boundary of a transaction: it was cancelled, and is compensated. */
export interface CancelEvent { on: 'cancel' }

const untouched = {
  arm(): void {
    // found by the completed activity, or by the transaction's cancel event
  },
  again(): void {
    // never used up
  },
  store(): void {
    // brings nothing
  },
};

export const compensation: Catching<CompensationEvent> = untouched;
export const cancel: Catching<CancelEvent> = untouched;
