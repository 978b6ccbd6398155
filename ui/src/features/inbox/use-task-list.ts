import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAboutMyLists } from '@contracts/whose-lists';
import { useLive } from '../../app/use-live';
import { useMe } from '../session/use-me';
import { savedCountsQuery } from '../views/api/saved-views';
import { filteredCountKey } from './api/count-tasks';
import { fetchTasks, taskList, type TaskFilter } from './api/list-tasks';
import { mergeHead, type TaskPages } from './task-pages';

/** The list as it is read, and how many tasks arrived meanwhile. */
export function useTaskList(filter: TaskFilter) {
  const client = useQueryClient();
  const me = useMe();
  const options = taskList(filter);
  const query = useInfiniteQuery(options);
  const key = JSON.stringify(filter);
  const [news, setNews] = useState<{ key: string; ids: string[] }>({ key, ids: [] });

  // Lists of what others do, and their numbers, come after.
  useLive((event) => event.topic === 'task' && (isAboutMyLists(event, me) || 'later'), () => {
    for (const queryKey of [savedCountsQuery('tasks').queryKey, filteredCountKey]) void client.invalidateQueries({ queryKey });
    void client.invalidateQueries({ queryKey: ['tasks', 'list'], refetchType: 'none' });
    void fetchTasks(client, filter).then((head) => {
      const shown = client.getQueryData<TaskPages>(options.queryKey);
      if (!shown || shown.pages.every((page) => page.items.length === 0)) { void client.invalidateQueries({ queryKey: options.queryKey }); return; }
      const merged = mergeHead(shown, head);
      client.setQueryData<TaskPages>(options.queryKey, merged.pages);
      setNews({ key, ids: merged.fresh });
    }, () => undefined);
  });

  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  // Some of them may have come into the list by another way since.
  const fresh = news.key === key ? news.ids.filter((id) => !rows.some((row) => row.id === id)).length : 0;
  return {
    ...query,
    rows,
    fresh,
    /** This list now, and every other one when it is opened. */
    showFresh: () => { setNews({ key, ids: [] }); void client.invalidateQueries({ queryKey: ['tasks', 'list'] }); },
  };
}
