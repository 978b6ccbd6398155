import { toggled } from './toggled';

describe('what is chosen', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];

  it('is one more, or one less', () => {
    expect(toggled(order, { ids: [], last: null }, 'b', false)).toEqual({ ids: ['b'], last: 'b' });
    expect(toggled(order, { ids: ['b', 'c'], last: 'c' }, 'b', false)).toEqual({ ids: ['c'], last: 'b' });
  });

  it('goes from the one before up or down to it, and keeps the others', () => {
    expect(toggled(order, { ids: ['b'], last: 'b' }, 'd', true).ids).toEqual(['b', 'c', 'd']);
    expect(toggled(order, { ids: ['e', 'd'], last: 'd' }, 'b', true).ids).toEqual(['e', 'd', 'b', 'c']);
    expect(toggled(order, { ids: ['x'], last: 'x' }, 'b', true)).toEqual({ ids: ['x', 'b'], last: 'b' });
  });
});
