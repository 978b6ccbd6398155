import { customerPays, isOffBill } from '../../contracts/bill-codes';
import type { BillCode, EstimateLine, LineState } from './ports';

/** Of an estimate, what the bill is made of; the lines in their order. */
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

/** What the customer owes for all agreed work and parts; a part that came back is not billed. */
export function chargesOf(estimates: readonly Billed[]): bigint {
  return estimates.reduce((total, estimate) => total + chargeOf(estimate, (state) => billed.has(state)), 0n);
}

/** What the bill comes to if all that is still open is agreed to. */
export function expectedOf(estimates: readonly Billed[]): bigint {
  return estimates.reduce((total, estimate) => total + chargeOf(estimate, (state) => !isOffBill(state)), 0n);
}

/** A discount sits on the customer's lines; whoever takes some of them gets their shares. */
function chargeOf({ discount, lines }: Billed, counts: (state: LineState) => boolean): bigint {
  const own = lines.filter((line) => customerPays(line.billCode));
  const shares = discountShares(discount, own.map(({ amount }) => amount));
  return own.reduce((total, { amount, state }, index) => (counts(state) ? total + amount - shares[index]! : total), 0n);
}

/** What of the discount of an estimate is given on the lines that are still to be billed, or have been. */
export function discountOf({ discount, lines }: Billed): bigint {
  const own = lines.filter((line) => customerPays(line.billCode));
  const shares = discountShares(discount, own.map(({ amount }) => amount));
  return own.reduce((total, { state }, index) => (isOffBill(state) ? total : total + shares[index]!), 0n);
}

/** Rial in a toman, the smallest amount that people pay. */
const toman = 10n;

/**
 * What of a discount falls on each line, in rial: in proportion to the amounts, spread by largest remainder (DOMAIN.md), so that the shares
 * add up to the discount exactly. Of two equal remainders the earlier line gets it. Where the discount and all amounts are whole tomans, so is
 * each share. No share is more than its line, as long as the discount is not more than all of them.
 */
export function discountShares(discount: bigint, amounts: readonly bigint[]): bigint[] {
  const unit = [discount, ...amounts].every((amount) => amount % toman === 0n) ? toman : 1n;
  const all = amounts.reduce((total, amount) => total + amount, 0n);
  if (all === 0n) return amounts.map(() => 0n);
  const exact = amounts.map((amount) => (discount / unit) * amount);
  const shares = exact.map((part) => part / all);
  const left = discount / unit - shares.reduce((total, share) => total + share, 0n);
  const byRemainder = exact.map((part, index) => ({ index, remainder: part % all })).sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, Number(left))) shares[index]! += 1n;
  return shares.map((share) => share * unit);
}

/** What is still to be paid; below nothing it is what we owe, e.g. of a deposit. */
export const balanceOf = (charges: bigint, received: bigint): bigint => charges - received;
