import type { Node } from '../../behaviours/table';
import type { Place } from '../net';
import type { Building } from './building';
import { codesCaught } from './caught-events';
import { catcherOf, caught, type Catcher } from './catching';
import type { NodeCopy } from './copies';

/** A code that nothing in the diagram names. */
const OTHER = '\u0000other';
/** Whoever does these can say that they end with an error, or escalate (`step.ts`). */
const ANSWERED = new Set<Node['kind']>(['user-task', 'service-task']);
const TASKS = new Set<Node['kind']>([...ANSWERED, 'business-rule-task', 'receive-task', 'script-task', 'send-task', 'task']);

interface Thrown { catcher: Catcher; answered: Place[]; all: Place[] }

/**
 * Errors and escalations of tasks, where who catches them is around them. A task that nobody answers throws by its nature only
 * where the event would have no other cause; escalations likewise.
 */
export function tasksThatThrow(building: Building): void {
  for (const on of ['error', 'escalation'] as const) {
    const codes = [...new Set([...codesOf(building, on), OTHER])];
    const found = new Map<string, Thrown>();
    for (const scope of building.scopes) {
      for (const copy of [...scope.nodes.values()].flat()) {
        if (TASKS.has(copy.node.kind)) for (const code of codes) note(building, copy, catcherOf(building, copy, on, code), found);
      }
    }
    for (const { catcher, answered, all } of found.values()) {
      const explicit = building.explicit.has(catcher.event.id);
      const throwers = explicit && on === 'escalation' ? [] : answered.length > 0 || explicit ? answered : all;
      if (throwers.length === 0) continue;
      const scope = 'host' in catcher ? catcher.host.scope : catcher.scope;
      for (const effect of caught(building, catcher)) {
        building.add(scope, [{ any: [throwers], steps: [{ kind: 'throw', element: '', caught: catcher.event.id }], ...('host' in catcher && !catcher.event.interrupting && { reads: [catcher.host.busy!] }) }, effect], { outside: true });
      }
    }
  }
}

function note(building: Building, thrower: NodeCopy, catcher: Catcher | undefined, found: Map<string, Thrown>): void {
  // an event on the task's own border is part of the task
  if (!catcher || ('host' in catcher && catcher.host === thrower)) return;
  const key = `${catcher.event.id} ${'host' in catcher ? `${catcher.host.scope.index} ${catcher.host.busy!}` : catcher.scope.index}`;
  const thrown = found.get(key) ?? { catcher, answered: [], all: [] };
  found.set(key, thrown);
  const places = thrower.busy === undefined ? building.waysInto(thrower) : [thrower.busy];
  if (ANSWERED.has(thrower.node.kind)) thrown.answered.push(...places);
  thrown.all.push(...places);
}

function codesOf({ source }: Building, on: 'error' | 'escalation'): string[] {
  return (Object.values(source.graph.nodes) as Node[]).flatMap((node) => codesCaught(node, on).filter((code) => code !== undefined));
}
