import type { GraphNode, ScopeInstance } from '../model';
import { emptyScope } from './cancel';
import { activityOf, nodeOf, put, scopeOf, type Run } from './run';
import { begin } from './tokens';
import { holds } from './variables';

/** An ad-hoc sub-process, as far as its end needs it. */
interface AdHocNode extends GraphNode { complete?: string; cancels?: boolean }

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
