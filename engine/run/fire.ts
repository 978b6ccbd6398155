import type { GraphNode, JsonObject, Wait } from '../model';
import { store, type CaughtEvent } from '../events/table';
import { activityOf, nodeOf, rowOf, scopeOf, type Run } from './run';
import { release } from './waits';

/** A node that waits for an event. */
interface EventNode extends GraphNode { event?: CaughtEvent }

/** Something armed has happened: its event is triggered, or the gateway before it decides. Harmless when it is gone already. */
export function fire(run: Run, id: string, output: JsonObject): void {
  const wait = rowOf(run.state.waits, id);
  if (!wait) return;
  release(run, wait);
  const node = nodeOf(run.graph, wait.element);
  const holder = wait.activity === undefined ? undefined : activityOf(run, wait.activity);
  const decide = holder && holder.element !== node.id ? run.behaviourOf(nodeOf(run.graph, holder.element).kind).decide : undefined;
  const owner = { scope: wait.scope, ...(wait.activity !== undefined && { activity: wait.activity }) };
  const result = { output, ...(wait.part !== undefined && { part: wait.part }) };
  if (isIncomplete(run, node, wait)) store(run, (node as EventNode).event!, scopeOf(run, wait.scope), result);
  else if (holder && decide) decide(run, nodeOf(run.graph, holder.element), holder, wait, result);
  else run.behaviourOf(node.kind).trigger?.(run, node, owner, result, wait);
}

/** Of several events in one that all have to happen, others are awaited yet (BPMN 2.0.2, 10.5.5). */
function isIncomplete({ state }: Run, node: GraphNode, { element, scope, activity }: Wait): boolean {
  const { event } = node as EventNode;
  return event?.on === 'multiple' && event.parallel === true
    && state.waits.some((other) => other.element === element && other.scope === scope && other.activity === activity);
}
