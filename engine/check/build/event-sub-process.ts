import type { Building } from './building';
import { caught } from './catching';
import type { NodeCopy } from './copies';
import { completion } from './scopes';

/** Its event can happen as long as its scope runs; errors and escalations are thrown (`thrown.ts`, `tasks-that-throw.ts`). */
export function eventSubProcess(building: Building, { node, scope }: NodeCopy): void {
  const start = building.source.eventStarts(scope.definition).find((event) => event.scope === node.id);
  if (!start) return;
  for (const copy of scope.eventScopes.get(node.id) ?? []) building.add(copy, [completion(copy, scope), { steps: [{ kind: 'end', element: node.id }] }]);
  const { on } = start.event!;
  if (on === 'error' || on === 'escalation' || on === 'compensation' || on === 'cancel') return;
  const step = { kind: 'event' as const, element: start.id, ...(on === 'condition' && { choice: true as const }) };
  for (const effect of caught(building, { event: start, scope })) {
    building.add(scope, [{ choice: on === 'condition', steps: [step] }, effect], { outside: true });
  }
}
