import type { FieldError } from '../../contracts/errors';
import type { ProposedLine } from '../../contracts/task-types/form-fields';
import { customerPays } from '../../contracts/bill-codes';
import { isGoodwill, lineAmount } from './bill';

export interface DiagnosisLimits { covered: bigint; goodwill: bigint; depositFrom: bigint }
export interface Diagnosis {
  outcome: 'payable' | 'covered' | 'coverVoid'; lines: ProposedLine[]; discount: bigint;
  /** Agreed at intake; null: none was. */
  ceiling: bigint | null;
  /** What the customer has agreed to already, in earlier estimates. */
  agreed: bigint;
  depositTaken: boolean;
}
export interface DiagnosisFacts { check: 'none' | 'loss-of-cover' | 'covered' | 'internal'; pays: boolean; deposit: boolean; covered: bigint; customer: bigint }

/** What is wrong with a declared cost, by field; empty when nothing is. */
export function faultsOf({ outcome, lines, discount, voided = false }: Pick<Diagnosis, 'outcome' | 'lines' | 'discount'> & { /** By its cause. */ voided?: boolean }): FieldError[] {
  const faults: FieldError[] = [];
  if (voided && outcome !== 'coverVoid' && lines.some(({ billCode }) => billCode === 'warranty')) faults.push({ path: 'cause', code: 'fault.voids-cover' });
  lines.forEach((line, index) => {
    if (Number(line.quantity) <= 0) faults.push({ path: `lines.${index}.quantity`, code: 'lines.quantity' });
    if (isGoodwill(line.billCode) && !line.why?.trim()) faults.push({ path: `lines.${index}.why`, code: 'field.required' });
    if (outcome === 'covered' && customerPays(line.billCode)) faults.push({ path: `lines.${index}.billCode`, code: 'lines.customer-not-allowed' });
    if (outcome === 'coverVoid' && line.billCode === 'warranty') faults.push({ path: `lines.${index}.billCode`, code: 'lines.cover-is-void' });
  });
  if (faults.length > 0) return faults;
  const customer = totals(lines).customer;
  if (outcome !== 'covered' && customer === 0n) faults.push({ path: 'lines', code: 'lines.customer-needed' });
  else if (discount > customer) faults.push({ path: 'discount', code: 'discount.too-large', params: { most: customer.toString() } });
  return faults;
}

/** Who must look a second time, and whether the customer is asked (not within the ceiling agreed at intake). */
export function judge({ outcome, lines, discount, ceiling, agreed, depositTaken }: Diagnosis, limits: DiagnosisLimits): DiagnosisFacts {
  const { covered, goodwill, customer: gross } = totals(lines);
  const customer = gross - discount;
  const check = outcome === 'coverVoid' ? 'loss-of-cover' : goodwill + discount > limits.goodwill ? 'internal' : covered > limits.covered ? 'covered' : 'none';
  const pays = customer > 0n && !(ceiling !== null && agreed + customer <= ceiling);
  return { check, pays, deposit: pays && !depositTaken && customer >= limits.depositFrom, covered, customer };
}

function totals(lines: readonly ProposedLine[]): { covered: bigint; goodwill: bigint; customer: bigint } {
  const total = { covered: 0n, goodwill: 0n, customer: 0n };
  for (const { price, quantity, billCode } of lines) {
    const amount = lineAmount(price, quantity);
    if (customerPays(billCode)) total.customer += amount;
    else total.covered += amount;
    if (isGoodwill(billCode)) total.goodwill += amount;
  }
  return total;
}
