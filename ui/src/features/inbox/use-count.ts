import { useQuery } from '@tanstack/react-query';
import type { TaskFilters } from '@contracts/task-filters';
import type { TaskView } from '@contracts/tasks';
import { useText } from '../../app/use-text';
import { filteredCountQuery, taskCountsQuery } from './api/count-tasks';
import { countLimit } from './views';

/** How many there are, in words; empty until that is known. */
export function useCount(view: TaskView, filters: TaskFilters): string {
  const { count } = useText();
  const filtered = Object.keys(filters).length > 0;
  const { data: counts } = useQuery(taskCountsQuery);
  const { data: some } = useQuery({ ...filteredCountQuery(view, filters), enabled: filtered });
  const n = filtered ? some?.count : counts?.[view];
  if (n === undefined) return '';
  return `${count(n)}${(filtered ? some?.more : n >= countLimit) ? '+' : ''}`;
}
