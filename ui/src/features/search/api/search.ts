import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { searchAnswer } from '@contracts/lookups';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export type SearchItem = z.infer<typeof searchAnswer>['items'][number];

export const searchFor = (typed: string) => {
  const q = latinDigits(typed).trim();
  return queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => read(api.GET('/search', { params: { query: { q } }, signal })),
    enabled: q.length > 0,
    staleTime: 10_000,
  });
};
