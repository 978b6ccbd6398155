import { queryOptions, skipToken } from '@tanstack/react-query';
import type { TaskPage } from '@contracts/tasks';

/** How many tasks each view holds: nobody asks for it, the first page of any list brings it. */
export const taskCountsQuery = queryOptions<NonNullable<TaskPage['counts']>>({ queryKey: ['tasks', 'counts'], queryFn: skipToken, staleTime: Infinity });
