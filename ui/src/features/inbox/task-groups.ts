import type { TaskSort } from '@contracts/task-filters';
import type { ListedTask, TaskView } from '@contracts/tasks';
import { slaGroup, type SlaGroup } from '../../lib/sla';

export type ListLine = { kind: 'group'; group: SlaGroup; rows: number; last: boolean } | { kind: 'row'; row: ListedTask; index: number };

/** The rows with a heading above those of each span of time; only where they stand by their due date, and not all in one span. */
export function linesOf(rows: readonly ListedTask[], view: TaskView, sort: TaskSort, now: Date): ListLine[] {
  const plain = rows.map((row, index): ListLine => ({ kind: 'row', row, index }));
  if (sort !== 'due' || view === 'done' || view === 'overdue' || view === 'today') return plain;
  const groups: SlaGroup[] = ['overdue', 'today', 'later'];
  const members = groups.map((group) => plain.filter((line) => line.kind === 'row' && slaGroup(line.row.sla, now) === group));
  const last = groups.findLast((_, index) => members[index]!.length > 0);
  return groups.flatMap((group, index): ListLine[] => (members[index]!.length === 0 ? [] : [{ kind: 'group', group, rows: members[index]!.length, last: group === last }, ...members[index]!]));
}
