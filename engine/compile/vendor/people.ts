import type { ModdleElement } from 'bpmn-moddle';
import { text } from '../moddle';
import { idNear } from '../parse-xml';
import { give, type Translation } from './foreign';

/**
 * Offers a task to groups. A group is a role here if the catalogue knows it (an open one takes any); a task has one role. With
 * none the task is for everyone: a diagram of another product must not hang for want of a group of theirs.
 */
export function giveGroups({ catalog, findings }: Translation, on: ModdleElement, groups: string[]): void {
  if (groups.length === 0 || text(on, 'zamen:role') !== undefined) return;
  const role = groups.find((group) => catalog.open || catalog.roles.includes(group));
  if (role === undefined) findings.add('unknown-group', [idNear(on)], { name: groups.join(', ') });
  else give(on, 'zamen:role', role);
  if (role !== undefined && groups.length > 1) findings.add('several-groups', [idNear(on)], { names: groups.join(', '), role });
}

/** Offers a task to people by name: one is its assignee, several cannot be had. */
export function giveUsers({ findings }: Translation, on: ModdleElement, users: string[]): void {
  if (users.length > 1) findings.add('several-people', [idNear(on)], { names: users.join(', ') });
  else if (users[0] !== undefined) giveAssignee(on, users[0]);
}

/** The assignee as `=FEEL`, or by name. */
export function giveAssignee(on: ModdleElement, source: string): void {
  give(on, 'zamen:assignee', source.startsWith('=') ? source : JSON.stringify(source));
}

/** `a, b`, or a literal list of FEEL: `=["a", "b"]`; undefined: it is computed. */
export function namesIn(value: string): string[] | undefined {
  const list = value.startsWith('=') ? value.slice(1).trim() : undefined;
  if (list === undefined) return value.split(',').map((name) => name.trim()).filter((name) => name !== '');
  try {
    const names: unknown = JSON.parse(list);
    const all = Array.isArray(names) ? (names as unknown[]) : [names];
    return all.every((name): name is string => typeof name === 'string') ? all : undefined;
  } catch {
    return undefined;
  }
}
