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
    const handler = handlerOf(moving.from, nodeOf(moving.from, record.element));
    if (moving.mapping[record.element] === null) return [];
    const event = handler && ('boundary' in handler ? handler.boundary : handler.start);
    const target = mapped(moving, record.element) ?? (event && ownerOf(moving, mapped(moving, event.id)));
    const inner = carried(moving, before ?? []);
    const lost = event !== undefined && !(target && handlerOf(moving.to, target));
    if (lost && moving.mapping[event.id] !== null) refuse(moving, 'compensation-lost', record.element);
    if (!target || (lost && inner.length === 0)) return inner;
    return [{ ...rest, element: target.id, ...(inner.length > 0 && { inner }) }];
  });
}

/** The activity that a compensation event of the new version belongs to. */
function ownerOf({ to }: Moving, event: GraphNode | undefined): GraphNode | undefined {
  const owner = event && (event.comesFrom?.[0] ?? to.nodes[event.scope]?.scope);
  return owner === undefined ? undefined : to.nodes[owner];
}

/** Carries the records of completed activities over, each into the sub-process that the new version has around its element. */
export function moveRecords(moving: Moving): void {
  const { run } = moving;
  for (const { id, done } of [...run.state.scopes]) {
    if (!done) continue;
    const scope = scopeOf(run, id);
    const records = carried(moving, done);
    // what a handler was given of its sub-process lies where the handler runs
    put(run, 'scopes', id, { ...scope, done: scope.restored ? records : [] });
    if (!scope.restored) for (const record of records) remember(moving, id, record);
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

/** Into the sub-processes that run around its element now; one that does not run was completed with it. */
function remember(moving: Moving, home: string, record: Compensable): void {
  const { run } = moving;
  const path = pathTo(moving.to, nodeOf(moving.to, record.element).scope, moving.definitions.get(home)!) ?? [];
  let place = home;
  for (let next = inside(moving, place, path[0]); next !== undefined; next = inside(moving, place, path[0])) {
    place = next;
    path.shift();
  }
  const scope = scopeOf(run, place);
  put(run, 'scopes', place, { ...scope, done: within(scope.done ?? [], path, record) });
}

const inside = ({ made }: Moving, place: string, definition: string | undefined): string | undefined => (definition === undefined ? undefined : made.get(`${place} ${definition}`));

function within(done: Compensable[], [outer, ...path]: string[], record: Compensable): Compensable[] {
  if (outer === undefined) return [...done, record];
  const known = done.find(({ element }) => element === outer);
  const around = { ...known ?? { element: outer, variables: record.variables }, inner: within(known?.inner ?? [], path, record) };
  return known ? done.map((one) => (one === known ? around : one)) : [...done, around];
}
