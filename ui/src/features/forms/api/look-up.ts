import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { lookupAnswer, lookupKinds } from '@contracts/lookups';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export type LookUpKind = (typeof lookupKinds)[number];
export type LookUpItem = z.infer<typeof lookupAnswer>['items'][number];

/** The one that a field holds, for its name. */
export const lookUpOne = (kind: LookUpKind, id: string | undefined) => queryOptions({
  queryKey: ['lookups', kind, 'one', id ?? ''],
  queryFn: ({ signal }) => read(api.GET('/lookups/{kind}', { params: { path: { kind }, query: { id, limit: 1 } }, signal })),
  staleTime: 60_000,
  enabled: id !== undefined && id !== '',
  select: ({ items }: { items: LookUpItem[] }): LookUpItem | null => items[0] ?? null,
});

export const lookUp = (kind: LookUpKind, typed: string, role?: string, /** For whose work items are offered. */ request?: string) => {
  const q = latinDigits(typed).trim();
  return queryOptions({
    queryKey: ['lookups', kind, role ?? '', q, request ?? ''],
    queryFn: ({ signal }) => read(api.GET('/lookups/{kind}', { params: { path: { kind }, query: { q: q || undefined, role: role || undefined, request, limit: 20 } }, signal })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};
