import { Fault } from '../fault';
import { toJson } from '../feel/values';
import type { Activity, Assignment, GraphNode, Mapping } from '../model';
import { complete } from '../run/tokens';
import { activityOf, emit, put, scopeOf, type Behaviour, type Run } from '../run/run';
import { evaluateIn, storeOutput, valueOf } from '../run/variables';
import type { ScopeInstance } from '../model';

export interface UserTaskNode extends GraphNode {
  kind: 'user-task';
  taskType: string;
  /** No task type is named; the name of the answer is the element's. */
  plain?: true;
  assignment: Assignment;
  form?: string;
  sla?: string;
  priority?: number;
  /** Besides the whole answer. */
  outputs?: Mapping[];
  /** The fields of the answer become variables too. */
  spread?: true;
}

/**
 * A person's work. Its answer becomes the variable named by the task type: the output, and the outcome. A plain task has no
 * contract, so the fields of its answer are variables too, as in other engines.
 */
export const userTask: Behaviour<UserTaskNode> = {
  execute(run, node, activity) {
    const { taskType, plain, name, form, sla, priority } = node;
    const assignment = assigned(run, node.assignment, scopeOf(run, activity.scope));
    put(run, 'activities', activity.id, { ...activity, open: 'task' });
    emit(run, {
      kind: 'create-task', activity: activity.id, element: node.id, taskType, name, assignment, ...(plain && { plain }),
      ...(form !== undefined && { form }), ...(sla !== undefined && { sla }), ...(priority !== undefined && { priority }), ...severalOf(run, activity),
    });
  },
  resume(run, node, activity, { output, outcome }) {
    const answer = outcome === undefined ? output : { ...output, outcome };
    storeOutput(run, activity.scope, answer, [], node.taskType, node.spread);
    if (node.outputs) storeOutput(run, activity.scope, answer, node.outputs, undefined);
    complete(run, activity);
  },
};

/** Which of a multi-instance activity's tasks it is. */
function severalOf(run: Run, { scope, instance }: Activity): { loop?: { activity: string; number: number; total: number } } {
  const around = instance === undefined ? undefined : scopeOf(run, scope).activity;
  const total = around === undefined ? undefined : activityOf(run, around).loop?.total;
  return total === undefined ? {} : { loop: { activity: around!, number: instance!, total } };
}

function assigned(run: Run, { role, unit, assignee, not }: Assignment, scope: ScopeInstance): Assignment & { assignee?: string | null } {
  const to: { role?: string; unit?: string; assignee?: string | null; not?: string[] } = {};
  if (role !== undefined) to.role = role;
  if (not !== undefined) to.not = not;
  if (unit !== undefined) {
    const value = valueOf(run, scope, unit);
    if (value !== null) to.unit = textOf(value, 'unit');
  }
  if (assignee !== undefined) {
    const value = toJson(evaluateIn(run, scope, assignee));
    to.assignee = value === null ? null : textOf(value, 'assignee');
  }
  return to as Assignment;
}

function textOf(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new Fault('assignment', `the ${what} of a task is a text or null`);
}
