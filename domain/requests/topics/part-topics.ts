import type { Custody } from '../ports';
import type { TopicHandler } from '../../process/registry';
import { partsIn } from '../parts';
import { requestOf, tell, type TopicDeps } from './context';

/** Lines that need no answer are agreed now; agreed parts are reserved. `needed`: there is something to issue. */
export function createReserveParts(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const estimates = await deps.estimates.ofRequest(context.tx, context.requestId);
    const free = estimates.filter((estimate) => estimate.state === 'none-needed').flatMap((estimate) => estimate.lines).filter((line) => line.state === 'proposed');
    await deps.estimates.moveLines(context.tx, free.map((line) => line.id), 'approved');
    const parts = await partsIn(deps, context, 'approved');
    await deps.estimates.moveLines(context.tx, parts.map((part) => part.id), 'reserved');
    return { needed: (await partsIn(deps, context, 'reserved')).length > 0 };
  };
}

/** Says who must get the missing parts, and which they are. */
export function createRequestParts(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const [{ no }, missing] = [await requestOf(deps, context), await partsIn(deps, context, 'reserved')];
    await tell(deps, context, { kind: 'parts-requested', role: 'supervisor', params: { no, parts: missing.map((part) => part.title).join('، ') } });
    return {};
  };
}

const ours: ReadonlySet<Custody> = new Set<Custody>(['with-us', 'with-technician', 'other-branch', 'at-supplier']);

/** Parts that were set aside, issued or fitted go back to stock, and what was agreed is off. `withUs`: we hold the device. */
export function createFreeParts(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const back = await partsIn(deps, context, 'reserved', 'issued', 'fitted');
    await deps.estimates.moveLines(context.tx, back.map((part) => part.id), 'returned');
    const agreed = (await deps.estimates.ofRequest(context.tx, context.requestId)).flatMap((estimate) => estimate.lines).filter((line) => line.state === 'approved');
    await deps.estimates.moveLines(context.tx, agreed.map((line) => line.id), 'withdrawn');
    return { withUs: ours.has((await requestOf(deps, context)).custody) };
  };
}
