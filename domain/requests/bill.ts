import { customerPays, isOffBill } from '../../contracts/bill-codes';
import type { BillCode, EstimateLine, LineState } from './ports';

/** Of an estimate, what the bill is made of. */
export interface Billed { discount: bigint; lines: readonly Pick<EstimateLine, 'amount' | 'billCode' | 'state'>[] }

/** What we give away of our own will. */
export const isGoodwill = (billCode: BillCode): boolean => billCode === 'goodwill' || billCode === 'no-charge';

/** Price × quantity in rial, rounded down. The quantity has at most three decimals. */
export function lineAmount(price: string, quantity: string): bigint {
  const [whole = '0', decimals = ''] = quantity.split('.');
  const thousandths = BigInt(whole) * 1000n + BigInt(decimals.padEnd(3, '0').slice(0, 3) || '0');
  return (BigInt(price) * thousandths) / 1000n;
}

const billed: ReadonlySet<LineState> = new Set<LineState>(['approved', 'reserved', 'issued', 'fitted']);
const sum = (lines: readonly { amount: bigint }[]): bigint => lines.reduce((total, line) => total + line.amount, 0n);

/** What the customer owes for all agreed work and parts; a part that came back is not billed. */
export function chargesOf(estimates: readonly Billed[]): bigint {
  return estimates.reduce((total, estimate) => total + chargeOf(estimate, (state) => billed.has(state)), 0n);
}

/** What the bill comes to if all that is still open is agreed to. */
export function expectedOf(estimates: readonly Billed[]): bigint {
  return estimates.reduce((total, estimate) => total + chargeOf(estimate, (state) => !isOffBill(state)), 0n);
}

/** A discount counts in proportion to what is left of the customer's lines, rounded down. */
function chargeOf({ discount, lines }: Billed, counts: (state: LineState) => boolean): bigint {
  const own = lines.filter((line) => customerPays(line.billCode));
  const all = sum(own);
  const charged = sum(own.filter((line) => counts(line.state)));
  return all === 0n ? 0n : charged - (discount * charged) / all;
}

/** What is still to be paid; below nothing it is what we owe, e.g. of a deposit. */
export const balanceOf = (charges: bigint, received: bigint): bigint => charges - received;
