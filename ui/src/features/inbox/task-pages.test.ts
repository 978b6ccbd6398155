import type { ListedTask } from '@contracts/tasks';
import { markRead, type TaskPages } from './task-pages';

const row = (id: string): ListedTask => ({ id } as ListedTask);
const pages = (...ids: string[][]): TaskPages => ({ pages: ids.map((page, i) => ({ items: page.map((id) => row(id)), next: i === ids.length - 1 ? null : 'more' })), pageParams: ids.map(() => undefined) });

it('marks the opened row as read and leaves the rest as it is', () => {
  const list = pages(['a', 'b']);
  list.pages[0]!.items[0]!.unread = true;
  expect(markRead(list, 'a').pages[0]?.items.map((one) => one.unread)).toEqual([false, undefined]);
  expect(markRead(list, 'b')).toBe(list);
});
