import { sameJson } from './same-json';

it('ignores the order of keys, at any depth, and what is undefined', () => {
  expect(sameJson({ a: 1, b: { c: [1, { d: 2, e: 3 }] } }, { b: { c: [1, { e: 3, d: 2 }] }, a: 1 })).toBe(true);
  expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
});

it('tells a difference in order of a list, in type and in depth', () => {
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: 1 }, { a: '1' })).toBe(false);
  expect(sameJson({ a: { b: null } }, { a: {} })).toBe(false);
  expect(sameJson('a,b', ['a,b'])).toBe(false);
});
