import type { BatchAct, BatchPreview } from '@contracts/task-batches';

export type HandOver = Extract<BatchAct, { kind: 'hand-over' }>;
/** By role, who was chosen; a role with nobody goes back to its team. */
export type Chosen = Readonly<Record<string, string | undefined>>;

export const handOverOf = (from: string, chosen: Chosen): HandOver =>
  ({ kind: 'hand-over', from, to: Object.entries(chosen).flatMap(([role, userId]) => (userId === undefined ? [] : [{ role, userId }])) });

/** Roles whose tasks there are, the most numerous first. */
export function rolesIn(groups: BatchPreview['groups']): { role: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { role, count } of groups) counts.set(role, (counts.get(role) ?? 0) + count);
  return [...counts].map(([role, count]) => ({ role, count })).sort((one, other) => other.count - one.count);
}
