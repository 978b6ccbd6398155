import type { Tx } from '../shared/unit-of-work';
import type { EstimateLine, EstimateStore, LineState } from './ports';

/** Parts that were set aside, issued or fitted go back to stock; those that were only agreed are off. Answers whether there were any. */
export async function freeParts(deps: { estimates: EstimateStore }, at: { tx: Tx; requestId: string }): Promise<boolean> {
  const parts = await partsIn(deps, at, 'reserved', 'issued', 'fitted', 'approved');
  const ids = (agreed: boolean): string[] => parts.filter((part) => (part.state === 'approved') === agreed).map((part) => part.id);
  await deps.estimates.moveLines(at.tx, ids(false), 'returned');
  await deps.estimates.moveLines(at.tx, ids(true), 'withdrawn');
  return parts.length > 0;
}

/** The request's parts in one of these states. */
export async function partsIn({ estimates }: { estimates: EstimateStore }, { tx, requestId }: { tx: Tx; requestId: string }, ...states: LineState[]): Promise<EstimateLine[]> {
  return (await estimates.ofRequest(tx, requestId)).flatMap((estimate) => estimate.lines).filter((line) => line.kind === 'part' && states.includes(line.state));
}
