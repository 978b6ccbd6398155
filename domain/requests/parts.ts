import type { Tx } from '../shared/unit-of-work';
import type { EstimateLine, EstimateStore, LineState } from './ports';

/** The request's parts in one of these states. */
export async function partsIn({ estimates }: { estimates: EstimateStore }, { tx, requestId }: { tx: Tx; requestId: string }, ...states: LineState[]): Promise<EstimateLine[]> {
  return (await estimates.ofRequest(tx, requestId)).flatMap((estimate) => estimate.lines).filter((line) => line.kind === 'part' && states.includes(line.state));
}
