import type { Processes } from '../process/ports';
import { idFor } from '../shared/ids';
import type { Tx } from '../shared/unit-of-work';
import type { ReplacementStore } from './ports';

/** Ends a replacement that has not been decided yet; `false` when there is none. `by` makes a repeat the same message. */
export async function withdrawReplacement(deps: { replacements: ReplacementStore; processes: Pick<Processes, 'publish'> }, { tx, requestId, at }: { tx: Tx; requestId: string; at: string }, by: string): Promise<boolean> {
  const replacement = await deps.replacements.newest(tx, requestId);
  if (replacement?.state !== 'applied') return false;
  await deps.replacements.change(tx, replacement.id, { state: 'withdrawn', decidedAt: at });
  await deps.processes.publish(tx, { id: idFor('replacement-withdrawn', replacement.id, by), name: 'replacement-withdrawn', key: requestId, payload: {} });
  return true;
}
