import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx } from '../shared/unit-of-work';
import { customerPays } from '../../contracts/bill-codes';
import type { Estimate, EstimateState, EstimateStore } from './ports';

interface At { tx: Tx; requestId: string; at: string }
type Deps = { estimates: EstimateStore };
type AnsweringDeps = Deps & { journal: Pick<Journal, 'tell'> };

const idsOf = (estimate: Estimate, ...states: string[]): string[] => estimate.lines.filter((line) => states.includes(line.state)).map((line) => line.id);

/** Takes back what has not been agreed: a new version comes. */
export async function withdrawOpen({ estimates }: Deps, { tx, requestId, at }: At): Promise<void> {
  for (const estimate of await estimates.ofRequest(tx, requestId)) {
    const proposed = idsOf(estimate, 'proposed');
    const open = estimate.state === 'draft' || estimate.state === 'sent';
    if (!open && proposed.length === 0) continue;
    await estimates.moveLines(tx, proposed, 'withdrawn');
    if (open || proposed.length === estimate.lines.length) await estimates.decide(tx, { id: estimate.id, state: 'withdrawn', decidedBy: null, through: null, at });
  }
}

/** Whether there is still something of a version to take back. */
export const isStanding = ({ state }: { state: EstimateState }): boolean => state !== 'rejected' && state !== 'expired' && state !== 'withdrawn';

/** Takes back every version that was not refused, for good: the request is void. Parts are freed by themselves. Answers whether there was one. */
export async function withdrawAll({ estimates }: Deps, { tx, requestId, at }: At): Promise<boolean> {
  const standing = (await estimates.ofRequest(tx, requestId)).filter(isStanding);
  for (const estimate of standing) {
    await estimates.moveLines(tx, estimate.lines.filter((line) => line.state === 'proposed' || (line.state === 'approved' && line.kind !== 'part')).map((line) => line.id), 'withdrawn');
    await estimates.decide(tx, { id: estimate.id, state: 'withdrawn', decidedBy: null, through: null, at });
  }
  return standing.length > 0;
}

/** Takes back a whole version, also the lines that were agreed to; what is fitted already stays. */
export async function withdrawNewest({ estimates }: Deps, { tx, requestId, at }: At): Promise<void> {
  const newest = (await estimates.ofRequest(tx, requestId)).at(-1);
  if (!newest) return;
  await estimates.moveLines(tx, idsOf(newest, 'proposed', 'approved', 'reserved'), 'withdrawn');
  await estimates.decide(tx, { id: newest.id, state: 'withdrawn', decidedBy: null, through: null, at });
}

/** What was agreed and not done yet is off: work is withdrawn, parts that are not fitted go back. Expenses and travel were had. */
export async function stopWork({ estimates }: Deps, { tx, requestId }: At): Promise<void> {
  for (const estimate of await estimates.ofRequest(tx, requestId)) {
    const parts = { ...estimate, lines: estimate.lines.filter((line) => line.kind === 'part') };
    const services = { ...estimate, lines: estimate.lines.filter((line) => line.kind === 'service') };
    await estimates.moveLines(tx, idsOf(parts, 'reserved', 'issued'), 'returned');
    await estimates.moveLines(tx, [...idsOf(parts, 'approved'), ...idsOf(services, 'approved')], 'withdrawn');
  }
}

export interface Answer { state: Extract<EstimateState, 'approved' | 'partly-approved' | 'rejected' | 'expired'>; acceptedLines: readonly string[]; decidedBy: string | null; through: string | null }

/** The estimate that waits for an answer. */
export async function waitingEstimate({ estimates }: Deps, tx: Tx, requestId: string): Promise<Estimate | null> {
  return (await estimates.ofRequest(tx, requestId)).filter((estimate) => estimate.state === 'sent' || estimate.state === 'draft').at(-1) ?? null;
}

/** Writes the answer on the estimate and on each of its lines. Lines that we bear go with the rest, unless all is refused. */
export async function answerEstimate({ estimates, journal }: AnsweringDeps, { tx, requestId, at }: At, estimate: Estimate, { state, acceptedLines, decidedBy, through }: Answer): Promise<void> {
  const refused = state === 'rejected' || state === 'expired';
  const accepted = new Set(acceptedLines);
  const approved = refused ? [] : estimate.lines.filter((line) => !customerPays(line.billCode) || state === 'approved' || accepted.has(line.id)).map((line) => line.id);
  const chosen = new Set(approved);
  await estimates.moveLines(tx, approved, 'approved');
  await estimates.moveLines(tx, estimate.lines.filter((line) => !chosen.has(line.id)).map((line) => line.id), 'rejected');
  await estimates.decide(tx, { id: estimate.id, state, decidedBy, through, at });
  await journal.tell(tx, [{ type: 'estimate.decided', requestId, instanceId: requestId, facts: { estimate: estimate.number, decision: state } }]);
}

/** A fee that needs no answer, as an estimate of one agreed line; nothing when the amount is nothing. `price` in rial for one. */
export async function addFee({ estimates }: Deps, context: At & { taskId: string; actor: { id: string } }, { code, title, price, quantity = 1 }: { code: string; title: string; price: bigint; quantity?: number }): Promise<void> {
  const amount = price * BigInt(quantity);
  if (amount === 0n) return;
  await estimates.insert(context.tx, {
    id: newId(), requestId: context.requestId, taskId: context.taskId, state: 'none-needed', covered: 0n, discount: 0n, customerTotal: amount, note: null, createdBy: context.actor.id, at: context.at,
    lines: [{ id: newId(), kind: 'expense', itemId: null, code, title, quantity: String(quantity), price, amount, billCode: 'customer', why: null, state: 'approved' }],
  });
}
