import { latinDigits } from '@contracts/digits';

/** A line as it is typed. */
export interface TypedLine { itemId: string; name: string; quantity: string; note: string }

/** A quantity in whatever digits and with whichever decimal point, as it is sent; null: it is none, or nothing. */
export function typedQuantity(typed: string): string | null {
  const plain = latinDigits(typed).trim().replace(/[٫,/]/, '.');
  return /^\d{1,11}(\.\d{1,3})?$/.test(plain) && !/^[0.]+$/.test(plain) ? plain : null;
}
