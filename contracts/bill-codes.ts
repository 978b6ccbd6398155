/** Who bears a line of an estimate. */
export const billCodes = ['warranty', 'contract', 'goodwill', 'no-charge', 'customer', 'paid-commitment', 'recover'] as const;

/** States of a line that is on no bill: refused, taken back, or brought back. */
const off: ReadonlySet<string> = new Set(['rejected', 'withdrawn', 'returned']);
export const isOffBill = (state: string): boolean => off.has(state);

/** Lines that the customer pays: under a paid commitment, too, at its approved rates. All others are borne by us or by somebody who stands behind the device. */
export const customerPays = (billCode: unknown): boolean => billCode === 'customer' || billCode === 'paid-commitment';
