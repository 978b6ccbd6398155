import { offsetsOf, windowOf } from './virtual-rows';

describe('rows that are drawn', () => {
  const offsets = offsetsOf(Array.from({ length: 100 }, () => 10));

  it('are those in sight and eight on each side', () => {
    expect(windowOf(offsets, { top: 0, height: 50 })).toEqual({ from: 0, to: 14 });
    expect(windowOf(offsets, { top: 500, height: 50 })).toEqual({ from: 42, to: 64 });
    expect(windowOf(offsets, { top: 950, height: 50 })).toEqual({ from: 87, to: 100 });
  });

  it('go by the height of each', () => {
    expect(windowOf(offsetsOf([30, 60, 60, 30, 60]), { top: 100, height: 10 })).toEqual({ from: 0, to: 5 });
    expect(offsetsOf([30, 60, 60])).toEqual([0, 30, 90, 150]);
  });

  it('are none of none, and never more than there are', () => {
    expect(windowOf(offsetsOf([]), { top: 0, height: 500 })).toEqual({ from: 0, to: 0 });
    expect(windowOf(offsets, { top: 5000, height: 50 })).toEqual({ from: 92, to: 100 });
  });
});
