import type { TaskType } from '../../contracts/form';
import { conditionsOfType } from '../../contracts/form-conditions';
import { conditionFaults, hiddenBy, readBy, type ConditionFault } from '../../engine/feel/conditions';
import type { JsonObject } from '../../engine/model';

/** The fields of an answer that the form would not show with it. */
export function hiddenIn(type: TaskType, values: JsonObject): ReadonlySet<string> {
  const form = conditionsOfType(type);
  return Object.keys(form.conditions).length === 0 ? new Set() : hiddenBy(form, values);
}

/** The answer without them: a tab that shows what is no longer asked is not refused for it, and nobody keeps what was not asked. */
export function withoutHidden(type: TaskType, values: JsonObject): JsonObject {
  const hidden = hiddenIn(type, values);
  return hidden.size === 0 ? values : Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.has(name)));
}

/** What is wrong with the conditions of a form, an outcome that asks for a field without those that its condition reads among it. */
export function formFaults(type: TaskType): ConditionFault[] {
  const form = conditionsOfType(type);
  const apart = Object.entries(form.conditions).flatMap(([field, text]) => Object.entries(type.outcomes).flatMap(([outcome, { fields }]) => {
    if (!fields?.includes(field)) return [];
    const missing = readBy(text).find((name) => !fields.includes(name));
    return missing === undefined ? [] : [{ field, reason: `the outcome "${outcome}" does not ask for "${missing}"` }];
  }));
  return [...conditionFaults(form), ...apart];
}

/** Throws for the first form whose conditions cannot be asked: a program with such a form does not start. */
export function assertForms(types: Record<string, TaskType>): void {
  for (const type of Object.values(types)) {
    const [fault] = formFaults(type);
    if (fault) throw new Error(`The form "${type.name}" cannot ask whether to show "${fault.field}": ${fault.reason}`);
  }
}
