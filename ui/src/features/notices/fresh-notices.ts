import { groupOfNotice, type NoticeGroup } from '@contracts/notice-groups';
import type { Notice } from './api/notices';

/** What came after the newest notice that was known, oldest first, is not read yet, and is about what one wants to be told. */
export function freshNotices<N extends Pick<Notice, 'at' | 'readAt' | 'kind'>>(items: readonly N[], since: string, quiet: readonly NoticeGroup[]): N[] {
  const isQuiet = (kind: string): boolean => quiet.some((group) => group === groupOfNotice(kind));
  return items.filter(({ at, readAt, kind }) => readAt === null && at > since && !isQuiet(kind)).sort((one, other) => (one.at < other.at ? -1 : 1));
}

export function newestOf(items: readonly Pick<Notice, 'at'>[], since: string): string {
  return items.reduce((newest, { at }) => (at > newest ? at : newest), since);
}
