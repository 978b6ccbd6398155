import type { InfiniteData } from '@tanstack/react-query';
import type { ListedTask, TaskPage } from '@contracts/tasks';

export type TaskPages = InfiniteData<TaskPage>;

/**
 * What a fresh first page says about the rows on the screen: changed ones are put in place, gone ones leave, and new ones are only named,
 * so that nothing moves under the reader. Rows past the fresh page's reach stay as they are.
 */
export function mergeHead(pages: TaskPages, head: TaskPage): { pages: TaskPages; fresh: string[] } {
  const shown = pages.pages.flatMap((page) => page.items);
  const known = new Set(shown.map((row) => row.id));
  const byId = new Map(head.items.map((row) => [row.id, row]));
  const reach = head.next === null ? shown.length : shown.findLastIndex((row) => byId.has(row.id)) + 1;
  const within = new Set(shown.slice(0, reach).map((row) => row.id));
  const merged = pages.pages.map((page) => ({ ...page, items: page.items.filter((row) => byId.has(row.id) || !within.has(row.id)).map((row): ListedTask => byId.get(row.id) ?? row) }));
  return { pages: { ...pages, pages: merged }, fresh: head.items.map((row) => row.id).filter((id) => !known.has(id)) };
}

export function markRead(pages: TaskPages, taskId: string): TaskPages {
  if (!pages.pages.some((page) => page.items.some((row) => row.id === taskId && row.unread))) return pages;
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === taskId ? { ...row, unread: false } : row)) })) };
}
