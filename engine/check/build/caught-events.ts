import type { Node } from '../../behaviours/table';
import type { CaughtEvent, SingleEvent } from '../../events/table';

/** One event, or several in one. */
export function partsOf(event: CaughtEvent): SingleEvent[] {
  return event.on === 'multiple' ? event.parts : [event];
}

const THROWN = new Set<SingleEvent['on']>(['error', 'escalation', 'compensation', 'cancel']);

/** Whether it can come from outside, or only be thrown inside. */
export function comesFromOutside(event: CaughtEvent): boolean {
  return partsOf(event).some(({ on }) => !THROWN.has(on));
}

/** Whether data alone lets it happen. */
export function isChoice(event: CaughtEvent): boolean {
  const conditions = partsOf(event).filter(({ on }) => on === 'condition').length;
  return event.on === 'multiple' && event.parallel ? conditions > 0 : conditions === partsOf(event).length;
}

/** Codes of the errors or escalations that the node catches; undefined is every code. */
export function codesCaught(node: Node | undefined, on: 'error' | 'escalation'): (string | undefined)[] {
  if ((node?.kind !== 'boundary-event' && node?.kind !== 'start-event') || !node.event) return [];
  return partsOf(node.event).flatMap((event) => (event.on === on ? [event.code] : []));
}
