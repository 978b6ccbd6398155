import { useQueryClient } from '@tanstack/react-query';
import { isAboutMyLists } from '@contracts/whose-lists';
import { useSteadyList } from '../../app/use-steady-list';
import { useMe } from '../session/use-me';
import { savedCountsQuery } from '../views/api/saved-views';
import { filteredCountKey } from './api/count-tasks';
import { fetchTasks, taskList, type TaskFilter } from './api/list-tasks';

/** The list as it is read, and how many tasks arrived meanwhile. Lists of what others do, and their numbers, come after. */
export function useTaskList(filter: TaskFilter) {
  const client = useQueryClient();
  const me = useMe();
  return useSteadyList({
    options: taskList(filter), all: ['tasks', 'list'], head: () => fetchTasks(client, filter), also: [savedCountsQuery('tasks').queryKey, filteredCountKey],
    concerns: (event) => event.topic === 'task' && (isAboutMyLists(event, me) || 'later'),
  });
}
