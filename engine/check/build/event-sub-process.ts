import type { Building } from './building';
import { caught } from './catching';
import { comesFromOutside, isChoice } from './caught-events';
import type { NodeCopy } from './copies';
import { completion } from './scopes';

/** Its event can happen as long as its scope runs; errors and escalations are thrown (`thrown.ts`, `tasks-that-throw.ts`). */
export function eventSubProcess(building: Building, { node, scope }: NodeCopy): void {
  const start = building.source.eventStarts(scope.definition).find((event) => event.scope === node.id);
  if (!start) return;
  for (const copy of scope.eventScopes.get(node.id) ?? []) building.add(copy, [completion(copy, scope), { steps: [{ kind: 'end', element: node.id }] }]);
  if (!comesFromOutside(start.event!)) return;
  const choice = isChoice(start.event!);
  const step = { kind: 'event' as const, element: start.id, ...(choice && { choice }) };
  for (const effect of caught(building, { event: start, scope })) {
    building.add(scope, [{ choice, steps: [step] }, effect], { outside: true });
  }
}
