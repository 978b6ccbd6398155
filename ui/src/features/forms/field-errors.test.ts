import { shownError } from './field-errors';

const errors = (...paths: [path: string, code: string][]) => new Map(paths.map(([path, code]) => [path, { path, code }]));

it('tells an item of a list that is too long under the list, and leaves the cells of lines to the lines', () => {
  const found = errors(['accessories.1', 'field.too-big'], ['lines.0.price', 'field.required']);
  expect(shownError(found, 'accessories', 'tags')).toEqual({ path: 'accessories.1', code: 'field.too-big' });
  expect(shownError(found, 'lines', 'lines')).toBeUndefined();
  expect(shownError(found, 'access', 'tags')).toBeUndefined();
});

it('names the kind of a wrong format', () => {
  expect(shownError(errors(['phone', 'field.format']), 'phone', 'phone')?.code).toBe('field.phone');
  expect(shownError(errors(['amount', 'field.format']), 'amount', 'money')?.code).toBe('field.money');
  expect(shownError(errors(['code', 'field.format']), 'code', 'text')?.code).toBe('field.format');
  expect(shownError(errors(['phone', 'field.required']), 'phone', 'phone')?.code).toBe('field.required');
});
