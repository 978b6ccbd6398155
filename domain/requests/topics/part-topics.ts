import type { Custody } from '../ports';
import type { TopicHandler } from '../../process/registry';
import { freeParts, partsIn } from '../parts';
import { tell, type TopicDeps } from './context';
import { requestOf } from '../request-of';

/** Lines that need no answer are agreed now; agreed parts are reserved. `needed`: there is something to issue. */
export function createReserveParts(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const estimates = await deps.estimates.ofRequest(context.tx, context.requestId);
    const free = new Set(estimates.filter((estimate) => estimate.state === 'none-needed').flatMap((estimate) => estimate.lines).filter((line) => line.state === 'proposed').map((line) => line.id));
    const parts = estimates.flatMap((estimate) => estimate.lines).filter((line) => line.kind === 'part');
    const agreed = parts.filter((part) => part.state === 'approved' || free.has(part.id)).map((part) => part.id);
    await deps.estimates.moveLines(context.tx, [...free].filter((id) => !agreed.includes(id)), 'approved');
    await deps.estimates.moveLines(context.tx, agreed, 'reserved');
    return { needed: agreed.length > 0 || parts.some((part) => part.state === 'reserved') };
  };
}

/** Says who must get the missing parts, and which they are. */
export function createRequestParts(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const [{ no }, missing] = await Promise.all([requestOf(deps, context), partsIn(deps, context, 'reserved')]);
    await tell(deps, context, { kind: 'parts-requested', role: 'supervisor', params: { no, parts: missing.map((part) => part.title).join('، ') } });
    return {};
  };
}

const ours: ReadonlySet<Custody> = new Set<Custody>(['with-us', 'with-technician', 'other-branch', 'at-supplier']);

/** Parts go back to stock. `withUs`: we hold the device. */
export function createFreeParts(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const freed = await freeParts(deps, context);
    return { nothing: !freed, withUs: ours.has((await requestOf(deps, context)).custody) };
  };
}
