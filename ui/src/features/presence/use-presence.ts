import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PresenceList } from '@contracts/presence';
import { useLive } from '../../app/use-live';
import { presenceQuery } from './api/presence';

export type Present = PresenceList['items'][number]['people'];

/** Who is at which task: asked for again when somebody comes or goes, and now and then for those who went without a word. */
export function usePresence(): ReadonlyMap<string, Present> {
  const client = useQueryClient();
  const { data } = useQuery({ ...presenceQuery, refetchInterval: 20_000 });
  useLive((event) => event.topic === 'presence', () => void client.invalidateQueries({ queryKey: presenceQuery.queryKey }));
  return useMemo(() => new Map(data?.items.map(({ taskId, people }) => [taskId, people])), [data]);
}
