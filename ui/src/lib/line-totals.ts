import { customerPays } from '@contracts/bill-codes';

export interface PricedLine { quantity?: unknown; price?: unknown; billCode?: unknown }
export interface LineTotals { sum: bigint; covered: bigint; customer: bigint }

const digits = /^\d{1,18}$/;
const decimal = /^(\d{1,11})(?:\.(\d{1,3}))?$/;

function quantityInThousandths(quantity: unknown): bigint | null {
  const match = decimal.exec(String(quantity ?? ''));
  if (!match) return null;
  return BigInt(match[1] ?? '0') * 1000n + BigInt((match[2] ?? '').padEnd(3, '0'));
}

/** Quantity times price in rial, a broken rial dropped; null while one of them is missing or wrong. */
export function lineAmount(line: PricedLine): bigint | null {
  const quantity = quantityInThousandths(line.quantity);
  const price = String(line.price ?? '');
  if (quantity === null || !digits.test(price)) return null;
  return (quantity * BigInt(price)) / 1000n;
}

/** Lines not yet complete count as nothing. */
export function lineTotals(lines: readonly PricedLine[]): LineTotals {
  let sum = 0n;
  let borne = 0n;
  for (const line of lines) {
    const amount = lineAmount(line) ?? 0n;
    sum += amount;
    if (line.billCode && !customerPays(line.billCode)) borne += amount;
  }
  return { sum, covered: borne, customer: sum - borne };
}
