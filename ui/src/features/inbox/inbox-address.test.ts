import { addressOf, addressOfView, paramsOf, showsView } from './inbox-address';

const read = (query: string) => addressOf(new URLSearchParams(query));

describe('the address of the inbox', () => {
  it('says what is shown, and only that', () => {
    expect(read('view=team&status=awaiting-cost&sort=oldest&columns=number,nonsense,due&saved=v1&extra=1')).toEqual({
      view: 'team', saved: 'v1', filters: { status: 'awaiting-cost' }, sort: 'oldest', columns: ['number', 'due'], unknown: true,
    });
    expect(read('view=nothing&sort=nothing&q=')).toEqual({ view: 'mine', saved: null, filters: {}, sort: undefined, columns: [], unknown: true });
    expect([read('view=team&columns=due&sort=due').unknown, read('').unknown, read('view=nothing').unknown]).toEqual([undefined, undefined, true]);
  });

  it('is written as it was read, without what goes without saying', () => {
    expect(paramsOf(read('view=team&status=awaiting-cost&sort=due')).toString()).toBe('view=team&status=awaiting-cost');
    expect(paramsOf(read('view=followedUp&sort=follow-up')).toString()).toBe('view=followedUp');
    expect(paramsOf(read('view=followedUp&sort=due')).toString()).toBe('view=followedUp&sort=due');
  });

  it('tells whether a saved view is shown as it is kept', () => {
    const view = { id: 'v1', view: 'team' as const, filters: { q: 'x', priority: '3' }, sort: 'due' as const, columns: [] };
    expect(showsView(addressOfView(view), view)).toBe(true);
    expect(showsView(read('saved=v1&priority=3&q=x&view=team'), view)).toBe(true);
    expect(showsView({ ...addressOfView(view), filters: { q: 'x' } }, view)).toBe(false);
    expect(showsView({ ...addressOfView(view), columns: ['due'] }, view)).toBe(false);
  });
});
