import { ok } from '../../../contracts/errors';
import { issueParts } from '../../../contracts/task-types/issue-parts';
import type { TaskEffect } from '../../process/registry';
import { partsIn } from '../parts';
import { given, invalid, record, valuesOf, type EffectDeps } from './context';

/** Reserved parts go to the technician: all of them, or those in hand while the rest is missing. */
export function createIssueParts(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { lines, receivedBy, expectedOn, note } = valuesOf(issueParts, raw);
    const reserved = await partsIn(deps, context, 'reserved');
    const known = new Set(reserved.map((part) => part.id));
    const inHand = lines?.length ? lines.filter((line) => line.done && known.has(line.id)).map((line) => line.id) : outcome === 'issued' ? [...known] : [];
    if (outcome === 'issued' && inHand.length < known.size) return invalid({ path: 'lines', code: 'lines.all-needed' });
    if (outcome === 'missing' && known.size > 0 && inHand.length === known.size) return invalid({ path: 'lines', code: 'lines.nothing-missing' });
    await deps.estimates.moveLines(context.tx, inHand, 'issued');
    await record(deps, context, 'issue-parts', outcome, { reason: note ?? null, details: given({ receivedBy, expectedOn, missing: reserved.filter((part) => !inHand.includes(part.id)).map((part) => part.title) }) });
    return ok({});
  };
}
