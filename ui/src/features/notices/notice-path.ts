import type { Notice } from './api/notices';

/** Where a notice leads: to what was said, else to the task, else to the request; of several tasks, to the inbox. */
export function noticePath({ taskId, requestId, params }: Pick<Notice, 'taskId' | 'requestId' | 'params'>): string | null {
  if (requestId !== null && typeof params['comment'] === 'string') return `/requests/${requestId}?${new URLSearchParams({ comment: params['comment'] })}`;
  if (taskId !== null) return `/inbox/${taskId}`;
  if (requestId !== null) return `/requests/${requestId}`;
  return typeof params['count'] === 'number' ? '/inbox' : null;
}
