import type { ListedTask } from '@contracts/tasks';
import { markRead, mergeHead, type TaskPages } from './task-pages';

const row = (id: string, priority = 1): ListedTask => ({ id, priority } as ListedTask);
const pages = (...ids: string[][]): TaskPages => ({ pages: ids.map((page, i) => ({ items: page.map((id) => row(id)), next: i === ids.length - 1 ? null : 'more' })), pageParams: ids.map(() => undefined) });
const ids = (of: TaskPages): string[] => of.pages.flatMap((page) => page.items.map((one) => one.id));

describe('mergeHead', () => {
  it('names new rows without showing them', () => {
    const merged = mergeHead(pages(['b', 'c']), { items: [row('a'), row('b'), row('c')], next: null });
    expect(ids(merged.pages)).toEqual(['b', 'c']);
    expect(merged.fresh).toEqual(['a']);
  });

  it('puts changed rows in place and lets gone ones leave', () => {
    const merged = mergeHead(pages(['a', 'b', 'c']), { items: [row('a', 3), row('c')], next: null });
    expect(ids(merged.pages)).toEqual(['a', 'c']);
    expect(merged.pages.pages[0]?.items[0]?.priority).toBe(3);
  });

  it('leaves alone what lies past the fresh page', () => {
    const merged = mergeHead(pages(['a', 'b'], ['c', 'd']), { items: [row('a'), row('n')], next: 'more' });
    expect(ids(merged.pages)).toEqual(['a', 'b', 'c', 'd']);
    expect(merged.fresh).toEqual(['n']);
  });
});

it('marks the opened row as read and leaves the rest as it is', () => {
  const list = pages(['a', 'b']);
  list.pages[0]!.items[0]!.unread = true;
  expect(markRead(list, 'a').pages[0]?.items.map((one) => one.unread)).toEqual([false, undefined]);
  expect(markRead(list, 'b')).toBe(list);
});
