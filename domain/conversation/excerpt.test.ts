import { excerpt } from './excerpt';

test('a short text stays as it is, on one line', () => {
  expect(excerpt('  مشتری\n\nعصر  در خانه است. ')).toBe('مشتری عصر در خانه است.');
});

test('a long one is cut, never within what people see as one letter', () => {
  expect(excerpt('x'.repeat(141))).toBe(`${'x'.repeat(140)}…`);
  // A family is one letter of eleven code units: the thirteenth would pass the end.
  expect(excerpt('👨‍👩‍👧‍👦'.repeat(20))).toBe(`${'👨‍👩‍👧‍👦'.repeat(12)}…`);
});
