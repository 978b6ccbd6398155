import { firstValues, formOf, variablesOf } from './variable-form';

const declared = [{ name: 'price', type: 'number' as const, filledIn: false }, { name: 'urgent', type: 'boolean' as const, filledIn: false }, { name: 'what', type: 'text' as const, filledIn: false }, { name: 'items', type: 'list' as const, filledIn: false }, { name: 'more', type: 'object' as const, filledIn: false }];

test('each declared variable is a field of its type, under the name that the diagram gives it', () => {
  const { schema, ui } = formOf([{ name: 'needed', type: 'date', filledIn: false }, { name: 'wait', type: 'duration', filledIn: false }]);
  expect(schema).toEqual({ type: 'object', properties: { needed: { type: 'string', format: 'date' }, wait: { type: 'string', maxLength: 100 } } });
  expect(ui).toMatchObject({ order: ['needed', 'wait'], fields: { needed: { widget: 'date', label: { fa: 'needed', en: 'needed' } }, wait: { placeholder: { en: 'P3D' } } } });
});

test('what is left empty is not sent, a switch says no where no step says it, lists and objects are sent as such', () => {
  expect(firstValues(declared)).toEqual({ urgent: false });
  expect(firstValues([{ name: 'urgent', type: 'boolean', filledIn: true }])).toEqual({});
  expect(variablesOf(declared, { price: 0, urgent: false, what: '', items: '["a", 2]', more: '{"b": null}' })).toEqual({ variables: { price: 0, urgent: false, items: ['a', 2], more: { b: null } }, wrong: [] });
});

test('what is no JSON of its kind is told on its field', () => {
  const { variables, wrong } = variablesOf(declared, { items: '{"a": 1}', more: '[1', what: 'x' });
  expect(variables).toEqual({ what: 'x' });
  expect(wrong.map(({ path, code }) => [path, code])).toEqual([['items', 'field.format'], ['more', 'field.format']]);
});
