import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

export const taskTypesQuery = queryOptions({
  queryKey: ['task-types'],
  queryFn: async ({ signal }) => (await read(api.GET('/task-types', { signal }))).items,
  staleTime: Infinity,
});
