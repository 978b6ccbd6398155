import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLive } from '../../app/use-live';
import { taskCountsQuery } from './api/count-tasks';
import { fetchTasks, taskList, type TaskFilter } from './api/list-tasks';
import { mergeHead, type TaskPages } from './task-pages';

/** The list as it is read, and how many tasks arrived meanwhile. */
export function useTaskList(filter: TaskFilter) {
  const client = useQueryClient();
  const options = taskList(filter);
  const query = useInfiniteQuery(options);
  const key = JSON.stringify(filter);
  const [news, setNews] = useState({ key, count: 0 });
  const fresh = news.key === key ? news.count : 0;

  useLive((event) => event.topic === 'task', () => {
    void client.invalidateQueries({ queryKey: taskCountsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['tasks', 'list'], refetchType: 'none' });
    void fetchTasks(filter).then((head) => {
      const shown = client.getQueryData<TaskPages>(options.queryKey);
      if (!shown || shown.pages.every((page) => page.items.length === 0)) { void client.invalidateQueries({ queryKey: options.queryKey }); return; }
      const merged = mergeHead(shown, head);
      client.setQueryData<TaskPages>(options.queryKey, merged.pages);
      setNews({ key, count: merged.fresh });
    }, () => undefined);
  });

  return {
    ...query,
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    fresh,
    showFresh: () => { setNews({ key, count: 0 }); void client.refetchQueries({ queryKey: options.queryKey }); },
  };
}
