import { mergeHead } from './merge-head';

interface Row { id: string; priority: number }
interface Page { items: Row[]; next: string | null }
interface Pages { pages: Page[]; pageParams: unknown[] }
const row = (id: string, priority = 1): Row => ({ id, priority });
const pages = (...ids: string[][]): Pages => ({ pages: ids.map((page, i) => ({ items: page.map((id) => row(id)), next: i === ids.length - 1 ? null : 'more' })), pageParams: ids.map(() => undefined) });
const ids = (of: Pages): string[] => of.pages.flatMap((page) => page.items.map((one) => one.id));

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

  it('keeps the rows between, where one from far down has moved to the head', () => {
    const merged = mergeHead(pages(['a', 'b'], ['c', 'd']), { items: [row('d', 3), row('a')], next: 'more' });
    expect(ids(merged.pages)).toEqual(['a', 'b', 'c', 'd']);
    expect(merged.pages.pages[1]?.items[1]?.priority).toBe(3);
    expect(merged.fresh).toEqual([]);
  });
});
