import type { ModdleElement } from 'bpmn-moddle';
import { body, child, children, text } from './moddle';
import { idNear } from './parse-xml';
import type { Translation } from './vendor/foreign';
import { giveAssignee, giveGroups, giveUsers, namesIn } from './vendor/people';
import { valueOfForeign } from './vendor/values';

/**
 * Who does a user task by the standard: a resource that is referred to is a role; an expression is `user(x)`, `group(x)`, a name
 * (of a group for a potential owner, of a person for a performer), or computes a person.
 */
export function readResources(translation: Translation, task: ModdleElement): void {
  if (task.$type !== 'bpmn:UserTask') return;
  const groups: string[] = [];
  const users: string[] = [];
  for (const resource of children(task, 'resources')) {
    const referred = child(resource, 'resourceRef');
    const expression = child(child(resource, 'resourceAssignmentExpression') ?? resource, 'expression');
    const written = body(expression);
    if (referred) groups.push(referred.name ?? referred.id ?? '');
    if (written === undefined) continue;
    const feel = /feel/i.test(text(expression!, 'language') ?? '');
    const value = feel && !written.startsWith('=') ? `=${written}` : valueOfForeign(written);
    // what is beyond translation has its finding as an expression
    if (value === null) continue;
    const called = [...value.matchAll(/\b(user|group)\(([^()]*)\)/g)];
    for (const [, kind, name] of called) (kind === 'user' ? users : groups).push(name!.trim());
    if (called.length > 0) continue;
    const offers = resource.$type === 'bpmn:PotentialOwner';
    const names = namesIn(value);
    if (names) (offers ? groups : users).push(...names);
    else if (offers) translation.findings.add('owner-computed', [idNear(task)], { expression: written.slice(0, 200) });
    else giveAssignee(task, value);
  }
  giveGroups(translation, task, groups.filter((name) => name !== ''));
  giveUsers(translation, task, users.filter((name) => name !== ''));
}
