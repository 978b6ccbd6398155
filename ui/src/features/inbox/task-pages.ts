import type { InfiniteData } from '@tanstack/react-query';
import type { TaskPage } from '@contracts/tasks';

export type TaskPages = InfiniteData<TaskPage>;

export function markRead(pages: TaskPages, taskId: string): TaskPages {
  if (!pages.pages.some((page) => page.items.some((row) => row.id === taskId && row.unread))) return pages;
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === taskId ? { ...row, unread: false } : row)) })) };
}
