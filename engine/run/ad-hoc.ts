import type { Activity, GraphNode, ScopeInstance } from '../model';
import { emptyScope } from './cancel';
import { activityOf, definitionOf, nodeOf, put, scopeOf, type Run } from './run';
import { begin } from './tokens';
import { holds } from './variables';

/** An ad-hoc sub-process, as far as its end needs it. */
interface AdHocNode extends GraphNode { complete?: string; cancels?: boolean }

const EVENTS = new Set(['start-event', 'catch-event', 'throw-event', 'boundary-event', 'event-sub-process']);

/** Whether an activity was the last that an ad-hoc sub-process asks for (BPMN 2.0.2, 13.3.5: tested after each): what lies behind it does not begin. */
export function isEnough(run: Run, node: GraphNode, { scope, instance }: Activity): boolean {
  const around = scopeOf(run, scope);
  if (instance !== undefined || EVENTS.has(node.kind) || !definitionOf(run.graph, around.definition).adHoc) return false;
  const { complete } = nodeOf(run.graph, around.definition) as AdHocNode;
  return complete !== undefined && holds(run, around, complete);
}

/** A path in an ad-hoc sub-process has ended: whether that is the end of it all. Begins what is next in the sequence. */
export function endsAdHoc(run: Run, scope: ScopeInstance): boolean {
  const { complete, cancels } = nodeOf(run.graph, scope.definition) as AdHocNode;
  const host = activityOf(run, scope.activity!);
  const over = complete !== undefined && holds(run, scope, complete);
  const [next, ...todo] = over ? [] : host.todo ?? [];
  if (over && cancels) emptyScope(run, scope);
  const rest = scopeOf(run, scope.id).tokens;
  if (over || (next !== undefined && rest === 0)) put(run, 'activities', host.id, { ...host, todo });
  if (next !== undefined && rest === 0) begin(run, scope, [next]);
  return rest === 0 && next === undefined;
}
