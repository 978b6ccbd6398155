import { validateForm } from './validate-form';

const schema = {
  type: 'object',
  properties: {
    note: { type: 'string', minLength: 3, maxLength: 10 },
    minutes: { type: 'integer', minimum: 5, maximum: 600 },
    phone: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' },
    reason: { type: 'string', enum: ['broken', 'late'] },
    lines: { type: 'array', minItems: 1, items: { type: 'object', properties: { price: { type: 'string', pattern: '^\\d{1,18}$' }, title: { type: 'string' } }, required: ['title', 'price'] } },
  },
  required: ['note'],
};
const all = ['note', 'minutes', 'phone', 'reason', 'lines'];

describe('validateForm', () => {
  it('finds nothing in good values', () => {
    expect(validateForm(schema, { note: 'hello', minutes: 5, phone: '+989123456789', reason: 'late', lines: [{ title: 'x', price: '100' }] }, all, [])).toEqual([]);
  });

  it('names each wrong field with the code and the limit that the server would name', () => {
    expect(validateForm(schema, { note: 'ab', minutes: 700, phone: '0912', reason: 'other' }, all, [])).toEqual([
      { path: 'note', code: 'field.too-small', params: { minimum: 3 } },
      { path: 'minutes', code: 'field.too-big', params: { maximum: 600 } },
      { path: 'phone', code: 'field.format' },
      { path: 'reason', code: 'field.option' },
    ]);
  });

  it('asks for what the schema and the outcome require', () => {
    expect(validateForm(schema, {}, all, ['reason'])).toEqual([{ path: 'note', code: 'field.required' }, { path: 'reason', code: 'field.required' }]);
  });

  it('does not ask for fields that the outcome leaves out', () => {
    expect(validateForm(schema, {}, ['minutes'], [])).toEqual([]);
  });

  it('points into rows', () => {
    expect(validateForm(schema, { note: 'hello', lines: [{ title: 'x', price: '1' }, { title: 'y' }, { title: 'z', price: '-4' }] }, all, [])).toEqual([
      { path: 'lines.1.price', code: 'field.required' },
      { path: 'lines.2.price', code: 'field.format' },
    ]);
  });
});
