import { namePattern, textOf, valueOf, type Json } from './variable-text';

describe('a variable in the form', () => {
  it.each<Json>(['', 'اجرت', '12', 12, -0.5, true, false, null, [1, 'x'], { outcome: 'all', lines: [{ price: 1 }] }])('%j comes back as it was', (value) => {
    expect(valueOf(textOf('x', value))).toEqual(value);
  });

  it('takes digits of the keyboard, and nothing that is no number or no structure', () => {
    expect(valueOf({ name: 'x', kind: 'number', text: '۱٬۲۵۰٫۵' })).toBe(1250.5);
    expect(valueOf({ name: 'x', kind: 'number', text: 'twelve' })).toBeUndefined();
    expect(valueOf({ name: 'x', kind: 'number', text: '"12"' })).toBeUndefined();
    expect(valueOf({ name: 'x', kind: 'number', text: '' })).toBeUndefined();
    expect(valueOf({ name: 'x', kind: 'json', text: '{"open": ' })).toBeUndefined();
  });

  it('is named as expressions write it', () => {
    expect(['amount', 'مبلغ', '_x1', 'a b', '1x', '', 'x'.repeat(81)].map((name) => namePattern.test(name))).toEqual([true, true, true, false, false, false, false]);
  });
});
