import type { TaskDetail } from '@contracts/tasks';

export type Outcome = TaskDetail['outcomes'][number];

/** The fields that an outcome asks for. */
export function askedBy(outcome: Outcome, all: readonly string[]): string[] {
  return outcome.fields ? all.filter((name) => outcome.fields!.includes(name) || outcome.requires.includes(name)) : [...all];
}

/**
 * Whether the outcome can be chosen on the form as it is shown, or has questions of its own to show first.
 */
export function needsOwnForm(outcome: Outcome, shown: readonly string[], all: readonly string[]): boolean {
  return askedBy(outcome, all).some((name) => !shown.includes(name));
}

/** The form opens with what the first outcome asks. */
export function openingFields(outcomes: readonly Outcome[], all: readonly string[]): string[] {
  const first = outcomes[0];
  return first ? askedBy(first, all) : [...all];
}
