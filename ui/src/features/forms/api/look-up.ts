import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { lookupAnswer, lookupKinds } from '@contracts/lookups';
import { api } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export type LookUpKind = (typeof lookupKinds)[number];
export type LookUpItem = z.infer<typeof lookupAnswer>['items'][number];

export const lookUp = (kind: LookUpKind, typed: string, role?: string) => {
  const q = latinDigits(typed).trim();
  return queryOptions({
    queryKey: ['lookups', kind, role ?? '', q],
    queryFn: ({ signal }) => api.get<z.infer<typeof lookupAnswer>>(`/lookups/${kind}`, { q: q || undefined, role, limit: 20 }, { signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};
