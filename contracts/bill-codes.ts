/** Who bears a line of an estimate. */
export const billCodes = ['warranty', 'contract', 'goodwill', 'no-charge', 'customer', 'paid-commitment', 'recover'] as const;

/** Lines that the customer pays: under a paid commitment, too, at its approved rates. All others are borne by us or by somebody who stands behind the device. */
export const customerPays = (billCode: unknown): boolean => billCode === 'customer' || billCode === 'paid-commitment';
