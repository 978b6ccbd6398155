import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ArticleChange, ArticleDetail, NewArticle } from '@contracts/articles';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['knowledge', 'articles'] as const;
/** What the tasks offer is of the articles too. */
const offered = ['task-articles'] as const;
const also = { also: offered };

export const articleList = (filter: { q?: string; only?: 'to-read' | 'drafts' }) => infiniteQueryOptions({
  queryKey: [...all, 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/knowledge/articles', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const articleDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/knowledge/articles/{id}', { params: { path: { id } }, signal })) });
export const articleReaders = (id: string) => infiniteQueryOptions({
  queryKey: [...all, id, 'readers'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/knowledge/articles/{id}/readers', { params: { path: { id }, query: { limit: 20, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
/** What helps with the task, as the form stands: what was offered stays until the next is there. */
export const taskArticles = (id: string, faults: string, items: string) => queryOptions({
  queryKey: [...offered, id, faults, items], placeholderData: keepPreviousData, staleTime: 60_000,
  queryFn: ({ signal }) => read(api.GET('/tasks/{id}/articles', { params: { path: { id }, query: { faults: faults || undefined, items: items || undefined } }, signal })),
});

export const useAddArticle = () => useWrite(all, (body: NewArticle): Promise<ArticleDetail> => read(api.POST('/knowledge/articles', { params: { header: once() }, body })), also);
export const useChangeArticle = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: ArticleChange }): Promise<ArticleDetail> => read(api.PUT('/knowledge/articles/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })), also);
export const usePublishArticle = (id: string) => useWrite(all, (revision: string): Promise<ArticleDetail> => read(api.POST('/knowledge/articles/{id}/publish', { params: { path: { id }, header: goingOnFrom(revision) } })), { ...also, waits: true });
export const useConfirmArticle = () => useWrite(all, ({ id, version }: { id: string; version: number }): Promise<ArticleDetail> => read(api.POST('/knowledge/articles/{id}/read', { params: { path: { id } }, body: { version } })), { ...also, waits: true });
