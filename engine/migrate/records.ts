import type { Activity, Compensable, GraphNode } from '../model';
import { handlerOf } from '../run/completed';
import { nodeOf, put, rowOf, scopeOf } from '../run/run';
import { pathTo } from './place';
import { mapped, refuse, type Moving } from './moving';

/**
 * What can be compensated, in the new version. A sub-process that is gone leaves what was done in it. What the mapping lets go
 * (`null`: the activity or its compensation event) is forgotten; what nobody decided about is refused.
 */
function carried(moving: Moving, records: Compensable[]): Compensable[] {
  return records.flatMap((record): Compensable[] => {
    const { inner: before, ...rest } = record;
    const target = mapped(moving, record.element);
    const handler = handlerOf(moving.from, nodeOf(moving.from, record.element));
    if (moving.mapping[record.element] === null) return [];
    const inner = carried(moving, before ?? []);
    const lost = handler !== undefined && !(target && handlerOf(moving.to, target));
    if (lost) {
      const event: GraphNode = 'boundary' in handler ? handler.boundary : handler.start;
      if (moving.mapping[event.id] !== null) refuse(moving, 'compensation-lost', record.element);
    }
    if (!target || (lost && inner.length === 0)) return inner;
    return [{ ...rest, element: target.id, ...(inner.length > 0 && { inner }) }];
  });
}

/** Carries the records of completed activities over, each into the sub-process that the new version has around its element. */
export function moveRecords(moving: Moving): void {
  const { run } = moving;
  for (const { id, done } of [...run.state.scopes]) {
    if (!done) continue;
    const scope = scopeOf(run, id);
    put(run, 'scopes', id, { ...scope, done: [] });
    for (const record of carried(moving, done)) {
      const place = scopeOf(run, placeOf(moving, id, record));
      put(run, 'scopes', place.id, { ...place, done: [...place.done ?? [], record] });
    }
  }
  for (const { id } of [...run.state.activities]) {
    const activity = rowOf(run.state.activities, id)!;
    const { plan, finished, loop } = activity;
    if (!plan && !finished && !loop?.done) continue;
    const moved: Activity = { ...activity };
    if (plan) moved.plan = carried(moving, plan);
    if (finished) moved.finished = { ...finished, done: carried(moving, finished.done) };
    if (loop?.done) moved.loop = { ...loop, done: carried(moving, loop.done) };
    put(run, 'activities', id, moved);
  }
}

function placeOf(moving: Moving, scope: string, { element }: Compensable): string {
  const path = pathTo(moving.to, nodeOf(moving.to, element).scope, moving.definitions.get(scope)!);
  let place: string | undefined = scope;
  for (const definition of path ?? []) place = place === undefined ? undefined : moving.made.get(`${place} ${definition}`);
  return place ?? scope;
}
