import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditAction } from '@contracts/audit';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export interface AuditFilter { action?: AuditAction; actorId?: string; request?: string; /** The last so many days. */ days?: number }

const day = 86_400_000;
/** A day's beginning is whole hours back, so that the pages of a list have the same bounds. */
const since = (days: number): string => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - days * day).toISOString();

export function queryOf({ days, request, ...filter }: AuditFilter) {
  const no = request && latinDigits(request).trim();
  return { ...filter, ...(no && { request: no }), ...(days !== undefined && { from: since(days) }) };
}

export const auditList = (filter: AuditFilter) => infiniteQueryOptions({
  queryKey: ['audit', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/audit', { params: { query: { ...queryOf(filter), limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
