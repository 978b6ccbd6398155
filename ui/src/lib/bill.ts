import { customerPays, isOffBill } from '@contracts/bill-codes';
import type { RequestDetail } from '@contracts/requests';

export type EstimateView = RequestDetail['estimates'][number];
export type BillLine = EstimateView['lines'][number];
const isOff = ({ state }: BillLine): boolean => isOffBill(state);

export interface Bill { /** By who bears it, in the order they first appear. */ sums: [code: string, sum: bigint][]; discount: bigint; remaining: bigint; /** Newest first: the newest, and each of before that something is left of. */ estimates: EstimateView[] }

/** A further fault has an estimate of its own: what is to pay comes from all of them together. */
export function billOf({ estimates, expected, received }: Pick<RequestDetail, 'estimates' | 'expected' | 'received'>): Bill {
  const newestFirst = estimates.toSorted((a, b) => b.number - a.number);
  const sums = new Map<string, bigint>();
  for (const line of newestFirst.toReversed().flatMap(({ lines }) => lines).filter((one) => !isOff(one))) sums.set(line.billCode, (sums.get(line.billCode) ?? 0n) + BigInt(line.amount));
  const customers = [...sums].reduce((total, [code, sum]) => (customerPays(code) ? total + sum : total), 0n);
  return {
    sums: [...sums], discount: customers - BigInt(expected), remaining: BigInt(expected) - BigInt(received),
    estimates: newestFirst.filter(({ lines }, index) => index === 0 || lines.some((line) => !isOff(line))),
  };
}
