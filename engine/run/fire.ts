import type { JsonObject } from '../model';
import { activityOf, nodeOf, rowOf, type Run } from './run';
import { release } from './waits';

/** Something armed has happened: its event is triggered, or the gateway before it decides. Harmless when it is gone already. */
export function fire(run: Run, id: string, output: JsonObject): void {
  const wait = rowOf(run.state.waits, id);
  if (!wait) return;
  release(run, wait);
  const node = nodeOf(run.graph, wait.element);
  const holder = wait.activity === undefined ? undefined : activityOf(run, wait.activity);
  const decide = holder && holder.element !== node.id ? run.behaviourOf(nodeOf(run.graph, holder.element).kind).decide : undefined;
  const owner = { scope: wait.scope, ...(wait.activity !== undefined && { activity: wait.activity }) };
  if (holder && decide) decide(run, nodeOf(run.graph, holder.element), holder, wait, { output });
  else run.behaviourOf(node.kind).trigger?.(run, node, owner, { output }, wait);
}
