import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import type { JsonObject } from '../../engine/model';
import { shutOutOf } from '../access/four-eyes';
import { actsFor, whyNotComplete } from '../access/task-rules';
import { actingRole } from '../access/may';
import { move, type Advancing } from './advancing';
import type { StepLog } from './collector';
import { filesOfAnswer } from './files-of-answer';
import { hiddenIn } from './form-conditions';
import { ServiceFault } from './registry';
import { createThrown, moveThrown } from './throwing';

/** Values as the task type wants them, without what the form would not show, or what is wrong with each field. */
export function parseSubmission(type: TaskType, outcome: string, values: JsonObject): Result<JsonObject> {
  const chosen = type.outcomes[outcome];
  if (!chosen) return refuse('task.outcome', { outcome });
  const hidden = hiddenIn(type, values);
  const asked = hidden.size === 0 ? type.values : type.values.omit(Object.fromEntries([...hidden].map((name) => [name, true])) as Record<string, never>);
  const parsed = asked.safeParse(hidden.size === 0 ? values : Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.has(name))));
  const fields: FieldError[] = parsed.success ? [] : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: fieldCode(issue), params: fieldParams(issue) }));
  for (const path of chosen.requires ?? []) {
    if (isEmpty(values[path]) && !hidden.has(path) && !fields.some((field) => field.path === path)) fields.push({ path, code: 'field.required' });
  }
  if (fields.length > 0 || !parsed.success) return refuse('task.invalid', {}, fields);
  return { ok: true, value: parsed.data as JsonObject };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function fieldCode(issue: { code?: string; input?: unknown; message: string }): string {
  if (issue.code === 'invalid_type' && issue.message.includes('undefined')) return 'field.required';
  if (issue.code === 'custom' && issue.message.startsWith('field.')) return issue.message;
  const names: Record<string, string> = { invalid_type: 'field.type', too_small: 'field.too-small', too_big: 'field.too-big', invalid_format: 'field.format', invalid_value: 'field.option', unrecognized_keys: 'field.unknown' };
  return names[issue.code ?? ''] ?? 'field.invalid';
}

function fieldParams(issue: object): Record<string, unknown> {
  const { minimum, maximum, format } = issue as { minimum?: unknown; maximum?: unknown; format?: unknown };
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...(format !== undefined && { format }) };
}

/** A person's completion, under the instance's lock: who may is asked again here, then the effect, then the engine. */
export async function completeTask(advancing: Advancing): Promise<Result<boolean>> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const { task, submission, actor } = context;
  if (!task || !submission || submission.taskId !== task.id || !actor) return refuse('task.not-found');
  const whyNot = whyNotComplete(actor, { ...task, excluded: [...task.excluded, ...shutOutOf(task.taskType, context.done)] });
  if (whyNot) return refuse(whyNot === 'task.claimed' ? 'task.reassigned' : whyNot);
  const type = deps.taskTypes[task.taskType];
  if (!type) return refuse('task.not-found', { taskType: task.taskType });
  const values = parseSubmission(type, submission.outcome, submission.values);
  if (!values.ok) return values;
  const files = await filesOfAnswer(deps.files, tx, { type, outcome: submission.outcome, values: values.value, requestId: instance.requestId, by: actor.id });
  if (!files.ok) return files;

  let facts: JsonObject = {};
  let fault: ServiceFault | null = null;
  const thrown = createThrown();
  if (type.effect) {
    const effect = deps.effects[type.effect];
    if (!effect) throw new Error(`No effect is registered as ${type.effect}`);
    advancing.touched = true;
    const done = await effect({ ...thrown, tx, actor, at: context.now, requestId: instance.requestId ?? instance.id, withoutRequest: instance.requestId === null, instanceId: instance.id, taskId: task.id, branchId: instance.branchId, agentId: instance.agentId, status: context.status?.status ?? null, aboutTaskId: task.aboutTaskId }, { outcome: submission.outcome, values: values.value }).catch((error: unknown) => {
      if (!(error instanceof ServiceFault)) throw error;
      fault = error;
      return ok({});
    });
    if (!done.ok) return done;
    facts = done.value;
  }
  const log = { eventId, answer: { result: 'done' as const }, element: task.element, taskType: task.taskType };
  if (task.aboutTaskId !== null) collector.note({ kind: 'overdue-handled', at: context.now, activity: task.activity, outcome: submission.outcome, about: task.aboutTaskId }, log);
  else {
    const { activity } = task;
    const end = fault ? { fault } : { move: (step: StepLog) => move(advancing, { kind: 'task-completed' as const, at: context.now, activity, outcome: submission.outcome, output: type.output.parse(facts) as JsonObject }, step) };
    if (!await moveThrown(advancing, activity, thrown, end, log)) return refuse('task.cancelled');
  }
  if (files.value.length > 0) await deps.files.give(tx, files.value, task.id);
  const actingFor = actsFor(actor, task);
  collector.pending.completedTask = { id: task.id, by: actor.id, actingFor, outcome: submission.outcome };
  await deps.journal.audit(tx, [{
    actorId: actor.id, actorRole: actingRole(actor), action: 'task.complete', resource: 'task', resourceId: task.id, requestId: instance.requestId, taskId: task.id,
    after: { taskType: task.taskType, outcome: submission.outcome, submission: submission.id, ...(actingFor !== null && { actingFor }), ...(files.value.length > 0 && { files: files.value }) },
  }]);
  return { ok: true, value: true };
}
