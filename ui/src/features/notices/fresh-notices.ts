import type { Notice } from './api/notices';

/** What came after the newest notice that was known, oldest first, and is not read yet. */
export function freshNotices<N extends Pick<Notice, 'at' | 'readAt'>>(items: readonly N[], since: string): N[] {
  return items.filter(({ at, readAt }) => readAt === null && at > since).sort((one, other) => (one.at < other.at ? -1 : 1));
}

export function newestOf(items: readonly Pick<Notice, 'at'>[], since: string): string {
  return items.reduce((newest, { at }) => (at > newest ? at : newest), since);
}
