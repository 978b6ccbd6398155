import { usualRequestColumns } from '@contracts/list-columns';
import { addressOf, addressOfView, hasChosen, paramsOf, shownOf, showsView } from './request-address';

const read = (query: string) => addressOf(new URLSearchParams(query));

describe('the address of the list of requests', () => {
  it('says what is shown; columns that there are none of are left out and told, filters and orders are the server’s to judge', () => {
    expect(read('status=awaiting-cost&sort=waiting&columns=priority,nonsense,number&saved=v1&extra=1')).toEqual({ saved: 'v1', filters: { status: 'awaiting-cost' }, sort: 'waiting', columns: ['number', 'priority'], unknown: true });
    expect(read('sort=nonsense&q=')).toEqual({ saved: null, filters: {}, sort: 'nonsense', columns: usualRequestColumns });
    expect([read('columns=nonsense').unknown, read('columns=number,number').unknown, read('').unknown]).toEqual([true, undefined, undefined]);
  });

  it('is written as it was read, without what goes without saying', () => {
    expect(paramsOf(read('group=new&sort=newest')).toString()).toBe('group=new');
    expect(paramsOf(read(`columns=${usualRequestColumns.join(',')}`)).toString()).toBe('');
    expect(paramsOf(read('columns=priority,number&sort=promised&saved=v1')).toString()).toBe('saved=v1&sort=promised&columns=number%2Cpriority');
  });

  it('tells whether a saved view is shown as it is kept, whose columns are kept only where they were chosen', () => {
    const view = { id: 'v1', filters: { q: 'x', priority: '3' }, sort: 'priority' as const, columns: [] };
    expect([showsView(addressOfView(view), view), showsView(read('saved=v1&priority=3&q=x&sort=priority'), view), showsView(read('saved=v1&priority=3&q=x'), view)]).toEqual([true, true, false]);
    expect([shownOf(read('q=x')).columns, shownOf(read('columns=due')).columns, hasChosen(read('')), hasChosen(read('columns=due'))]).toEqual([[], ['due'], false, true]);
  });
});
