import type { LiveEvent } from './live';
import { groupsOf } from './roles';

interface Standing { role: string; assigneeId: string | null }
/** What a task's event says of whose lists it is about; `before` and `after` it changed hands. */
export function whoseLists(...standings: Standing[]): Record<string, string> {
  const [team] = standings.filter(({ assigneeId }) => assigneeId === null).map(({ role }) => role);
  const people = [...new Set(standings.flatMap(({ assigneeId }) => assigneeId ?? []))];
  return { ...(team !== undefined && { team }), ...(people.length > 0 && { people: people.join(',') }) };
}

/** Whether the event of a task is about the lists of this person; one that does not say so is about everybody's. */
export function isAboutMyLists({ keys }: Pick<LiveEvent, 'keys'>, me: { id: string; roles: readonly string[] }): boolean {
  const { team, people } = keys;
  if (team === undefined && people === undefined) return true;
  return (team !== undefined && groupsOf(me.roles).includes(team)) || (people?.split(',').includes(me.id) ?? false);
}
