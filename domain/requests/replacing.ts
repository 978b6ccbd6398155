import type { Processes } from '../process/ports';
import { idFor } from '../shared/ids';
import type { Tx } from '../shared/unit-of-work';
import type { ReplacementState, ReplacementStore } from './ports';

/** Ends a replacement that stands in one of these states; `false` when there is none. Its process is told while it runs. `by` makes a repeat the same message. */
export async function withdrawReplacement(deps: { replacements: ReplacementStore; processes: Pick<Processes, 'publish'> }, { tx, requestId, at }: { tx: Tx; requestId: string; at: string }, by: string, states: readonly ReplacementState[]): Promise<boolean> {
  const replacement = await deps.replacements.newest(tx, requestId);
  if (!replacement || !states.includes(replacement.state)) return false;
  await deps.replacements.change(tx, replacement.id, { state: 'withdrawn', decidedAt: at });
  if (replacement.state === 'applied') await deps.processes.publish(tx, { id: idFor('replacement-withdrawn', replacement.id, by), name: 'replacement-withdrawn', key: requestId, payload: {} });
  return true;
}
