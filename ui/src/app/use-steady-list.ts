import { useInfiniteQuery, useQueryClient, type InfiniteData, type QueryKey, type UseInfiniteQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { mergeHead } from '../lib/merge-head';
import type { LiveMessage } from './live';
import { useLive, type Concern } from './use-live';

interface Page { items: { id: string }[]; next?: string | null | undefined }
type RowOf<P extends Page> = P['items'][number];
interface Steady<P extends Page, K extends QueryKey> {
  options: UseInfiniteQueryOptions<P, Error, InfiniteData<P>, K, string | undefined>;
  /** All lists of its kind, whatever they are filtered and sorted by. */
  all: QueryKey;
  head: () => Promise<P>;
  concerns: (event: LiveMessage, rows: readonly RowOf<P>[]) => Concern;
  /** Counts and the like, which change with it. */
  also: readonly QueryKey[];
}

/** A list that stays under the eyes of its reader: of what is pushed, changed rows change in their places, gone ones leave, and how many are new is told until they are asked for. */
export function useSteadyList<P extends Page, K extends QueryKey>({ options, all, head, concerns, also }: Steady<P, K>) {
  const client = useQueryClient();
  const query = useInfiniteQuery({ ...options, refetchOnWindowFocus: false });
  const key = JSON.stringify(options.queryKey);
  const [news, setNews] = useState<{ key: string; ids: string[] }>({ key, ids: [] });
  const rows: RowOf<P>[] = query.data?.pages.flatMap((page) => page.items) ?? [];

  useLive((event) => concerns(event, rows), () => {
    for (const queryKey of also) void client.invalidateQueries({ queryKey });
    void client.invalidateQueries({ queryKey: all, refetchType: 'none' });
    void head().then((first) => {
      const shown = client.getQueryData<InfiniteData<P>>(options.queryKey);
      if (!shown || shown.pages.every((page) => page.items.length === 0)) { void client.invalidateQueries({ queryKey: options.queryKey }); return; }
      const merged = mergeHead(shown, first);
      client.setQueryData<InfiniteData<P>>(options.queryKey, merged.pages);
      setNews({ key, ids: merged.fresh });
    }, () => undefined);
  });

  // Some of them may have come into the list by another way since.
  const fresh = news.key === key ? news.ids.filter((id) => !rows.some((row) => row.id === id)).length : 0;
  return {
    ...query,
    rows,
    fresh,
    /** This list now, and every other one when it is opened. */
    showFresh: () => { setNews({ key, ids: [] }); void client.invalidateQueries({ queryKey: all }); },
  };
}
